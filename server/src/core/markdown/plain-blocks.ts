import type { Heading, Html, Paragraph, RootContent, ThematicBreak } from 'mdast';
import { plainInline, pointIn } from './plain-inline.ts';
import { plainList, readItemHead } from './plain-list.ts';
import { isPlainStart } from './plain-start.ts';
import { isBlank, readSourceLine, type SourceLine } from './source-line.ts';

/** A block built without the reference parser, and the first line behind it. */
export interface PlainBlock {
  readonly node: RootContent;
  /** Offset of the next line and its number. */
  readonly next: number;
  readonly nextNumber: number;
}

const hash = 35;
const hyphen = 45;
const less = 60;
const space = 32;

/**
 * The block that begins with `line`, which no open block reaches: a paragraph, an ATX heading, a list of one-paragraph items, `---`, a comment of one line,
 * all of them plain (see `plainInline`). Null for everything else. What it returns is what `remark-parse` makes of it, positions included.
 */
export function plainBlock(text: string, line: SourceLine): PlainBlock | null {
  switch (text.charCodeAt(line.start)) {
    case hash:
      return headingDepth(text, line) > 0 ? heading(text, line) : paragraph(text, line);
    case less:
      return comment(text, line);
    case hyphen:
      return thematicBreak(text, line) ?? plainList(text, line);
    default:
      return readItemHead(text, line) === null ? paragraph(text, line) : plainList(text, line);
  }
}

/** Number of signs of an ATX heading; 0 where the line is none. */
export function headingDepth(text: string, line: SourceLine): number {
  let at = line.start;
  while (text.charCodeAt(at) === hash) at += 1;
  const depth = at - line.start;
  if (depth === 0 || depth > 6) return 0;
  return at === line.end || text.charCodeAt(at) === space || text.charAt(at) === '\t' ? depth : 0;
}

function heading(text: string, line: SourceLine): PlainBlock | null {
  const depth = headingDepth(text, line) as Heading['depth'];
  let from = line.start + depth;
  while (text.charCodeAt(from) === space) from += 1;
  // Empty, or with closing signs.
  if (from >= line.textEnd || text.charCodeAt(line.textEnd - 1) === hash) return null;
  const children = plainInline(text, [line], from);
  if (children === null) return null;
  const node: Heading = { type: 'heading', depth, children, position: { start: pointIn(line, line.start), end: pointIn(line, line.end) } };
  return { node, next: line.next, nextNumber: line.number + 1 };
}

function comment(text: string, line: SourceLine): PlainBlock | null {
  if (!isClosedComment(text, line)) return null;
  const node: Html = { type: 'html', value: text.slice(line.start, line.end), position: { start: pointIn(line, line.start), end: pointIn(line, line.end) } };
  return { node, next: line.next, nextNumber: line.number + 1 };
}

/** A comment that begins and ends on this line. */
export function isClosedComment(text: string, line: SourceLine): boolean {
  if (!text.startsWith('<!--', line.start)) return false;
  const close = text.indexOf('-->', line.start + 2);
  return close >= 0 && close < line.end && !text.slice(line.start, line.end).includes('\0');
}

function thematicBreak(text: string, line: SourceLine): PlainBlock | null {
  for (let at = line.start; at < line.textEnd; at += 1) if (text.charCodeAt(at) !== hyphen) return null;
  if (line.textEnd - line.start < 3) return null;
  const node: ThematicBreak = { type: 'thematicBreak', position: { start: pointIn(line, line.start), end: pointIn(line, line.end) } };
  return { node, next: line.next, nextNumber: line.number + 1 };
}

function paragraph(text: string, first: SourceLine): PlainBlock | null {
  const from = behindBlanks(text, first);
  if (from - first.start > 3 || !isPlainStart(text, from, first.end)) return null;
  const lines = [first];
  let line = first;
  while (line.next < text.length) {
    line = readSourceLine(text, line.next, line.number + 1);
    if (isBlank(text, line) || headingDepth(text, line) > 0 || isClosedComment(text, line)) break;
    const start = behindBlanks(text, line);
    if (start - line.start > 3 || !isPlainStart(text, start, line.end)) return null;
    lines.push(line);
  }
  const children = plainInline(text, lines, from);
  const last = lines[lines.length - 1] ?? first;
  if (children === null) return null;
  const node: Paragraph = { type: 'paragraph', children, position: { start: pointIn(first, from), end: pointIn(last, last.end) } };
  return { node, next: last.next, nextNumber: last.number + 1 };
}

function behindBlanks(text: string, line: SourceLine): number {
  let at = line.start;
  while (text.charCodeAt(at) === space) at += 1;
  return at;
}
