import type { Block } from './block.ts';

/** What was worked out of a block alone, by the function that did. It lives as long as the block, and so from version to version of a document. */
export type BlockMemo = unknown[];

let slots = 0;

/** A function of what can't change of a block (its text, marks and shape; never its role), worked out once a block. */
export function oncePerBlock<T extends object>(compute: (block: Block) => T): (block: Block) => T {
  const slot = slots;
  slots += 1;
  return (block) => {
    const known = block.memo[slot];
    if (known !== undefined) return known as T;
    const value = compute(block);
    block.memo[slot] = value;
    return value;
  };
}

interface OfStretch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** The same for a stretch of a block; a few are asked for of each. */
export function oncePerStretch<T>(compute: (block: Block, start: number, end: number) => T): (block: Block, start: number, end: number) => T {
  const stretchesOf = oncePerBlock((): OfStretch<T>[] => []);
  return (block, start, end) => {
    const known = stretchesOf(block);
    for (const stretch of known) if (stretch.start === start && stretch.end === end) return stretch.value;
    const value = compute(block, start, end);
    known.push({ start, end, value });
    return value;
  };
}
