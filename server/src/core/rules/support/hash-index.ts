/** Hashes, each with the two numbers that it was first added with. Numbers in typed arrays: a document of 10 MB has 180,000 of them. */
export interface HashIndex {
  add(hash: number, first: number, second: number): void;
  /** The entry of a hash, for `first` and `second`; -1 where there is none. Most are not there, which a look at one bit shows. */
  find(hash: number): number;
  first(entry: number): number;
  second(entry: number): number;
}

/** @param most how many hashes are kept; those that are added beyond are not */
export function createHashIndex(most: number): HashIndex {
  const bits = powerOfTwo(most * 16, 10, 24);
  const filter = new Int32Array(2 ** (bits - 5));
  const slots = powerOfTwo(most * 2, 4, 30);
  const lastSlot = 2 ** slots - 1;
  /** Numbers of entries, counted from one; 0 = free. */
  const table = new Int32Array(2 ** slots);
  const hashes = new Int32Array(most);
  const firsts = new Int32Array(most);
  const seconds = new Int32Array(most);
  let count = 0;
  const slotOf = (hash: number): number => {
    let slot = mixed(hash, slots);
    for (let entry = table[slot] ?? 0; entry !== 0 && hashes[entry - 1] !== hash; entry = table[slot] ?? 0) slot = (slot + 1) & lastSlot;
    return slot;
  };
  return {
    add: (hash, first, second) => {
      const slot = slotOf(hash);
      if (table[slot] !== 0 || count === most) return;
      const bit = mixed(hash, bits);
      filter[bit >> 5] = (filter[bit >> 5] ?? 0) | (1 << (bit & 31));
      hashes[count] = hash;
      firsts[count] = first;
      seconds[count] = second;
      count += 1;
      table[slot] = count;
    },
    find: (hash) => {
      const bit = mixed(hash, bits);
      return (((filter[bit >> 5] ?? 0) >> (bit & 31)) & 1) === 0 ? -1 : (table[slotOf(hash)] ?? 0) - 1;
    },
    first: (entry) => firsts[entry] ?? 0,
    second: (entry) => seconds[entry] ?? 0,
  };
}

/** So many bits of a hash, to which all of its bits have contributed: the lower ones alone are easily made equal. */
function mixed(hash: number, bits: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - bits);
}

/** The exponent of the first power of two that is so large, within limits. */
function powerOfTwo(atLeast: number, least: number, most: number): number {
  let power = least;
  while (2 ** power < atLeast && power < most) power += 1;
  return power;
}
