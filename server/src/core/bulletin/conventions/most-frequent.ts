/** The value that occurs most often, of equally frequent ones the first; null for none. */
export function mostFrequent<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  let most: Value | null = null;
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) {
    if (most === null || count > (counts.get(most) ?? 0)) most = value;
  }
  return most;
}
