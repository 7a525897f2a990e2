import { mayAgree, numbersPerPrint } from './fingerprints.ts';
import { mostAlike, runsWithEarlier, type Comparison, type SharedRun } from './shared-runs.ts';
import { partitionPoint } from '../../text/partition-point.ts';

/** Finds the shared runs of one list of texts after the other, each of which has most of its items from the one before. */
export interface RunFinder<Item> {
  /** Equal to `sharedRuns` of the same items. Items are told apart by identity. */
  find(items: readonly Item[]): readonly SharedRun<Item>[];
}

/** So many items may come and go at once; where more do, all is worked out anew. */
const mostChanged = 64;

const none: readonly never[] = [];

interface Entry<Item> {
  readonly item: Item;
  number: number;
  runs: readonly SharedRun<Item>[];
}

interface Posting<Item> {
  readonly entry: Entry<Item>;
  readonly hash: number;
  readonly at: number;
  readonly surroundings: number;
}

interface Known<Item> {
  /** Of the entries, one by one: to compare lists of items needs no look at each entry. */
  items: readonly Item[];
  entries: readonly Entry<Item>[];
  /** Those that have runs. */
  readonly withRuns: Set<Entry<Item>>;
  /** By hash, in the order of the items. */
  readonly postings: Map<number, Posting<Item>[]>;
}

export function createRunFinder<Item>(comparison: Comparison<Item>): RunFinder<Item> {
  let known: Known<Item> = { items: [], entries: [], withRuns: new Set(), postings: new Map() };
  return {
    find: (items) => {
      const change = changeOf(known, items);
      if (change.removed.length + change.added.length > mostChanged) known = built(items, comparison);
      else if (change.removed.length + change.added.length > 0) update(known, change, comparison);
      known.items = items;
      return [...known.withRuns].sort((a, b) => a.number - b.number).flatMap(({ runs }) => runs);
    },
  };
}

interface Change<Item> {
  readonly start: number;
  readonly removed: readonly Entry<Item>[];
  readonly added: readonly Item[];
}

function changeOf<Item>({ items: before, entries }: Known<Item>, items: readonly Item[]): Change<Item> {
  const most = Math.min(before.length, items.length);
  let start = 0;
  while (start < most && before[start] === items[start]) start += 1;
  let same = 0;
  while (same < most - start && before[before.length - same - 1] === items[items.length - same - 1]) same += 1;
  return { start, removed: entries.slice(start, entries.length - same), added: items.slice(start, items.length - same) };
}

function built<Item>(items: readonly Item[], comparison: Comparison<Item>): Known<Item> {
  const known: Known<Item> = { items, entries: items.map((item, number) => ({ item, number, runs: [] })), withRuns: new Set(), postings: new Map() };
  for (const entry of known.entries) {
    for (const posting of postingsOf(entry, comparison)) insert(known.postings, posting);
  }
  for (const entry of known.entries) findRuns(entry, known, comparison);
  return known;
}

function update<Item>(known: Known<Item>, { start, removed, added }: Change<Item>, comparison: Comparison<Item>): void {
  const affected = new Set<Entry<Item>>();
  for (const entry of removed) {
    for (const posting of postingsOf(entry, comparison)) {
      const own = known.postings.get(posting.hash) ?? [];
      const index = indexOf(own, posting);
      own.splice(index, 1);
      if (own.length === 0) known.postings.delete(posting.hash);
      addAffected(affected, own, { posting, index, further: mostAlike - 1 });
    }
  }
  const fresh = added.map((item, index): Entry<Item> => ({ item, number: start + index, runs: [] }));
  const behind = known.entries.slice(start + removed.length);
  known.entries = known.entries.slice(0, start).concat(fresh, behind);
  const moved = added.length - removed.length;
  if (moved !== 0) for (const entry of behind) entry.number += moved;
  for (const entry of fresh) {
    affected.add(entry);
    for (const posting of postingsOf(entry, comparison)) {
      const { own, index } = insert(known.postings, posting);
      addAffected(affected, own, { posting, index, further: mostAlike });
    }
  }
  for (const entry of removed) {
    affected.delete(entry);
    known.withRuns.delete(entry);
  }
  for (const entry of affected) findRuns(entry, known, comparison);
}

interface ChangedPosting<Item> {
  readonly posting: Posting<Item>;
  /** Where it stands, or stood, among those of its hash. */
  readonly index: number;
  /** Where the one stands that is looked at since, or for which so many others are. */
  readonly further: number;
}

/** Whose look at a hash may find something else: unless so many others stand before that nobody looks so far. */
function addAffected<Item>(affected: Set<Entry<Item>>, postings: readonly Posting<Item>[], { posting, index, further }: ChangedPosting<Item>): void {
  if (index >= mostAlike) return;
  addAgreeing(affected, postings, posting, index);
  const other = postings[further];
  if (other !== undefined) addAgreeing(affected, postings, other, further + 1);
}

/** Those from an index on that would be compared with a posting. */
function addAgreeing<Item>(affected: Set<Entry<Item>>, postings: readonly Posting<Item>[], { surroundings }: Posting<Item>, from: number): void {
  for (let index = from; index < postings.length; index += 1) {
    const later = postings[index];
    if (later !== undefined && mayAgree(surroundings, later.surroundings)) affected.add(later.entry);
  }
}

function postingsOf<Item>(entry: Entry<Item>, { printsOf }: Comparison<Item>): readonly Posting<Item>[] {
  const prints = printsOf(entry.item);
  const postings: Posting<Item>[] = [];
  for (let print = 0; print < prints.length; print += numbersPerPrint) {
    postings.push({ entry, hash: prints[print + 1] ?? 0, at: prints[print] ?? 0, surroundings: prints[print + 2] ?? 0 });
  }
  return postings;
}

/** The postings of its hash, and the index at which it stands among them. */
function insert<Item>(postings: Map<number, Posting<Item>[]>, posting: Posting<Item>): { readonly own: readonly Posting<Item>[]; readonly index: number } {
  const own = postings.get(posting.hash);
  if (own === undefined) {
    const first = [posting];
    postings.set(posting.hash, first);
    return { own: first, index: 0 };
  }
  const index = indexOf(own, posting);
  own.splice(index, 0, posting);
  return { own, index };
}

/** Where a posting stands, or would stand, among those of its hash. */
function indexOf<Item>(postings: readonly Posting<Item>[], { entry: { number }, at }: Posting<Item>): number {
  return partitionPoint(postings, (posting) => (posting.entry.number - number || posting.at - at) < 0);
}

function findRuns<Item>(entry: Entry<Item>, { postings, withRuns }: Known<Item>, comparison: Comparison<Item>): void {
  const { item, number } = entry;
  entry.runs = [...runsWithEarlier(item, ({ hash, surroundings }, compare) => {
    const own = postings.get(hash) ?? none;
    for (let index = 0; index < mostAlike; index += 1) {
      const posting = own[index];
      if (posting === undefined || posting.entry.number >= number) return;
      if (mayAgree(posting.surroundings, surroundings)) compare(posting.entry.item, posting.at);
    }
  }, comparison)];
  if (entry.runs.length > 0) withRuns.add(entry);
  else withRuns.delete(entry);
}
