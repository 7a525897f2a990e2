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
