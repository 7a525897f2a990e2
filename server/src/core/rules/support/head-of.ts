import { spanOf, type Span } from '../../bulletin/block.ts';

const firstMark = /[，。；：！？,;:!?\n]/u;
const longest = 30;

/** The beginning of a stretch, up to its first mark: a place for findings about the whole of it. */
export function headOf(span: Span): Span {
  const { block, start, end } = span;
  const text = block.text.slice(start, Math.min(end, start + longest));
  const at = text.search(firstMark);
  const length = at > 0 ? at : text.length;
  return spanOf(block, start, start + length);
}
