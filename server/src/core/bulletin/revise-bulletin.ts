import { lostIn } from '../text/damaged-text.ts';
import { isSameList } from '../text/same-list.ts';
import { withItem } from '../text/with-item.ts';
import type { Block } from './block.ts';
import { halfWidthShare, hasSameMarks } from './conventions/half-width-share.ts';
import { readHeadLine } from './head/head-lines.ts';
import type { Bulletin, Conventions, Problem } from './model.ts';
import type { RevisedBlock } from './pieces/keep-equal-blocks.ts';
import type { Pieces } from './pieces/piece.ts';
import type { BulletinReading } from './read-bulletin.ts';
import { recognise } from './recognition.ts';
import type { Entry } from './structure/entry.ts';
import { staysApart } from './structure/join-pages.ts';
import type { ProblemDraft } from './structure/problem-draft.ts';
import { reviseProblem } from './structure/revise-problem.ts';
import { mayBeTail } from './tail.ts';
import { partitionPoint } from '../text/partition-point.ts';

/** What differs between two versions of a bulletin, where that is one block and what its problem was read to be. */
export interface Revision {
  readonly block: { readonly index: number; readonly before: Block; readonly after: Block };
  /** The object is the same as before; it holds what was read now. */
  readonly problem: { readonly index: number; readonly problem: Problem };
}

export interface RevisedReading {
  readonly reading: BulletinReading;
  readonly revision: Revision;
  readonly draft: ProblemDraft;
}

/**
 * The bulletin after an edit within one line of a problem's text, which leaves the rest of the document as it was read: equal to reading it from
 * scratch. Null where it is another edit, or bears on more than that problem; then roles of blocks may have to be set anew.
 */
export function reviseBulletin(reading: BulletinReading, pieces: Pieces): RevisedReading | null {
  const { bulletin, habit, structure } = reading;
  const { text, revised: edited } = pieces;
  if (edited === null || !isTextOfBody(edited, reading)) return null;
  const { before, after } = edited;
  // Where null is returned these are made anew.
  moveJoined(reading, before.block.start, text.length - bulletin.text.length);
  const index = indexOf(reading.entries, before.block);
  const at = indexOf(structure.plan.entries, before.block);
  if (index === null || at === null) return null;
  const entries = withItem(reading.entries, index, { ...after, index });
  if (!staysApart(before, index, entries, habit, text)) return null;
  after.block.nextRole = before.block.nextRole;
  const revised = reviseProblem(structure, { ...after, index: at });
  const problem = bulletin.problems[revised?.index ?? -1];
  if (revised === null || problem === undefined) return null;
  if (!isAlikeInOutline(problem, revised.problem)) return null;
  const blocks = withItem(bulletin.blocks, index, after.block);
  Object.assign(problem, revised.problem);
  const { by } = bulletin.recognition;
  const made: Bulletin = {
    ...bulletin, text, blocks,
    lost: bulletin.lost + lostIn(after.block.source) - lostIn(before.block.source),
    conventions: hasSameMarks(before.block, after.block) ? bulletin.conventions : withShare(bulletin.conventions, halfWidthShare(blocks)),
    recognition: by === 'pairs' || by === null ? recognise({ ...bulletin, blocks }) : bulletin.recognition,
    suppressions: bulletin.suppressions.map((comment) => ({ ...comment, covers: comment.covers.map((block) => (block === before.block ? after.block : block)) })),
  };
  return {
    reading: {
      ...reading, bulletin: made, entries, structure: revised.trace,
      belowOpening: withBlock(reading.belowOpening, before.block, after.block),
      end: withBlock(reading.end, before.block, after.block),
    },
    revision: { block: { index, before: before.block, after: after.block }, problem: { index: revised.index, problem } },
    draft: revised.draft,
  };
}

/** Halves stand where the parser found them; what was made of them stands by itself. */
function moveJoined({ joined }: BulletinReading, behind: number, delta: number): void {
  for (const block of joined) if (block.start > behind) block.start += delta;
}

/** A paragraph or an item of the body, which neither was nor is anything of the document's head or end. */
function isTextOfBody({ before, after }: RevisedBlock, { opening, belowOpening, end }: BulletinReading): boolean {
  const [old, now] = [before.block, after.block];
  const { kind } = old.shape;
  if ((kind !== 'paragraph' && kind !== 'list-item') || old.ownRole !== now.ownRole || opening.has(old)) return false;
  if (belowOpening.has(old) && !(isPlainLine(old) && isPlainLine(now))) return false;
  const last = end.has(old);
  return !mayBeTail(old, { last }) && !mayBeTail(now, { last });
}

function isPlainLine(block: Block): boolean {
  const { kind } = readHeadLine(block);
  return kind === 'text' || kind === 'body';
}

/** Where a block stands among entries; null where it was joined to another. */
function indexOf(entries: readonly Entry[], block: Entry['block']): number | null {
  const index = partitionPoint(entries, (entry) => entry.block.start < block.start);
  return entries[index]?.block === block ? index : null;
}

/** What kind, recognition and conventions are read by. */
function isAlikeInOutline(a: Problem, b: Problem): boolean {
  return (a.rectification === null) === (b.rectification === null)
    && isSameList(a.labels, b.labels, (x, y) => x.kind === y.kind && x.word === y.word && x.inline === y.inline);
}

/** The same object where nothing is new. */
function withShare(conventions: Conventions, share: number | null): Conventions {
  return conventions.halfWidthShare === share ? conventions : { ...conventions, halfWidthShare: share };
}

function withBlock(blocks: ReadonlySet<Block>, before: Block, after: Block): ReadonlySet<Block> {
  return blocks.has(before) ? new Set([...blocks].map((block) => (block === before ? after : block))) : blocks;
}
