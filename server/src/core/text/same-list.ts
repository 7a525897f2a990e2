/** True where two lists are equally long and each pair of their items is the same; by identity where nothing else is said. */
export function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (x: T, y: T) => boolean = Object.is): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (!isSame(a[at] as T, b[at] as T)) return false;
  return true;
}
