import { findAll } from '../../text/find-all.ts';
import type { Span } from '../block.ts';

const sentenceEnd = /(?:[。！？][”’》）)】』」"]{0,4}|\n)/gu;

/** The sentences of a span, end marks and closing quotes included, blanks around them left out. */
export function sentencesOf(span: Span): readonly Span[] {
  const { block } = span;
  const sentences: Span[] = [];
  let { start } = span;
  for (const match of findAll(block.text.slice(span.start, span.end), sentenceEnd)) {
    const end = span.start + match.index + match[0].length;
    push(sentences, { block, start, end });
    start = end;
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
