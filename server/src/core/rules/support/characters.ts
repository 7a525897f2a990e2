/** Kinds of characters as far as punctuation and spacing go by them; `end` is before the first or behind the last. */
export type CharacterKind = 'han' | 'mark' | 'digit' | 'latin' | 'space' | 'other' | 'end';

/** The kind of the UTF-16 unit at `at`. `mark` is a full-width mark, a Chinese quote or bracket. */
export function kindAt(text: string, at: number): CharacterKind {
  if (at < 0 || at >= text.length) return 'end';
  return kindOfUnit(text.charCodeAt(at));
}

function kindOfUnit(code: number): CharacterKind {
  if (code < 0x80) return asciiKind(code);
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007 || isSurrogate(code)) return 'han';
  if (code === 0x3000 || code === 0xa0) return 'space';
  if (code >= 0x3001 && code <= 0x303f) return 'mark';
  if (code >= 0x2010 && code <= 0x2027) return 'mark';
  if (code >= 0xff10 && code <= 0xff19) return 'digit';
  if (code >= 0xff01 && code <= 0xff65) return isFullWidthLetter(code) ? 'latin' : 'mark';
  return 'other';
}

function asciiKind(code: number): CharacterKind {
  if (code === 0x20 || code === 0x09) return 'space';
  if (code >= 0x30 && code <= 0x39) return 'digit';
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) ? 'latin' : 'other';
}

/** Half of a character beyond the basic plane: in these texts a rare Han character, as in names. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function isFullWidthLetter(code: number): boolean {
  return (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
}

/** The first offset at or before `at` from which on there are only blanks up to `at`. */
export function blanksBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && kindAt(text, start - 1) === 'space') start -= 1;
  return start;
}

/** The offset behind the blanks that begin at `at`. */
export function blanksAfter(text: string, at: number): number {
  let end = at;
  while (kindAt(text, end) === 'space') end += 1;
  return end;
}
