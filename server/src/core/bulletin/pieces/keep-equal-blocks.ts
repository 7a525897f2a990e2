import { isSameList } from '../../text/same-list.ts';
import type { BlockShape } from '../block.ts';
import type { DraftBlock } from '../blocks/draft-block.ts';
import type { ReadBlock } from '../structure/entry.ts';
import type { Piece } from './piece.ts';

export interface KeptBlocks {
  readonly pieces: readonly Piece[];
  /** Where all blocks but one are as they were, and lists and tables hold the same of them: that one. */
  readonly revised: RevisedBlock | null;
}

/** A block in two versions of a document. */
export interface RevisedBlock {
  readonly before: ReadBlock;
  readonly after: ReadBlock;
}

/** Of what was read again, the blocks at either end that are as they were keep their identity: of a table, all but the cell that was edited. */
export function keepEqualBlocks(before: readonly ReadBlock[], pieces: readonly Piece[]): KeptBlocks {
  const after = pieces.flatMap(({ blocks }) => blocks);
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isEqual(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isEqual(before[before.length - tail - 1], after[after.length - tail - 1])) tail += 1;
  const revised = head + tail === most - 1 ? revisedBlock(before, after, head) : null;
  let index = 0;
  const pick = (fresh: ReadBlock): ReadBlock => {
    const at = index;
    index += 1;
    const old = at < head ? before[at] : at >= after.length - tail ? before[at - after.length + before.length] : undefined;
    if (old === undefined) return fresh;
    old.block.start = fresh.block.start;
    if (revised === null) belong(old.block, fresh.block);
    return old;
  };
  // What was joined to others of its list has their number, too, and is no block of a piece.
  if (revised !== null) belong(revised.after.block, revised.before.block);
  return { pieces: pieces.map((piece) => ({ ...piece, blocks: piece.blocks.map(pick) })), revised };
}

function revisedBlock(before: readonly ReadBlock[], after: readonly ReadBlock[], index: number): RevisedBlock | null {
  const [old, fresh] = [before[index], after[index]];
  if (old === undefined || fresh === undefined || before.length !== after.length) return null;
  return isSameShape(old.block.shape, fresh.block.shape) && isSamePartition(before, after) ? { before: old, after: fresh } : null;
}

/** True where the same blocks stand together in one list or table. */
function isSamePartition(before: readonly ReadBlock[], after: readonly ReadBlock[]): boolean {
  return after.every(({ block }, index) => index === 0 || (block.rootId === after[index - 1]?.block.rootId) === (before[index]?.block.rootId === before[index - 1]?.block.rootId));
}

/** Which list or table a block belongs to is as with another one. */
function belong(block: DraftBlock, like: DraftBlock): void {
  block.rootId = like.rootId;
  block.shape = like.shape;
}

function isEqual(first: ReadBlock | undefined, second: ReadBlock | undefined): boolean {
  if (first === undefined || second === undefined) return false;
  const a = first.block;
  const b = second.block;
  return a.source === b.source && a.text === b.text && a.ownRole === b.ownRole && isSameShape(a.shape, b.shape)
    && isSameList(a.marks, b.marks, (x, y) => x.kind === y.kind && x.start === y.start && x.end === y.end)
    && isSameList(a.cuts, b.cuts, (x, y) => x.kind === y.kind && x.at === y.at && x.source.start === y.source.start && x.source.end === y.source.end)
    && a.map.shift === b.map.shift && isSameList(a.map.runs ?? [], b.map.runs ?? [], (x, y) => x.length === y.length && x.start === y.start && x.end === y.end);
}

/** But for the number of the table. */
function isSameShape(a: BlockShape, b: BlockShape): boolean {
  switch (a.kind) {
    case 'heading':
      return b.kind === 'heading' && a.depth === b.depth;
    case 'paragraph':
      return b.kind === 'paragraph' && a.quoted === b.quoted;
    case 'list-item':
      return b.kind === 'list-item' && a.ordered === b.ordered && a.nesting === b.nesting && a.first === b.first;
    case 'table-cell':
      return b.kind === 'table-cell' && a.row === b.row && a.column === b.column;
    default:
      return a.kind === b.kind;
  }
}
