import type { TextRange } from '../../text/range.ts';
import { createHashIndex, type HashIndex } from './hash-index.ts';
import { hashAt, leavingWeight, nextHash } from './rolling-hash.ts';

/** Characters that two texts have in common, in a row; ranges in these texts. */
export interface SharedRun<Item> {
  readonly earlier: { readonly item: Item; readonly range: TextRange };
  readonly later: { readonly item: Item; readonly range: TextRange };
}

export interface Comparison<Item> {
  readonly textOf: (item: Item) => string;
  readonly comparable: (earlier: Item, later: Item) => boolean;
  /** Least length of a run: at least twice as long as a block. */
  readonly least: number;
}

/** Any run of `2 × width` characters holds one whole block of `width` that starts at a multiple of `width`. */
const width = 20;
const weight = leavingWeight(width);

/**
 * The longest common runs of each text with one before it, one a pair. Linear in the length of all texts: every block of an earlier text is
 * kept once, by its hash, under the first text that has it.
 */
export function sharedRuns<Item>(items: readonly Item[], comparison: Comparison<Item>): readonly SharedRun<Item>[] {
  const texts = items.map(comparison.textOf);
  const index = createHashIndex(texts.reduce((sum, { length }) => sum + Math.floor(length / width), 0));
  const runs: SharedRun<Item>[] = [];
  for (const [number, item] of items.entries()) {
    const text = texts[number] ?? '';
    for (const run of runsWithEarlier({ item, text }, { items, texts, index, comparison })) runs.push(run);
    for (let at = 0; at + width <= text.length; at += width) index.add(hashAt(text, at, width), number, at);
  }
  return runs;
}

interface Search<Item> {
  readonly items: readonly Item[];
  readonly texts: readonly string[];
  /** Of blocks, with the number of their text and their place in it. */
  readonly index: HashIndex;
  readonly comparison: Comparison<Item>;
}

function runsWithEarlier<Item>(later: { readonly item: Item; readonly text: string }, search: Search<Item>): Iterable<SharedRun<Item>> {
  const { item, text } = later;
  const { index } = search;
  const runs = new Map<Item, SharedRun<Item>>();
  let floor = 0;
  let at = 0;
  let hash = text.length < width ? 0 : hashAt(text, 0, width);
  while (at + width <= text.length) {
    const entry = index.find(hash);
    const run = entry < 0 ? null : runAt(entry, at, floor, later, search);
    if (run === null) {
      // Not beyond the end: a read out there would make V8 give up what it made of this loop.
      if (at + width < text.length) hash = nextHash(hash, text, at, width, weight);
      at += 1;
      continue;
    }
    const { earlier, earlierAt, laterAt, length } = run;
    const known = runs.get(earlier);
    if (known === undefined || known.later.range.end - known.later.range.start < length) {
      runs.set(earlier, {
        earlier: { item: earlier, range: { start: earlierAt, end: earlierAt + length } },
        later: { item, range: { start: laterAt, end: laterAt + length } },
      });
    }
    floor = laterAt + length;
    at = floor;
    if (at + width <= text.length) hash = hashAt(text, at, width);
  }
  return runs.values();
}

interface Stretch {
  readonly earlierAt: number;
  readonly laterAt: number;
  readonly length: number;
}

type Run<Item> = Stretch & { readonly earlier: Item };

/** The run around a block that is in the index; null where it counts for nothing. */
function runAt<Item>(entry: number, at: number, floor: number, later: { readonly item: Item; readonly text: string }, { items, texts, index, comparison }: Search<Item>): Run<Item> | null {
  const number = index.first(entry);
  const earlier = items[number];
  if (earlier === undefined || !comparison.comparable(earlier, later.item)) return null;
  const run = extend(texts[number] ?? '', index.second(entry), later.text, at, floor);
  return run === null || run.length < comparison.least ? null : { earlier, ...run };
}

/** The common run around a block that both have; null where only the hashes agree. */
function extend(earlier: string, earlierAt: number, later: string, laterAt: number, floor: number): Stretch | null {
  if (!later.startsWith(earlier.slice(earlierAt, earlierAt + width), laterAt)) return null;
  let before = 0;
  while (laterAt - before > floor && earlierAt - before > 0 && earlier.charCodeAt(earlierAt - before - 1) === later.charCodeAt(laterAt - before - 1)) before += 1;
  let length = width;
  while (laterAt + length < later.length && earlierAt + length < earlier.length && earlier.charCodeAt(earlierAt + length) === later.charCodeAt(laterAt + length)) length += 1;
  return { earlierAt: earlierAt - before, laterAt: laterAt - before, length: before + length };
}
