import type { Block } from './block.ts';

/** What was worked out of a block alone, by the function that did. It lives as long as the block, and so from version to version of a document. */
export type BlockMemo = unknown[];

let slots = 0;

function nextSlot(): number {
  slots += 1;
  return slots - 1;
}

/** Of the right size at once: an array that grows takes several times as much, and there is one a block. */
export function emptyMemo(): BlockMemo {
  return new Array<unknown>(slots);
}

/** A function of what can't change of a block (its text, marks and shape; never its role), worked out once a block. */
export function oncePerBlock<T extends object>(compute: (block: Block) => T): (block: Block) => T {
  const slot = nextSlot();
  return (block) => {
    const known = block.memo[slot];
    if (known !== undefined) return known as T;
    const value = compute(block);
    block.memo[slot] = value;
    return value;
  };
}

/** More than this many stretches are asked for of no block that a writer makes; looking through a longer chain would cost more than it spares. */
const longestChain = 8;

interface OfStretch<T> {
  /** Which of the block's stretches it is, from 1. */
  readonly count: number;
  readonly start: number;
  readonly end: number;
  readonly value: T;
  readonly next: OfStretch<T> | null;
}

/** The same for a stretch of a block; a few are asked for of each, mostly one: a chain takes a fifth of the memory of an array. */
export function oncePerStretch<T>(compute: (block: Block, start: number, end: number) => T): (block: Block, start: number, end: number) => T {
  const slot = nextSlot();
  return (block, start, end) => {
    const first = (block.memo[slot] ?? null) as OfStretch<T> | null;
    for (let stretch = first; stretch !== null; stretch = stretch.next) if (stretch.start === start && stretch.end === end) return stretch.value;
    const value = compute(block, start, end);
    // What was worked out meanwhile may have been asked for of other stretches.
    const next = (block.memo[slot] ?? null) as OfStretch<T> | null;
    const count = (next?.count ?? 0) + 1;
    if (count <= longestChain) block.memo[slot] = { count, start, end, value, next };
    return value;
  };
}
