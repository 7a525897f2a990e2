import { textOf, type Span } from '../../bulletin/block.ts';
import type { LabelKind, Problem } from '../../bulletin/model.ts';
import { groupBy } from '../../text/group-by.ts';
import { overlaps, type TextRange } from '../../text/range.ts';
import { partitionPoint } from '../../text/partition-point.ts';

/** Labels whose text is no answer: when, by whom, why. */
const sideKinds: ReadonlySet<LabelKind> = new Set(['deadline', 'responsible-unit', 'cause', 'goal', 'problem']);

/** What a problem's rectification says when labels, units and what stands under 整改时限 are taken away, piece by piece. */
export function substanceOf(problem: Problem): readonly Span[] {
  const { rectification, labels } = problem;
  if (rectification === null) return [];
  const dropped: readonly Span[] = [
    ...labels,
    ...labels.flatMap((label) => (sideKinds.has(label.kind) && label.content !== null ? [label.content] : [])),
    ...rectification.units,
  ];
  const markers = rectification.measures.flatMap(({ marker }) => (marker === null ? [] : [marker]));
  const holesByBlock = groupBy([...dropped, ...markers], ({ block }) => block);
  const merged = new Map([...holesByBlock].map(([block, holes]) => [block, merge(holes)] as const));
  return rectification.spans.flatMap((span) => without(span, merged.get(span.block) ?? [])).filter((span) => textOf(span).trim() !== '');
}

/** Sorted, those that overlap as one: a long text with many labels must not hold each stretch against each label. */
function merge(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last === undefined || range.start >= last.end) merged.push({ start: range.start, end: range.end });
    else if (range.end > last.end) merged[merged.length - 1] = { start: last.start, end: range.end };
  }
  return merged;
}

/** What is left of a span between the holes, which are sorted and apart. */
function without(span: Span, holes: readonly TextRange[]): readonly Span[] {
  const { block } = span;
  const pieces: Span[] = [];
  let at = span.start;
  for (let index = firstEndingFrom(holes, span.start); index < holes.length; index += 1) {
    const hole = holes[index];
    if (hole === undefined || hole.start > span.end) break;
    if (!overlaps(hole, span)) continue;
    if (hole.start > at) pieces.push({ block, start: at, end: hole.start });
    at = Math.max(at, hole.end);
  }
  return at < span.end ? [...pieces, { block, start: at, end: span.end }] : pieces;
}

function firstEndingFrom(holes: readonly TextRange[], offset: number): number {
  return partitionPoint(holes, ({ end }) => end < offset);
}
