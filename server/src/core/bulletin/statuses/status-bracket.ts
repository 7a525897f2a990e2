import { statusOfSegment } from './status-patterns.ts';

const bracketAtEnd = /[（(]([^（）()]{2,20})[）)]$/u;
const longest = 22;

/** Offset of the bracket that ends a text and holds nothing but statuses, （已完成） or （已完成，长期坚持）; -1 where none does. */
export function statusBracketAt(text: string): number {
  if (!text.endsWith('）') && !text.endsWith(')')) return -1;
  const from = Math.max(0, text.length - longest);
  const bracket = bracketAtEnd.exec(text.slice(from));
  const states = (bracket?.[1] ?? '').split(/[，、；,;]/u).every((clause) => statusOfSegment(clause) !== null);
  return bracket !== null && states ? from + bracket.index : -1;
}
