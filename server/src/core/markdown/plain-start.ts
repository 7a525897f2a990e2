const asterisk = 42;
const hash = 35;
const lastAscii = 128;

// What may open a block, underline a heading or a table's head, or begin a line with something inline.
const openers = new Uint8Array(lastAscii);
for (const char of '>-+=<`~|:_\t') openers[char.charCodeAt(0)] = 1;

/** True where a line whose text begins at `at` and ends at `end` is nothing but a paragraph's. */
export function isPlainStart(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const code = text.charCodeAt(at);
  if (code >= lastAscii) return true;
  if (openers[code] === 1) return false;
  if (code === asterisk) return opensStrong(text, at);
  if (code === hash) return !/^#{1,6}(?:[ \t]|$)/u.test(text.slice(at, Math.min(end, at + 8)));
  if (code >= 48 && code <= 57) return !/^\d{1,9}[.)](?:[ \t]|$)/u.test(text.slice(at, Math.min(end, at + 12)));
  return true;
}

/** `**` and then neither a third one nor a blank: no bullet, no rule. */
function opensStrong(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === asterisk && /^[^*\s]/u.test(text.slice(at + 2, at + 3));
}
