import type { TextRange } from './range.ts';

/**
 * The ranges that are left where, of two that overlap, the one of lower rank goes; of equal ones the later goes.
 * The result is in order of position. Linear but for the sorting.
 */
export function withoutOverlap<Range extends TextRange>(ranges: readonly Range[], rank: (range: Range) => number): readonly Range[] {
  if (ranges.length < 2) return ranges;
  const kept: Range[] = [];
  for (const range of inOrder(ranges)) {
    const last = kept.at(-1);
    if (last === undefined || range.start >= last.end) kept.push(range);
    else if (rank(range) < rank(last)) kept[kept.length - 1] = range;
  }
  return kept;
}

const few = 12;

function inOrder<Range extends TextRange>(ranges: readonly Range[]): readonly Range[] {
  const isSorted = ranges.every((range, at) => at === 0 || compare(ranges[at - 1] ?? range, range) <= 0);
  if (isSorted) return ranges;
  return ranges.length > few ? [...ranges].sort(compare) : sortFew(ranges);
}

/** By insertion: of so few ranges, as nearly all texts have, several times as fast as the general sorting, and as stable. */
function sortFew<Range extends TextRange>(ranges: readonly Range[]): readonly Range[] {
  const sorted: Range[] = [];
  for (const range of ranges) {
    let at = sorted.length;
    for (let before = sorted[at - 1]; before !== undefined && compare(before, range) > 0; before = sorted[at - 1]) {
      sorted[at] = before;
      at -= 1;
    }
    sorted[at] = range;
  }
  return sorted;
}

function compare(a: TextRange, b: TextRange): number {
  return a.start - b.start || b.end - a.end;
}
