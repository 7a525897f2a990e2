import type { TextRange } from '../../text/range.ts';

const ends: ReadonlySet<number> = new Set(Array.from('。！？!?\n', (char) => char.charCodeAt(0)));

/** The sentences of a text in order, closing marks left out; empty ones are passed over. */
export function sentencesIn(text: string): readonly TextRange[] {
  const sentences: TextRange[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isEnd(text.charCodeAt(at))) continue;
    if (at > start) sentences.push({ start, end: at });
    start = at + 1;
  }
  return sentences;
}

/** Han characters, by far the most, end nothing. */
function isEnd(code: number): boolean {
  return (code < 0x4e00 || code > 0x9fff) && ends.has(code);
}
