/** Signs that a line holds. */
export const sign = {
  /** What opens or closes something inline, or is no plain character: \ ` _ [ ] < & tab NUL. */
  inline: 1,
  asterisk: 2,
  lineEnd: 4,
} as const;

export interface SourceLine {
  /** Counted from 1. */
  readonly number: number;
  readonly start: number;
  /** Behind the last character that is no blank. */
  readonly textEnd: number;
  /** Before the line end. */
  readonly end: number;
  /** Start of the next line; the text's length where there is none. */
  readonly next: number;
  /** The signs in it, added up. */
  readonly signs: number;
}

const space = 32;
const lineFeed = 10;
const carriageReturn = 13;

const signOf = new Uint8Array(128);
for (const char of '\\`_[]<&\t\0') signOf[char.charCodeAt(0)] = sign.inline;
signOf['*'.charCodeAt(0)] = sign.asterisk;
signOf[lineFeed] = sign.lineEnd;
signOf[carriageReturn] = sign.lineEnd;

/** The line that starts at `start`. One pass over its characters. */
export function readSourceLine(text: string, start: number, number: number): SourceLine {
  let signs = 0;
  let end = start;
  const { length } = text;
  for (; end < length; end += 1) {
    const code = text.charCodeAt(end);
    if (code >= 128) continue;
    const found = signOf[code] ?? 0;
    if (found === sign.lineEnd) break;
    signs |= found;
  }
  let textEnd = end;
  while (textEnd > start && text.charCodeAt(textEnd - 1) === space) textEnd -= 1;
  return { number, start, textEnd, end, next: behindLineEnd(text, end), signs };
}

/** True for a line of nothing but blanks and tabs. */
export function isBlank(text: string, { start, textEnd, signs }: SourceLine): boolean {
  if (textEnd === start) return true;
  return signs === sign.inline && /^[ \t]*$/u.test(text.slice(start, textEnd));
}

function behindLineEnd(text: string, end: number): number {
  if (end >= text.length) return end;
  return text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed ? end + 2 : end + 1;
}
