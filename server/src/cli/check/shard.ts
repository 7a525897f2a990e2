/** The Ith of N parts, every Nth item: parts are of one size, and the same on every machine that sees the same files. */
export function shardOf<T>(sorted: readonly T[], { index, count }: { readonly index: number; readonly count: number }): readonly T[] {
  return count === 1 ? sorted : sorted.filter((_, position) => position % count === index - 1);
}
