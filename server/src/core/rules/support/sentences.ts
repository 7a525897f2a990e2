import type { TextRange } from '../../text/range.ts';

const ends = '。！？!?\n';

/** The sentences of a text in order, closing marks left out; empty ones are passed over. */
export function sentencesIn(text: string): readonly TextRange[] {
  const sentences: TextRange[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !ends.includes(text.charAt(at))) continue;
    if (at > start) sentences.push({ start, end: at });
    start = at + 1;
  }
  return sentences;
}
