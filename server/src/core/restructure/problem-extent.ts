import type { Block } from '../bulletin/block.ts';
import type { Bulletin, Problem } from '../bulletin/model.ts';
import { blocksOfProblem } from '../bulletin/problem-blocks.ts';
import type { TextRange } from '../text/range.ts';

/** Why a problem cannot be taken out of its place: its parts stand in several, or it shares a paragraph with others. */
export type ExtentRefusal = 'scattered' | 'shared';

export type ProblemExtent = { readonly kind: 'extent'; readonly range: TextRange; readonly isRow: boolean } | { readonly kind: ExtentRefusal };

/** The whole lines that a problem and its answer take up, with the suppressions above them. */
export function problemExtent(bulletin: Bulletin, problem: Problem): ProblemExtent {
  const own = ownBlocks(bulletin, problem);
  if (!own.has(problem.title.block)) return { kind: 'shared' };
  const indexes = [...own].map((block) => bulletin.blocks.indexOf(block)).sort((a, b) => a - b);
  const [first = 0] = indexes;
  const last = indexes.at(-1) ?? first;
  const isRow = problem.title.block.shape.kind === 'table-cell';
  if (!isRow && !isContiguous(bulletin.blocks, own, first, last)) return { kind: 'scattered' };
  const start = lineStart(bulletin.text, bulletin.startOf(bulletin.blocks[withComments(bulletin, first)] ?? problem.title.block));
  const end = isRow ? lineEnd(bulletin.text, endOf(bulletin, last)) : endOf(bulletin, last);
  return isWholeLines(bulletin, own, start) ? { kind: 'extent', range: { start, end }, isRow } : { kind: 'shared' };
}

/** Blocks that are of this problem alone. */
function ownBlocks(bulletin: Bulletin, problem: Problem): ReadonlySet<Block> {
  const others = new Set(bulletin.problems.filter((other) => other !== problem).flatMap((other) => [...blocksOfProblem(other)]));
  return new Set([...blocksOfProblem(problem)].filter((block) => !others.has(block)));
}

function isContiguous(blocks: readonly Block[], own: ReadonlySet<Block>, first: number, last: number): boolean {
  return blocks.slice(first, last + 1).every((block) => own.has(block) || block.role === 'comment' || block.text === '' || block.role === 'prose' || block.role === 'other');
}

/** The first of the comments right above that speak of the block below them. */
function withComments({ blocks, suppressions }: Bulletin, first: number): number {
  let at = first;
  while (suppressions.some(({ kind, at: { block } }) => kind === 'next-block' && block === blocks[at - 1])) at -= 1;
  return at;
}

function endOf(bulletin: Bulletin, index: number): number {
  const block = bulletin.blocks[index];
  return block === undefined ? 0 : bulletin.startOf(block) + block.source.length;
}

/** Nothing of another block stands before the problem on its first line. */
function isWholeLines(bulletin: Bulletin, own: ReadonlySet<Block>, start: number): boolean {
  return bulletin.blocks.every((block) => {
    const at = bulletin.startOf(block);
    return own.has(block) || block.role === 'comment' || at + block.source.length <= start || at > start;
  });
}

export function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

export function lineEnd(text: string, at: number): number {
  const end = /[\r\n]/u.exec(text.slice(at))?.index;
  return end === undefined ? text.length : at + end;
}
