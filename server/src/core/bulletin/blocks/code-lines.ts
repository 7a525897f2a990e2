import { findAll } from '../../text/find-all.ts';
import { newLine, type Line } from './flatten-inline.ts';

const lineEnds = /\r\n|\n|\r/gu;

/** The lines of a stretch of source as they are, for text that Markdown would show as code. */
export function codeLines(source: string, start: number, end: number): readonly Line[] {
  const text = source.slice(start, end);
  const lines: Line[] = [];
  let at = 0;
  const add = (lineEnd: number): void => {
    const from = passPrefix(text, at, lineEnd);
    const line = newLine(start + from);
    if (lineEnd > from) line.runs.push({ text: text.slice(from, lineEnd), start: start + from, end: start + lineEnd });
    line.length = lineEnd - from;
    line.end = start + lineEnd;
    if (lineEnd > from) lines.push(line);
  };
  for (const lineEnd of findAll(text, lineEnds)) {
    add(lineEnd.index);
    at = lineEnd.index + lineEnd[0].length;
  }
  add(text.length);
  return lines;
}

/** Past indentation, and the marks of a quotation that the line stands in. */
function passPrefix(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && ' \t>'.includes(text.charAt(at))) at += 1;
  return at;
}
