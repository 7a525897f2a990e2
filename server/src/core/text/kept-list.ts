const none: readonly never[] = [];

/**
 * A list as it is kept where there are tens of thousands: the same one for all that are empty, and without the room for more (at first for
 * sixteen) that a list has which grew by `push`.
 */
export function keptList<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}
