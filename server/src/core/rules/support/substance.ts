import { textOf, type Span } from '../../bulletin/block.ts';
import type { LabelKind, Problem } from '../../bulletin/model.ts';
import { contains, overlaps, type TextRange } from '../../text/range.ts';

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
  return rectification.spans.flatMap((span) => without(span, [...dropped, ...markers])).filter((span) => textOf(span).trim() !== '');
}

function without(span: Span, dropped: readonly Span[]): readonly Span[] {
  const here = dropped.filter((other) => other.block === span.block && overlaps(other, span));
  if (here.some((other) => contains(other, span))) return [];
  return here.reduce<readonly Span[]>((pieces, hole) => pieces.flatMap((piece) => cutOut(piece, hole)), [span]);
}

function cutOut(piece: Span, hole: TextRange): readonly Span[] {
  if (!overlaps(piece, hole)) return [piece];
  const { block } = piece;
  return [
    { block, start: piece.start, end: Math.max(piece.start, hole.start) },
    { block, start: Math.min(piece.end, hole.end), end: piece.end },
  ].filter(({ start, end }) => end > start);
}
