import type { DraftBlock } from './draft-block.ts';
import { needsSpace } from './make-block.ts';
import { createSourceMap, type Run } from './source-map.ts';

/** The two halves of a paragraph as one block, with a cut where the page broke. Nothing but blanks stands between them. */
export function joinBlocks(first: DraftBlock, second: DraftBlock, document: string): DraftBlock {
  const { start } = first;
  const firstEnd = start + first.source.length;
  const gap: Run[] = needsSpace(first.text, second.text) ? [{ text: ' ', start: firstEnd, end: second.start }] : [];
  const offset = first.text.length + gap.length;
  const runs = [...first.runs, ...gap, ...second.runs];
  const sourceShift = second.start - start;
  return {
    shape: first.shape,
    role: 'prose',
    source: document.slice(start, second.start + second.source.length),
    text: first.text + (gap.length > 0 ? ' ' : '') + second.text,
    marks: [...first.marks, ...second.marks.map((mark) => ({ ...mark, start: mark.start + offset, end: mark.end + offset }))],
    cuts: [
      ...first.cuts,
      { kind: 'page', at: offset, source: { start: first.source.length, end: sourceShift } },
      ...second.cuts.map(({ kind, at, source }) => ({
        kind, at: at + offset, source: { start: source.start + sourceShift, end: source.end + sourceShift },
      })),
    ],
    nextRole: null,
    map: createSourceMap(runs, start),
    start,
    runs,
    rootIndex: first.rootIndex,
  };
}
