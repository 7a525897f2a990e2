/** Hashes, each with the two numbers that it was first added with. Numbers in typed arrays: a document of 10 MB has 180,000 of them. */
export interface HashIndex {
  add(hash: number, first: number, second: number): void;
  /** The entry of a hash, for `first` and `second`; -1 where there is none. Most are not there, which a look at one bit shows. */
  find(hash: number): number;
  first(entry: number): number;
  second(entry: number): number;
}

/** @param most how many hashes will be added at most */
export function createHashIndex(most: number): HashIndex {
  const bits = powerOfTwo(most * 16, 1 << 10, 1 << 24);
  const filter = new Int32Array(bits >> 5);
  const slots = powerOfTwo(most * 2, 1 << 4, 1 << 30);
  /** Numbers of entries, counted from one; 0 = free. */
  const table = new Int32Array(slots);
  const hashes = new Int32Array(most);
  const firsts = new Int32Array(most);
  const seconds = new Int32Array(most);
  let count = 0;
  const slotOf = (hash: number): number => {
    let slot = mixed(hash) & (slots - 1);
    for (let entry = table[slot] ?? 0; entry !== 0 && hashes[entry - 1] !== hash; entry = table[slot] ?? 0) slot = (slot + 1) & (slots - 1);
    return slot;
  };
  return {
    add: (hash, first, second) => {
      const slot = slotOf(hash);
      if (table[slot] !== 0) return;
      const bit = mixed(hash) & (bits - 1);
      filter[bit >> 5] = (filter[bit >> 5] ?? 0) | (1 << (bit & 31));
      hashes[count] = hash;
      firsts[count] = first;
      seconds[count] = second;
      count += 1;
      table[slot] = count;
    },
    find: (hash) => {
      const bit = mixed(hash) & (bits - 1);
      return (((filter[bit >> 5] ?? 0) >> (bit & 31)) & 1) === 0 ? -1 : (table[slotOf(hash)] ?? 0) - 1;
    },
    first: (entry) => firsts[entry] ?? 0,
    second: (entry) => seconds[entry] ?? 0,
  };
}

function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

function powerOfTwo(atLeast: number, least: number, most: number): number {
  let power = least;
  while (power < atLeast && power < most) power *= 2;
  return power;
}
