/**
 * The candidate that a misspelt name most likely means, or null where none is near enough: at most a third of the
 * name's characters may differ (at least one). Case is ignored; of equally near ones the first wins.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | null {
  const wanted = name.toLowerCase();
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = Math.min(least - 1, tolerance(wanted.length, candidate.length));
    // Lengths that differ by more than the limit need no table.
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance <= limit) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest;
}

function tolerance(a: number, b: number): number {
  const longer = Math.max(a, b);
  return longer < 2 ? 0 : Math.max(1, Math.floor(longer / 3));
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment), in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, (beforeLast[column - 2] ?? cost) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? a.length;
}
