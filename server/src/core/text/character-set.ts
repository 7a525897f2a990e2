/**
 * Membership of UTF-16 code units in a small set, for questions that are asked of every character. A bit for each unit: so small that the table stays
 * in the processor's nearest cache, which a byte for each does not.
 */
export type CharacterSet = Uint8Array;

/** The set of a text's code units. U+0000 is in no set. */
export function characterSet(characters: string): CharacterSet {
  const set = new Uint8Array(0x10000 >> 3);
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    if (code !== 0) set[code >> 3] = (set[code >> 3] ?? 0) | (1 << (code & 7));
  }
  return set;
}

/** Whether the code unit at an offset is in the set; false outside of the text, where the code is NaN and looked up as U+0000. */
export function isIn(set: CharacterSet, text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (((set[code >> 3] ?? 0) >> (code & 7)) & 1) === 1;
}
