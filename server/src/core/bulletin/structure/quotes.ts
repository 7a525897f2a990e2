/** The ” that closes the “ at `open`, quotations inside passed over; null where there is none before `limit`. */
export function closingQuote(text: string, open: number, limit: number): number | null {
  let depth = 0;
  let first: number | null = null;
  for (let at = open; at < limit; at += 1) {
    const char = text.charAt(at);
    if (char === '“') depth += 1;
    if (char !== '”') continue;
    first ??= at;
    depth -= 1;
    if (depth === 0) return at;
  }
  return first;
}
