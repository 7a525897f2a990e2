/**
 * Membership of UTF-16 code units in a small set, for questions that are asked of every character. A bit for each unit: so small that the table stays
 * in the processor's nearest cache, which a byte for each does not.
 */
export type CharacterSet = Uint8Array;

/** What `\s` matches in an expression. */
export const whiteSpace = '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** The set of a text's code units. U+0000 is in no set. */
export function characterSet(characters: string): CharacterSet {
  const set = new Uint8Array(0x10000 >> 3);
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    if (code !== 0) set[code >> 3] = (set[code >> 3] ?? 0) | (1 << (code & 7));
  }
  return set;
}

/** Whether the code unit at an offset is in the set; false outside of the text. */
export function isIn(set: CharacterSet, text: string, at: number): boolean {
  // Never NaN, which V8 would have to be ready for wherever it takes this function into another.
  const code = at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
  return (((set[code >> 3] ?? 0) >> (code & 7)) & 1) === 1;
}
