import { nextLine, reachOf, readPart } from '../../markdown/markdown-parts.ts';
import { changedStretch, type ChangedStretch } from '../../text/changed-stretch.ts';
import type { ReadBlock } from '../structure/entry.ts';
import { keepEqualBlocks, type RevisedBlock } from './keep-equal-blocks.ts';
import type { Piece, Pieces } from './piece.ts';
import { blocksOf, readPieces } from './read-pieces.ts';
import { partitionPoint } from '../../text/partition-point.ts';

const byteOrderMark = '\uFEFF';
/** So many old pieces behind the change are looked at first; nearly always the text is as it was from the next one on. */
const firstLook = 1;
/** A block that is kept keeps alive the text that it was read from. UTF-16 units. */
const longestPinned = 16_384;

/**
 * The document after an edit: what the edit can't have touched is taken over, blocks and all, so that `known` must not be used any more. Equal to
 * reading the new text from scratch, but for the numbers that tell lists and tables apart.
 */
export function updatePieces(known: Pieces, text: string): Pieces {
  const change = changedStretch(known.text, text);
  if (change === null) return { ...known, revised: null };
  return patch(known, text, change) ?? readPieces(text, known.ids);
}

/** Null where the change reaches over the whole document. */
function patch(known: Pieces, text: string, change: ChangedStretch): Pieces | null {
  const { opening, pieces, ids } = known;
  if (opening === null || touchesOpening(opening, text, change) || makesDefinition(text, change)) return null;
  const first = firstTouched(known, change.start);
  const from = pieces[first - 1]?.next ?? opening.next;
  const read = readAgain(known, text, change, first, from);
  const { pieces: fresh, revised } = read.length > longestPinned ? { ...read, revised: null } : keepEqualBlocks(pieces.slice(first, read.kept).flatMap(({ blocks }) => blocks), read.pieces);
  const delta = change.newEnd - change.oldEnd;
  const rest = pieces.slice(read.kept);
  for (const piece of rest) move(piece, delta);
  return { text, ids, opening, pieces: [...pieces.slice(0, first), ...fresh, ...rest], revised: revised !== null && isWithin(change, revised) ? revised : null };
}

/** True where the edit lies within the source of one block, so that what stands around it is as it was. */
function isWithin({ start, oldEnd, newEnd }: ChangedStretch, { before, after }: RevisedBlock): boolean {
  return Math.max(before.block.start, after.block.start) <= start && oldEnd <= endOf(before) && newEnd <= endOf(after);
}

function endOf({ block }: ReadBlock): number {
  return block.start + block.source.length;
}

/** In front matter, or where one may begin. */
function touchesOpening(opening: Piece, text: string, change: ChangedStretch): boolean {
  if (opening.next > 0) return change.start <= opening.next;
  return text.startsWith('---') || text.startsWith(byteOrderMark);
}

/** A link's definition reaches over the whole document. */
function makesDefinition(text: string, { start, newEnd }: ChangedStretch): boolean {
  return text.slice(Math.max(0, start - 1), newEnd + 1).includes(']:');
}

/** The first piece that a parser which reads up to `offset` may have read otherwise; later ones reach further. */
function firstTouched({ text, pieces }: Pieces, offset: number): number {
  let first = partitionPoint(pieces, ({ start }) => start <= offset);
  for (let before = pieces[first - 1]; before !== undefined && reachOf(text, before) >= offset; before = pieces[first - 1]) first -= 1;
  return first;
}

interface ReadAgain {
  readonly pieces: readonly Piece[];
  /** Index of the first old piece that stays. */
  readonly kept: number;
  /** Of the text that the new ones were read from. */
  readonly length: number;
}

/** Reads from `from` on until an old piece begins where a new one would. */
function readAgain(known: Pieces, text: string, change: ChangedStretch, first: number, from: number): ReadAgain {
  const delta = change.newEnd - change.oldEnd;
  const behind = Math.max(first, partitionPoint(known.pieces, ({ start }) => start <= change.oldEnd));
  for (let look = firstLook; ; look *= 4) {
    const last = known.pieces[behind + look];
    const end = last === undefined ? text.length : last.next + delta;
    const read = readWindow(known, { text, from, end, behind, delta });
    if (read !== null) return read;
  }
}

interface Window {
  readonly text: string;
  readonly from: number;
  readonly end: number;
  /** The first old piece that lies behind the change. */
  readonly behind: number;
  readonly delta: number;
}

/** Null where the window is too narrow to tell. */
function readWindow(known: Pieces, { text, from, end, behind, delta }: Window): ReadAgain | null {
  // A string of its own: blocks that outlive this version must not keep all of its text alive.
  const window = ` ${text.slice(from, end)}`.slice(1);
  const pieces: Piece[] = [];
  let kept = behind;
  let line = nextLine(window, 0, 1);
  while (line !== null) {
    const was = from + line.start - delta;
    for (let old = known.pieces[kept]; old !== undefined && old.start < was; old = known.pieces[kept]) kept += 1;
    if (known.pieces[kept]?.start === was) return { pieces, kept, length: window.length };
    const part = readPart(window, line);
    if (end < text.length && reachOf(window, part) >= window.length) return null;
    const piece: Piece = { kind: part.kind, start: part.start, next: part.next, blocks: blocksOf(part.nodes, window, known.ids) };
    move(piece, from);
    pieces.push(piece);
    line = nextLine(window, part.next, 1);
  }
  return end < text.length ? null : { pieces, kept: known.pieces.length, length: window.length };
}

function move(piece: Piece, delta: number): void {
  if (delta === 0) return;
  piece.start += delta;
  piece.next += delta;
  for (const { block } of piece.blocks) block.start += delta;
}
