const openers = '（(【［[';
const closers = '）)】］]';

/**
 * How far a value reaches: up to the first of `stops` outside of its own brackets, to a closing bracket that it did
 * not open, or to the end. In UTF-16 units.
 */
export function valueLength(text: string, stops: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (openers.includes(char)) depth += 1;
    else if (closers.includes(char)) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (depth === 0 && stops.includes(char)) return at;
  }
  return text.length;
}
