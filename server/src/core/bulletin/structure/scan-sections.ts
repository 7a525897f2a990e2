import type { Candidate } from './candidate.ts';
import type { MarkerForm } from '../model.ts';
import type { Entry } from './entry.ts';
import { isOuterForm } from './outer-form.ts';
import { presentationOf } from './presentation.ts';
import { isAnsweringLabel } from './problem-rank.ts';
import { isShortSentence } from './line-shape.ts';
import { holdsNoProblems, purposeOf } from './section-purpose.ts';
import { withoutEnd } from '../../text/without-end.ts';

export interface SectionScan {
  /** By index of the entry: true in sections that by their heading hold no problems. */
  readonly barren: readonly boolean[];
  /** By index: true for a label that heads a section and not a problem's answer. */
  readonly sectional: readonly boolean[];
}

const longestPlainHeading = 20;

/** A first look at the document's outermost headings, before anything is known of its problems. */
export function scanSections(entries: readonly Entry[], candidates: readonly (Candidate | null)[], outer: MarkerForm): SectionScan {
  const counts = labelCounts(entries);
  const barren: boolean[] = [];
  const sectional: boolean[] = [];
  let isBarren = false;
  let titles = 0;
  entries.forEach((entry, index) => {
    const candidate = candidates[index] ?? null;
    sectional.push(headsSection(entry, counts, titles, outer));
    if (candidate !== null && candidate.likeness >= 0.5) titles += 1;
    const heading = outerHeading(entry, candidate, outer);
    if (heading !== null) {
      isBarren = holdsNoProblems(purposeOf(heading)) && candidate?.signals.titled !== true;
      titles = 0;
    }
    barren.push(isBarren);
  });
  return { barren, sectional };
}

function labelCounts(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of entries) if (label !== null) counts.set(label.word, (counts.get(label.word) ?? 0) + 1);
  return counts;
}

/** The only label of its word, on a line of its own, numbered like a section or with no title before it. */
function headsSection(entry: Entry, counts: ReadonlyMap<string, number>, titles: number, outer: MarkerForm): boolean {
  const { label, marker, block } = entry;
  if (label === null || !(isAnsweringLabel(entry) || label.kind === 'problem' || label.kind === 'cause')) return false;
  if (counts.get(label.word) !== 1 || label.end < block.text.length) return false;
  return marker !== null ? isOuterForm(marker.form, outer) || titles === 0 : titles === 0;
}

/** The words of a line that opens a section; null for every other line. */
export function outerHeading(entry: Entry, candidate: Candidate | null, outer: MarkerForm): string | null {
  const { block, marker, label } = entry;
  const words = (): string => withoutEnd(block.text.slice(entry.textStart), /[。：:\s\u3000]/u);
  if (isOuterForm(marker?.form, outer)) return label !== null || candidate?.signals.headline === true || isShortSentence(block.text) ? words() : null;
  if (marker !== null || label !== null || candidate === null) return null;
  if (block.shape.kind === 'heading') return words();
  return isPlainHeading(candidate) ? words() : null;
}

/** 下一步打算 on a line of its own; what a unit did for its rectification needs a heading that is set as one. */
function isPlainHeading({ entry: { block }, signals }: Candidate): boolean {
  if (!signals.headline || signals.acting || signals.titled || block.shape.kind !== 'paragraph') return false;
  if (block.text.length > longestPlainHeading || /[，、]/u.test(block.text)) return false;
  const purpose = purposeOf(block.text);
  return holdsNoProblems(purpose) && (purpose !== 'organisation' || presentationOf(block).kind === 'bold' || /情况[：:]?$/u.test(block.text));
}
