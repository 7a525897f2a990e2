type CharacterClass = 'space' | 'punctuation' | 'other';

const space = /\s/u;
const punctuation = /[\p{P}\p{S}]/u;

/** As CommonMark 0.31 classes characters around `**`; the ends of a line, which are no character, count as blank. */
function classOf(char: string): CharacterClass {
  // Han characters, by far the most, are neither.
  if (char >= '\u4e00' && char <= '\u9fff') return 'other';
  if (char === '' || space.test(char)) return 'space';
  return punctuation.test(char) ? 'punctuation' : 'other';
}

/** True where a run of asterisks between these characters can open emphasis (CommonMark 6.2, left-flanking). */
export function canOpen(before: string, after: string): boolean {
  const [left, right] = [classOf(before), classOf(after)];
  return right !== 'space' && (right !== 'punctuation' || left !== 'other');
}

/** True where a run of asterisks between these characters can close emphasis (CommonMark 6.2, right-flanking). */
export function canClose(before: string, after: string): boolean {
  return canOpen(after, before);
}
