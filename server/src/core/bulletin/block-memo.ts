import type { Block } from './block.ts';

/**
 * What was worked out of a block alone, by the function that did. It lives as long as the block: where a document is read version by version, from
 * version to version.
 */
export type BlockMemo = unknown[];

/** Whether the document will be read again after an edit. One that is read once keeps only what one check asks for again and again. */
export type Reading = 'once' | 'versions';

let slotsOfCheck = 0;
let slotsOfVersions = 0;

/** Of the right size at once: an array that grows takes several times as much, and there is one a block. */
export function emptyMemo(reading: Reading): BlockMemo {
  return new Array<unknown>(reading === 'once' ? slotsOfCheck : slotsOfCheck + slotsOfVersions);
}

export function readingOf(memo: BlockMemo): Reading {
  return memo.length > slotsOfCheck ? 'versions' : 'once';
}

/**
 * A function of what can't change of a block (its text, marks and shape; never its role) that several rules ask for, worked out once a block.
 */
export function oncePerBlock<T extends object | number>(compute: (block: Block) => T): (block: Block) => T {
  const slot = slotsOfCheck;
  slotsOfCheck += 1;
  return (block) => {
    const known = block.memo[slot];
    if (known !== undefined) return known as T;
    const value = compute(block);
    block.memo[slot] = value;
    return value;
  };
}

/** The same for what one check asks for once: it is kept only for the next version. */
export function keptPerBlock<T extends object>(compute: (block: Block) => T): (block: Block) => T {
  const slotOf = slotOfVersions();
  return (block) => {
    const slot = slotOf(block);
    if (slot < 0) return compute(block);
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

/** And for a stretch of a block; a few are asked for of each, mostly one: a chain takes a fifth of the memory of an array. */
export function keptPerStretch<T>(compute: (block: Block, start: number, end: number) => T): (block: Block, start: number, end: number) => T {
  const slotOf = slotOfVersions();
  return (block, start, end) => {
    const slot = slotOf(block);
    if (slot < 0) return compute(block, start, end);
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

/** Behind the slots of one check, of which there may come more; below 0 for a block of a document that is read once. */
function slotOfVersions(): (block: Block) => number {
  const own = slotsOfVersions;
  slotsOfVersions += 1;
  return ({ memo }) => (memo.length > slotsOfCheck ? slotsOfCheck + own : -1);
}
