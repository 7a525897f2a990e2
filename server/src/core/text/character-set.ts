/** Membership of UTF-16 code units in a small set, by a table: for questions that are asked of every character. */
export type CharacterSet = Uint8Array;

/** The set of a text's code units. */
export function characterSet(characters: string): CharacterSet {
  const set = new Uint8Array(0x10000);
  for (let at = 0; at < characters.length; at += 1) set[characters.charCodeAt(at)] = 1;
  return set;
}

/** Whether the code unit at an offset is in the set; false outside of the text. */
export function isIn(set: CharacterSet, text: string, at: number): boolean {
  return set[text.charCodeAt(at)] === 1;
}
