/** How many items stand before the first that is not `isBefore`, in a list that has all others behind them. Looks at a few of them, by halves. */
export function partitionPoint<T>(list: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
