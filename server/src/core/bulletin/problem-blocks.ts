import type { Block } from './block.ts';
import type { Problem } from './model.ts';

/** Every block that a problem is made of: its number and title, its own text, its answer. Answers in common belong to each of theirs. */
export function blocksOfProblem({ marker, title, description, labels, rectification }: Problem): ReadonlySet<Block> {
  const spans = [title, ...description, ...labels, ...(rectification?.spans ?? [])];
  return new Set([...(marker === null ? [] : [marker.block]), ...spans.map(({ block }) => block)]);
}
