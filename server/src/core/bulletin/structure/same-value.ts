/**
 * True where two values of the model are equal. A block is one only with itself: what it holds was read once and is the same as long as it lives.
 * The model has no cycles but through blocks.
 */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || 'memo' in a) return false;
  if (Array.isArray(a)) return Array.isArray(b) && isSameList(a, b);
  return isSameRecord(a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>);
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (!isSameValue(a[at], b[at])) return false;
  return true;
}

function isSameRecord(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  for (const key in a) if (!isSameValue(a[key], b[key])) return false;
  for (const key in b) if (!(key in a)) return false;
  return true;
}
