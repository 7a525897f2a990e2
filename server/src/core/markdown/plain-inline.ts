import type { Point } from 'unist';
import type { PhrasingContent, Strong, Text } from 'mdast';
import { canClose, canOpen } from '../text/flanking.ts';
import { sign, type SourceLine } from './source-line.ts';

const asterisk = 42;
const space = 32;

/**
 * The inline content of a leaf: `lines` from `from` on, or null where anything stands in it that is not plain text or `**strong**`, or
 * a hard break. Positions as `remark-parse` gives them: blanks at the ends of the leaf and of its lines belong to no text.
 */
export function plainInline(text: string, lines: readonly SourceLine[], from: number): PhrasingContent[] | null {
  let signs = 0;
  for (const line of lines) signs |= line.signs;
  if ((signs & sign.inline) !== 0) return null;
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) return null;
  const ragged = lines.length > 1 && isRagged(text, lines);
  if (ragged === 'break') return null;
  if ((signs & sign.asterisk) === 0) {
    const value = ragged ? trimmedLines(text, lines, from) : text.slice(from, last.textEnd);
    return [{ type: 'text', value, position: { start: pointIn(first, from), end: pointIn(last, last.textEnd) } }];
  }
  return ragged ? null : withStrong(text, lines, from, last.textEnd);
}

export function pointIn(line: SourceLine, offset: number): Point {
  return { line: line.number, column: offset - line.start + 1, offset };
}

/** Whether blanks stand at an inner line end or before a line; two or more before a line end are a hard break. */
function isRagged(text: string, lines: readonly SourceLine[]): boolean | 'break' {
  let ragged = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const trailing = at === lines.length - 1 ? 0 : line.end - line.textEnd;
    if (trailing > 1) return 'break';
    if (trailing === 1 || (at > 0 && text.charCodeAt(line.start) === space)) ragged = true;
  }
  return ragged;
}

function trimmedLines(text: string, lines: readonly SourceLine[], from: number): string {
  let value = '';
  lines.forEach((line, at) => {
    let start = at === 0 ? from : line.start;
    while (text.charCodeAt(start) === space) start += 1;
    value += text.slice(start, line.textEnd);
    if (at < lines.length - 1) value += text.slice(line.end, line.next);
  });
  return value;
}

/** Text with pairs of `**`; null for anything that takes more thought. */
function withStrong(text: string, lines: readonly SourceLine[], from: number, to: number): PhrasingContent[] | null {
  const runs: number[] = [];
  for (let at = text.indexOf('*', from); at >= 0 && at < to; at = text.indexOf('*', at + 2)) {
    if (text.charCodeAt(at + 1) !== asterisk || text.charCodeAt(at + 2) === asterisk || at + 2 > to) return null;
    if (!isFlanked(text, at, from, to, runs.length % 2 === 0 ? 'opens' : 'closes')) return null;
    runs.push(at);
  }
  if (runs.length % 2 === 1) return null;
  const point = pointFinder(lines);
  const children: PhrasingContent[] = [];
  let at = from;
  for (let index = 0; index < runs.length; index += 2) {
    const open = runs[index] ?? 0;
    const close = runs[index + 1] ?? 0;
    if (open > at) children.push(textNode(text, point, at, open));
    const start = point(open);
    const strong: Strong = { type: 'strong', children: [textNode(text, point, open + 2, close)], position: { start, end: point(close + 2) } };
    children.push(strong);
    at = close + 2;
  }
  if (at < to) children.push(textNode(text, point, at, to));
  return children;
}

function textNode(text: string, point: (offset: number) => Point, start: number, end: number): Text {
  return { type: 'text', value: text.slice(start, end), position: { start: point(start), end: point(end) } };
}

/** Points of offsets that are asked for in ascending order. */
function pointFinder(lines: readonly SourceLine[]): (offset: number) => Point {
  let at = 0;
  return (offset) => {
    for (let next = lines[at + 1]; next !== undefined && next.start <= offset; next = lines[at + 1]) at += 1;
    const line = lines[at];
    return { line: line?.number ?? 1, column: offset - (line?.start ?? 0) + 1, offset };
  };
}

/** CommonMark's flanking: whether the `**` at `at` may open, or close. One that may do both closes what is open, and else opens. */
function isFlanked(text: string, at: number, from: number, to: number, wanted: 'opens' | 'closes'): boolean {
  const before = at === from ? '' : text.charAt(at - 1);
  const after = at + 2 >= to ? '' : text.charAt(at + 2);
  return wanted === 'opens' ? canOpen(before, after) : canClose(before, after);
}
