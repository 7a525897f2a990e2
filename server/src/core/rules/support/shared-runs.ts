import type { TextRange } from '../../text/range.ts';
import { blockWidth, type MeasureText } from './measure-text.ts';

/** Characters that two measures have in common, in a row; ranges in their joined texts. */
export interface SharedRun<Item> {
  readonly earlier: { readonly item: Item; readonly range: TextRange };
  readonly later: { readonly item: Item; readonly range: TextRange };
}

interface Entry<Item> {
  readonly item: Item;
  readonly at: number;
}

export interface Comparison<Item> {
  readonly textOf: (item: Item) => MeasureText;
  readonly comparable: (earlier: Item, later: Item) => boolean;
  /** Least length of a run. */
  readonly least: number;
}

/**
 * The longest common runs of each text with one before it, one a pair. Linear in the length of all texts: every block of an earlier text is
 * kept once, by its hash, under the first text that has it.
 */
export function sharedRuns<Item>(items: readonly Item[], comparison: Comparison<Item>): readonly SharedRun<Item>[] {
  const index = new Map<number, Entry<Item>>();
  const filter = createFilter(items.reduce((sum, item) => sum + comparison.textOf(item).text.length, 0) / blockWidth);
  const runs: SharedRun<Item>[] = [];
  for (const item of items) {
    runs.push(...runsWithEarlier(item, index, filter, comparison));
    const { hashes } = comparison.textOf(item);
    for (let at = 0; at < hashes.length; at += blockWidth) {
      const hash = hashes[at] ?? 0;
      if (!index.has(hash)) index.set(hash, { item, at });
      addTo(filter, hash);
    }
  }
  return runs;
}

function runsWithEarlier<Item>(item: Item, index: ReadonlyMap<number, Entry<Item>>, filter: Uint8Array, comparison: Comparison<Item>): readonly SharedRun<Item>[] {
  const { text, hashes } = comparison.textOf(item);
  const runs = new Map<Item, SharedRun<Item>>();
  let floor = 0;
  let at = nextCandidate(hashes, filter, 0);
  while (at < hashes.length) {
    const entry = index.get(hashes[at] ?? 0);
    const run = entry !== undefined && comparison.comparable(entry.item, item) ? extend(comparison.textOf(entry.item).text, entry.at, text, at, floor) : null;
    if (entry === undefined || run === null || run.length < comparison.least) {
      at = nextCandidate(hashes, filter, at + 1);
      continue;
    }
    const known = runs.get(entry.item);
    if (known === undefined || known.later.range.end - known.later.range.start < run.length) {
      runs.set(entry.item, {
        earlier: { item: entry.item, range: { start: run.earlier, end: run.earlier + run.length } },
        later: { item, range: { start: run.later, end: run.later + run.length } },
      });
    }
    floor = run.later + run.length;
    at = nextCandidate(hashes, filter, floor);
  }
  return [...runs.values()];
}

/** The next place whose hash may have been seen; most were not, and the filter says so without a look into the index. */
function nextCandidate(hashes: readonly number[], filter: Uint8Array, from: number): number {
  let at = from;
  while (at < hashes.length && !mayHold(filter, hashes[at] ?? 0)) at += 1;
  return at;
}

interface Run {
  readonly earlier: number;
  readonly later: number;
  readonly length: number;
}

/** The common run around a block that both have; null where only the hashes agree. */
function extend(earlier: string, earlierAt: number, later: string, laterAt: number, floor: number): Run | null {
  if (earlier.slice(earlierAt, earlierAt + blockWidth) !== later.slice(laterAt, laterAt + blockWidth)) return null;
  let before = 0;
  while (laterAt - before > floor && earlierAt - before > 0 && earlier.charCodeAt(earlierAt - before - 1) === later.charCodeAt(laterAt - before - 1)) before += 1;
  let length = blockWidth;
  while (laterAt + length < later.length && earlierAt + length < earlier.length && earlier.charCodeAt(earlierAt + length) === later.charCodeAt(laterAt + length)) length += 1;
  return { earlier: earlierAt - before, later: laterAt - before, length: before + length };
}

/** A table of 2^n bits, sixteen for each expected hash. */
function createFilter(expected: number): Uint8Array {
  return new Uint8Array(2 ** Math.min(24, Math.max(10, Math.ceil(Math.log2(expected * 16 + 1)))) / 8);
}

function addTo(filter: Uint8Array, hash: number): void {
  const slot = slotOf(hash, filter.length * 8);
  filter[slot >> 3] = (filter[slot >> 3] ?? 0) | (1 << (slot & 7));
}

function mayHold(filter: Uint8Array, hash: number): boolean {
  const slot = slotOf(hash, filter.length * 8);
  return (((filter[slot >> 3] ?? 0) >> (slot & 7)) & 1) === 1;
}

function slotOf(hash: number, slots: number): number {
  return (hash ^ (hash >>> 15)) & (slots - 1);
}
