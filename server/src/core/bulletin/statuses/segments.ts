import type { TextRange } from '../../text/range.ts';
import type { Span } from '../block.ts';

const longest = 32;
const segment = /[^，,；;。：:（）()【】[\]［］！？!?\n\s\u3000]+/gu;

/** The short stretches of a span between marks and blanks: in them a status stands by itself. */
export function segmentsOf({ block, start, end }: Span): readonly TextRange[] {
  const segments: TextRange[] = [];
  for (const match of block.text.slice(start, end).matchAll(segment)) {
    if (match[0].length <= longest) segments.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return segments;
}
