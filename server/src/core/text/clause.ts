import { characterSet, isIn, type CharacterSet } from './character-set.ts';
import type { TextRange } from './range.ts';

const clauseMarks = characterSet('，,；;：:。！？!?\n');
const sentenceMarks = characterSet('。！？!?\n');
/** Texts without marks must not make the search around each of their words as long as the text. */
const reach = 120;

/** The clause that holds the range: up to the nearest ，；：。！？ or line end on both sides, marks left out. */
export function clauseAround(text: string, range: TextRange): TextRange {
  return around(text, range, clauseMarks);
}

/** The sentence that holds the range: up to the nearest 。！？ or line end on both sides, marks left out. */
export function sentenceAround(text: string, range: TextRange): TextRange {
  return around(text, range, sentenceMarks);
}

function around(text: string, range: TextRange, marks: CharacterSet): TextRange {
  const first = Math.max(0, range.start - reach);
  const last = Math.min(text.length, range.end + reach);
  let { start, end } = range;
  while (start > first && !isIn(marks, text, start - 1)) start -= 1;
  while (end < last && !isIn(marks, text, end)) end += 1;
  return { start, end };
}
