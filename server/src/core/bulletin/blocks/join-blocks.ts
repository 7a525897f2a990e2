import { emptyMemo, readingOf } from '../block-memo.ts';
import type { DraftBlock } from './draft-block.ts';
import { needsSpace } from './make-block.ts';
import { createSourceMap, runsOf, type MappedRun } from './source-map.ts';

/** Halves as they were joined last: read again with nothing changed between them, they stay the same block. */
interface Joint {
  readonly second: DraftBlock;
  /** What stands between them. */
  readonly between: string;
  readonly joined: DraftBlock;
}

const joints = new WeakMap<DraftBlock, Joint>();

/** The two halves of a paragraph as one block, with a cut where the page broke. Nothing but blanks stands between them. */
export function joinBlocks(first: DraftBlock, second: DraftBlock, document: string): DraftBlock {
  const between = document.slice(first.start + first.source.length, second.start);
  const known = joints.get(first);
  if (known?.second === second && known.between === between) {
    known.joined.start = first.start;
    known.joined.rootId = first.rootId;
    known.joined.shape = first.shape;
    return known.joined;
  }
  // Put together of short pieces: a slice of the document would keep all of its text alive.
  const joined = join(first, second, first.source + between + second.source);
  joints.set(first, { second, between, joined });
  return joined;
}

function join(first: DraftBlock, second: DraftBlock, source: string): DraftBlock {
  const { start } = first;
  const sourceShift = second.start - start;
  const gap: readonly MappedRun[] = needsSpace(first.text, second.text) ? [{ length: 1, start: first.source.length, end: sourceShift }] : [];
  const offset = first.text.length + gap.length;
  const runs = [
    ...runsOf(first.map, first.text.length),
    ...gap,
    ...runsOf(second.map, second.text.length).map((run) => ({ length: run.length, start: run.start + sourceShift, end: run.end + sourceShift })),
  ];
  return {
    shape: first.shape,
    role: 'prose',
    source,
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
    map: createSourceMap(runs),
    memo: emptyMemo(readingOf(first.memo)),
    ownRole: 'prose',
    start,
    rootId: first.rootId,
  };
}
