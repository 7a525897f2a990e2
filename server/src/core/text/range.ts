/** A half-open range of UTF-16 code units. What it is relative to is said by whoever holds it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: TextRange, b: TextRange): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}
