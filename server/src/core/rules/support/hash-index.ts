/** Hashes, each with the threes of numbers that it was added with. Numbers in typed arrays: a document of 10 MB has some 300,000 of them. */
export interface HashIndex {
  /** Of one hash only the first threes are kept. */
  add(hash: number, first: number, second: number, third: number): void;
  /** The first entry of a hash, for `first`, `second`, `third` and `next`; -1 where there is none. */
  find(hash: number): number;
  /** The next entry of the same hash; -1 where there is none. */
  next(entry: number): number;
  first(entry: number): number;
  second(entry: number): number;
  third(entry: number): number;
}

/**
 * @param most how many hashes are kept; those that are added beyond are not
 * @param mostAlike how many threes are kept of one hash
 */
export function createHashIndex(most: number, mostAlike: number): HashIndex {
  const slots = powerOfTwo(most * 2, 4, 30);
  const lastSlot = 2 ** slots - 1;
  /** Numbers of entries, counted from one; 0 = free. */
  const table = new Int32Array(2 ** slots);
  const hashes = new Int32Array(most);
  const firsts = new Int32Array(most);
  const seconds = new Int32Array(most);
  const thirds = new Int32Array(most);
  /** Counted from one. */
  const nexts = new Int32Array(most);
  let count = 0;
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, 0x85ebca6b) >>> (32 - slots);
    for (let entry = table[slot] ?? 0; entry !== 0 && hashes[entry - 1] !== hash; entry = table[slot] ?? 0) slot = (slot + 1) & lastSlot;
    return slot;
  };
  /** The last entry of a hash's, from the first; -1 where there are as many as are kept. */
  const lastOf = (first: number): number => {
    let entry = first;
    for (let alike = 1; alike < mostAlike; alike += 1) {
      const next = (nexts[entry] ?? 0) - 1;
      if (next < 0) return entry;
      entry = next;
    }
    return -1;
  };
  return {
    add: (hash, first, second, third) => {
      if (count === most) return;
      const slot = slotOf(hash);
      const known = (table[slot] ?? 0) - 1;
      const last = known < 0 ? -1 : lastOf(known);
      if (known >= 0 && last < 0) return;
      hashes[count] = hash;
      firsts[count] = first;
      seconds[count] = second;
      thirds[count] = third;
      count += 1;
      if (known < 0) table[slot] = count;
      else nexts[last] = count;
    },
    find: (hash) => (table[slotOf(hash)] ?? 0) - 1,
    next: (entry) => (nexts[entry] ?? 0) - 1,
    first: (entry) => firsts[entry] ?? 0,
    second: (entry) => seconds[entry] ?? 0,
    third: (entry) => thirds[entry] ?? 0,
  };
}

/** The exponent of the first power of two that is so large, within limits. */
function powerOfTwo(atLeast: number, least: number, most: number): number {
  let power = least;
  while (2 ** power < atLeast && power < most) power += 1;
  return power;
}
