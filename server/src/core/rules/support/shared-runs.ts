import type { TextRange } from '../../text/range.ts';
import { mayAgree, numbersPerPrint, printWidth, type Fingerprints } from './fingerprints.ts';
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
  const index = createHashIndex(items.reduce((sum, item) => sum + printsOf(item).length / numbersPerPrint, 0), mostAlike);
  const look: Look<Item> = ({ hash, surroundings }, compare) => {
    for (let entry = index.find(hash); entry >= 0; entry = index.next(entry)) {
      if (!mayAgree(index.third(entry), surroundings)) continue;
      const earlier = items[index.first(entry)];
      if (earlier !== undefined) compare(earlier, index.second(entry));
    }
  };
  const runs: SharedRun<Item>[] = [];
  for (const [number, item] of items.entries()) {
    const prints = printsOf(item);
    for (const run of runsWithEarlier(item, look, comparison)) runs.push(run);
    for (let at = 0; at < prints.length; at += numbersPerPrint) index.add(prints[at + 1] ?? 0, number, prints[at] ?? 0, prints[at + 2] ?? 0);
  }
  return runs;
}

/** Hands on the earlier texts that have a fingerprint, with its place in them: of the first `mostAlike` those whose surroundings may agree. */
export type Look<Item> = (print: { readonly hash: number; readonly surroundings: number }, compare: (earlier: Item, at: number) => void) => void;

export function runsWithEarlier<Item>(later: Item, look: Look<Item>, comparison: Comparison<Item>): Iterable<SharedRun<Item>> {
  const prints = comparison.printsOf(later);
  const runs = new Map<Item, SharedRun<Item>>();
  let floor = 0;
  for (let print = 0; print < prints.length; print += numbersPerPrint) {
    const at = prints[print] ?? 0;
    const run = at < floor ? null : longestRunAt({ later, hash: prints[print + 1] ?? 0, surroundings: prints[print + 2] ?? 0, at, floor }, look, comparison);
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
  readonly surroundings: number;
  readonly at: number;
  /** Where the run before ended. */
  readonly floor: number;
}

/** The longest run around a fingerprint, of equally long ones the first; null where none counts for anything. */
function longestRunAt<Item>(print: Print<Item>, look: Look<Item>, { textOf, comparable, least }: Comparison<Item>): Run<Item> | null {
  const { later, at, floor } = print;
  let longest: Run<Item> | null = null;
  let length = least - 1;
  const own = textOf(later);
  look(print, (earlier, earlierAt) => {
    const text = textOf(earlier);
    // Most have nothing else in common, so that all else is looked at last.
    if (!isLonger(text, earlierAt, own, at, { floor, length }) || !comparable(earlier, later)) return;
    const run = extend(text, earlierAt, own, at, floor);
    if (run === null) return;
    longest = { earlier, ...run };
    ({ length } = run);
  });
  return longest;
}

/** Whether the run would be longer than `length`, if both texts have the characters of the fingerprint. */
function isLonger(earlier: string, earlierAt: number, later: string, laterAt: number, { floor, length }: { readonly floor: number; readonly length: number }): boolean {
  const wanting = length + 1 - printWidth;
  const before = commonBefore(earlier, earlierAt, later, laterAt, Math.min(wanting, laterAt - floor));
  return before + commonBehind(earlier, earlierAt + printWidth, later, laterAt + printWidth, wanting - before) >= wanting;
}

/** The common run around a fingerprint that both have; null where only the hashes agree. */
function extend(earlier: string, earlierAt: number, later: string, laterAt: number, floor: number): Stretch | null {
  if (!later.startsWith(earlier.slice(earlierAt, earlierAt + printWidth), laterAt)) return null;
  const before = commonBefore(earlier, earlierAt, later, laterAt, laterAt - floor);
  const behind = commonBehind(earlier, earlierAt + printWidth, later, laterAt + printWidth, later.length);
  return { earlierAt: earlierAt - before, laterAt: laterAt - before, length: before + printWidth + behind };
}

/** How many characters, at most so many, are the same before two places. */
function commonBefore(earlier: string, earlierAt: number, later: string, laterAt: number, most: number): number {
  let count = 0;
  while (count < most && earlierAt - count > 0 && earlier.charCodeAt(earlierAt - count - 1) === later.charCodeAt(laterAt - count - 1)) count += 1;
  return count;
}

/** The same from two places on. */
function commonBehind(earlier: string, earlierAt: number, later: string, laterAt: number, most: number): number {
  let count = 0;
  while (count < most && laterAt + count < later.length && earlierAt + count < earlier.length && earlier.charCodeAt(earlierAt + count) === later.charCodeAt(laterAt + count)) count += 1;
  return count;
}
