import type { TextRange } from './range.ts';

/**
 * The ranges that are left where, of two that overlap, the one of lower rank goes; of equal ones the later goes.
 * The result is in order of position. Linear but for the sorting.
 */
export function withoutOverlap<Range extends TextRange>(ranges: readonly Range[], rank: (range: Range) => number): readonly Range[] {
  if (ranges.length < 2) return ranges;
  const kept: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || range.start >= last.end) kept.push(range);
    else if (rank(range) < rank(last)) kept[kept.length - 1] = range;
  }
  return kept;
}
