import type { TextRange } from './range.ts';

const clauseMarks = codesOf('，,；;：:。！？!?\n');
const sentenceMarks = codesOf('。！？!?\n');
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

function around(text: string, range: TextRange, marks: ReadonlySet<number>): TextRange {
  const first = Math.max(0, range.start - reach);
  const last = Math.min(text.length, range.end + reach);
  let { start, end } = range;
  while (start > first && !isMark(text.charCodeAt(start - 1), marks)) start -= 1;
  while (end < last && !isMark(text.charCodeAt(end), marks)) end += 1;
  return { start, end };
}

/** Han characters, by far the most, are no marks. */
function isMark(code: number, marks: ReadonlySet<number>): boolean {
  return (code < 0x4e00 || code > 0x9fff) && marks.has(code);
}

function codesOf(marks: string): ReadonlySet<number> {
  return new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
}
