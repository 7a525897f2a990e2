import { sentenceEnd } from '../../text/punctuation.ts';
import type { Span } from '../block.ts';

const closers = '”’》）)】』」"';

/** The sentences of a span, end marks and closing quotes included, blanks around them left out. */
export function sentencesOf(span: Span): readonly Span[] {
  const { block } = span;
  const sentences: Span[] = [];
  let start = span.start;
  for (let at = span.start; at < span.end; at += 1) {
    const char = block.text.charAt(at);
    if (char !== '\n' && !sentenceEnd.includes(char)) continue;
    let end = at + 1;
    while (end < span.end && closers.includes(block.text.charAt(end))) end += 1;
    push(sentences, { block, start, end });
    start = end;
    at = end - 1;
  }
  push(sentences, { block, start, end: span.end });
  return sentences;
}

function push(sentences: Span[], { block, start, end }: Span): void {
  const text = block.text.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  const to = start + text.trimEnd().length;
  if (to > from) sentences.push({ block, start: from, end: to });
}
