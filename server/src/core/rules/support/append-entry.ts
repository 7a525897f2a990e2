import type { Block } from '../../bulletin/block.ts';
import type { Problem } from '../../bulletin/model.ts';
import type { RuleEdit } from '../rule.ts';

const itemMarker = /^[ \t]*(?:\d{1,9}[.)]|[-*+])[ \t]+/u;

/** The last block that belongs to a problem. */
export function lastBlockOf(problem: Problem): Block {
  const last = problem.rectification?.spans.at(-1) ?? problem.description.at(-1) ?? problem.title;
  return last.block;
}

/** Puts an entry of its own behind a problem; null in a table, where there is no place for one. */
export function appendEntry(problem: Problem, entry: string): RuleEdit | null {
  return problem.origin === 'table' ? null : insertBehind(lastBlockOf(problem), entry);
}

/** Puts a paragraph behind a block. In a list it goes on in the item, so that the list is not torn apart. */
export function insertBehind(block: Block, paragraph: string): RuleEdit | null {
  const end = block.source.length;
  const { shape, source } = block;
  if (shape.kind === 'table-cell') return null;
  if (shape.kind !== 'list-item') return { block, source: { start: end, end }, text: `\n\n${paragraph}` };
  const indent = itemMarker.exec(source)?.[0].length ?? shape.nesting * 3;
  return { block, source: { start: end, end }, text: `\n${' '.repeat(indent)}${paragraph.replace(/\n+/gu, '')}` };
}
