import type { TextRange } from '../../text/range.ts';
import { printWidth, type Fingerprints } from './fingerprints.ts';
import { createHashIndex } from './hash-index.ts';

/** Characters that two texts have in common, in a row; ranges in these texts. */
export interface SharedRun<Item> {
  readonly earlier: { readonly item: Item; readonly range: TextRange };
  readonly later: { readonly item: Item; readonly range: TextRange };
}

export interface Comparison<Item> {
  readonly textOf: (item: Item) => string;
  /** Of the text, for runs of the least length. */
  readonly printsOf: (item: Item) => Fingerprints;
  readonly comparable: (earlier: Item, later: Item) => boolean;
  readonly least: number;
}

/** Of texts with the same fingerprint so many are compared, from the first on: more would make the same words over and over slow. */
export const mostAlike = 8;

/** The longest common runs of each text with one before it, one a pair. Linear in the number of all fingerprints. */
export function sharedRuns<Item>(items: readonly Item[], comparison: Comparison<Item>): readonly SharedRun<Item>[] {
  const { printsOf } = comparison;
  const index = createHashIndex(items.reduce((sum, item) => sum + printsOf(item).length / 2, 0), mostAlike);
  const look: Look<Item> = (hash, compare) => {
    for (let entry = index.find(hash); entry >= 0; entry = index.next(entry)) {
      const earlier = items[index.first(entry)];
      if (earlier !== undefined) compare(earlier, index.second(entry));
    }
  };
  const runs: SharedRun<Item>[] = [];
  for (const [number, item] of items.entries()) {
    const prints = printsOf(item);
    for (const run of runsWithEarlier(item, look, comparison)) runs.push(run);
    for (let at = 0; at < prints.length; at += 2) index.add(prints[at + 1] ?? 0, number, prints[at] ?? 0);
  }
  return runs;
}

/** Hands on the earlier texts that have a fingerprint, with its place in them: the first `mostAlike`. */
export type Look<Item> = (hash: number, compare: (earlier: Item, at: number) => void) => void;

export function runsWithEarlier<Item>(later: Item, look: Look<Item>, comparison: Comparison<Item>): Iterable<SharedRun<Item>> {
  const prints = comparison.printsOf(later);
  const runs = new Map<Item, SharedRun<Item>>();
  let floor = 0;
  for (let print = 0; print < prints.length; print += 2) {
    const at = prints[print] ?? 0;
    const run = at < floor ? null : longestRunAt({ later, hash: prints[print + 1] ?? 0, at, floor }, look, comparison);
    if (run === null) continue;
    const { earlier, earlierAt, laterAt, length } = run;
    const known = runs.get(earlier);
    if (known === undefined || known.later.range.end - known.later.range.start < length) {
      runs.set(earlier, {
        earlier: { item: earlier, range: { start: earlierAt, end: earlierAt + length } },
        later: { item: later, range: { start: laterAt, end: laterAt + length } },
      });
    }
    floor = laterAt + length;
  }
  return runs.values();
}

interface Stretch {
  readonly earlierAt: number;
  readonly laterAt: number;
  readonly length: number;
}

type Run<Item> = Stretch & { readonly earlier: Item };

interface Print<Item> {
  readonly later: Item;
  readonly hash: number;
  readonly at: number;
  /** Where the run before ended. */
  readonly floor: number;
}

/** The longest run around a fingerprint, of equally long ones the first; null where none counts for anything. */
function longestRunAt<Item>({ later, hash, at, floor }: Print<Item>, look: Look<Item>, { textOf, comparable, least }: Comparison<Item>): Run<Item> | null {
  let longest: Run<Item> | null = null;
  let length = least - 1;
  look(hash, (earlier, earlierAt) => {
    if (!comparable(earlier, later)) return;
    const run = extend(textOf(earlier), earlierAt, textOf(later), at, floor);
    if (run === null || run.length <= length) return;
    longest = { earlier, ...run };
    ({ length } = run);
  });
  return longest;
}

/** The common run around a fingerprint that both have; null where only the hashes agree. */
function extend(earlier: string, earlierAt: number, later: string, laterAt: number, floor: number): Stretch | null {
  if (!later.startsWith(earlier.slice(earlierAt, earlierAt + printWidth), laterAt)) return null;
  let before = 0;
  while (laterAt - before > floor && earlierAt - before > 0 && earlier.charCodeAt(earlierAt - before - 1) === later.charCodeAt(laterAt - before - 1)) before += 1;
  let length = printWidth;
  while (laterAt + length < later.length && earlierAt + length < earlier.length && earlier.charCodeAt(earlierAt + length) === later.charCodeAt(laterAt + length)) length += 1;
  return { earlierAt: earlierAt - before, laterAt: laterAt - before, length: before + length };
}
