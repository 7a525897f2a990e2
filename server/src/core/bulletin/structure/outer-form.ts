import type { MarkerForm } from '../model.ts';
import type { Candidate } from './candidate.ts';
import type { Entry } from './entry.ts';
import { holdsNoProblems, purposeOf } from './section-purpose.ts';

const customary: ReadonlySet<MarkerForm> = new Set<MarkerForm>(['han-comma', 'chapter']);
/** A number that was repeated by mistake makes a second start, no second list. */
const mostStarts = 2;
const substitutes: readonly MarkerForm[] = ['han-bracket', 'arabic-dot'];

/** The form of number that the document's sections have: 一、, or in short papers （一） or 1., counted through once. */
export function findOuterForm(entries: readonly Entry[], candidates: readonly (Candidate | null)[]): MarkerForm {
  const lines = entries.filter((entry) => isHeading(entry, candidates[entry.index] ?? null));
  if (lines.some(({ marker }) => marker !== null && customary.has(marker.form))) return 'han-comma';
  for (const form of substitutes) {
    const own = lines.filter(({ marker }) => marker?.form === form);
    const starts = own.filter(({ marker }) => marker?.value === 1).length;
    if (own.length > 1 && starts <= mostStarts && own.some((entry) => speaksOfNoProblem(entry, candidates[entry.index] ?? null)) && (starts === 1 || own.length <= 4)) return form;
  }
  return 'han-comma';
}

function isHeading({ marker, label, block }: Entry, candidate: Candidate | null): boolean {
  if (marker === null) return false;
  return label === null ? candidate?.signals.headline === true : label.end >= block.text.length;
}

function speaksOfNoProblem({ block, textStart, label }: Entry, candidate: Candidate | null): boolean {
  return label === null && candidate?.signals.titled !== true && candidate?.signals.aspect !== true && holdsNoProblems(purposeOf(block.text.slice(textStart)));
}

export function isOuterForm(form: MarkerForm | undefined, outer: MarkerForm): boolean {
  return form !== undefined && (form === outer || customary.has(form));
}
