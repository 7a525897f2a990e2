import type { Candidate } from './candidate.ts';
import type { Entry } from './entry.ts';
import { isAnsweringLabel } from './problem-rank.ts';
import { holdsNoProblems, purposeOf } from './section-purpose.ts';

export interface SectionScan {
  /** By index of the entry: true in sections that by their heading hold no problems. */
  readonly barren: readonly boolean[];
  /** By index: true for a label that heads a section and not a problem's answer. */
  readonly sectional: readonly boolean[];
}

const longestPlainHeading = 20;

/** A first look at the document's outermost headings, before anything is known of its problems. */
export function scanSections(entries: readonly Entry[], candidates: readonly (Candidate | null)[]): SectionScan {
  const counts = labelCounts(entries);
  const barren: boolean[] = [];
  const sectional: boolean[] = [];
  let isBarren = false;
  let titles = 0;
  entries.forEach((entry, index) => {
    const candidate = candidates[index] ?? null;
    sectional.push(headsSection(entry, counts, titles));
    if (candidate !== null && candidate.likeness >= 0.5) titles += 1;
    const heading = outerHeading(entry, candidate);
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
function headsSection(entry: Entry, counts: ReadonlyMap<string, number>, titles: number): boolean {
  const { label, marker, block } = entry;
  if (label === null || !(isAnsweringLabel(entry) || label.kind === 'problem' || label.kind === 'cause')) return false;
  if (counts.get(label.word) !== 1 || label.end < block.text.length) return false;
  return marker !== null ? isOuterForm(entry) || titles === 0 : titles === 0;
}

function isOuterForm({ marker }: Entry): boolean {
  return marker?.form === 'han-comma' || marker?.form === 'chapter';
}

/** The words of a line that opens a section; null for every other line. */
export function outerHeading(entry: Entry, candidate: Candidate | null): string | null {
  const { block, marker, label } = entry;
  const words = (): string => block.text.slice(entry.textStart).replace(/[。：:\s\u3000]+$/u, '');
  if (isOuterForm(entry)) return label !== null || candidate?.signals.headline === true || isShortSentence(block.text) ? words() : null;
  if (marker !== null || label !== null || candidate === null) return null;
  if (block.shape.kind === 'heading') return words();
  const isPlainHeading = candidate.signals.headline && block.text.length <= longestPlainHeading && !/[，、]/u.test(block.text);
  return isPlainHeading && holdsNoProblems(purposeOf(words())) && !candidate.signals.acting && !candidate.signals.titled ? words() : null;
}

/** A heading that was given a full stop. */
export function isShortSentence(text: string): boolean {
  const stop = text.search(/[。；！？]/u);
  return text.length <= 50 && stop === text.length - 1;
}
