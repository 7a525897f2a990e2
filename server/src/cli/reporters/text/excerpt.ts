import type { LineIndex } from '../../../core/text/line-index.ts';
import type { TextRange } from '../../../core/text/range.ts';
import { printable } from '../../printable.ts';
import { charWidth, displayWidth } from './display-width.ts';

/** A piece of one source line around a place, ready to be shown: control characters spelt out, tabs made spaces. */
export interface Excerpt {
  /** Of the place's start, from 1. */
  readonly line: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Where the underline starts and how long it is, in columns of a terminal. */
  readonly indent: number;
  readonly length: number;
}

const ellipsis = '…';
const tab = '    ';

/**
 * The source line at a place, cut to `width` columns around it. Looks at no more of the line than is shown, since a paragraph is
 * one line however long it is. Null where that line is blank.
 */
export function excerptAt(text: string, lines: LineIndex, range: TextRange, width: number): Excerpt | null {
  const { line } = lines.position(range.start);
  const lineStart = lines.startOfLine(line);
  const lineEnd = endOfLine(text, lines.startOfLine(line + 1), lineStart);
  const start = Math.min(range.start, lineEnd);
  const end = Math.max(start, Math.min(range.end, lineEnd));
  const marked = takeForward(text, start, end, width);
  const roomBefore = Math.max(width - marked.width, Math.floor(width / 4));
  // Half of what is left, more where the line ends soon.
  const ahead = takeForward(text, end, lineEnd, Math.floor(width / 2));
  const before = takeBackward(text, start, lineStart, Math.max(Math.floor(roomBefore / 2), roomBefore - ahead.width));
  const after = takeForward(text, end, lineEnd, Math.max(0, width - marked.width - before.width));
  if ((before.shown + marked.shown + after.shown).trim() === '') return null;
  const cutBefore = before.reached > lineStart ? ellipsis : '';
  const cutAfter = after.reached < lineEnd && marked.reached === end ? ellipsis : '';
  return {
    line,
    before: cutBefore + before.shown,
    marked: marked.reached < end ? marked.shown + ellipsis : marked.shown,
    after: marked.reached < end ? '' : after.shown + cutAfter,
    indent: displayWidth(cutBefore) + before.width,
    length: Math.max(1, marked.width),
  };
}

interface Taken {
  readonly shown: string;
  readonly width: number;
  /** Offset up to which the text was taken. */
  readonly reached: number;
}

function takeForward(text: string, from: number, to: number, room: number): Taken {
  let shown = '';
  let width = 0;
  let at = from;
  while (at < to) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const visible = visibleChar(char);
    const columns = widthOf(visible);
    if (width + columns > room) break;
    shown += visible;
    width += columns;
    at += char.length;
  }
  return { shown, width, reached: at };
}

function takeBackward(text: string, from: number, to: number, room: number): Taken {
  let shown = '';
  let width = 0;
  let at = from;
  while (at > to) {
    const char = charBefore(text, at);
    const visible = visibleChar(char);
    const columns = widthOf(visible);
    if (width + columns > room) break;
    shown = visible + shown;
    width += columns;
    at -= char.length;
  }
  return { shown, width, reached: at };
}

function charBefore(text: string, at: number): string {
  const pair = text.codePointAt(at - 2);
  return pair !== undefined && pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(at - 1);
}

function visibleChar(char: string): string {
  const code = char.charCodeAt(0);
  // Latin letters and nearly all that is Chinese: nothing to spell out, which need not be looked up each time.
  if ((code >= 0x20 && code < 0x7f) || (code >= 0x3000 && code < 0xd800)) return char;
  return char === '\t' ? tab : printable(char);
}

function widthOf(visible: string): number {
  return visible.length === 1 ? charWidth(visible) : displayWidth(visible);
}

function endOfLine(text: string, nextLine: number, lineStart: number): number {
  let end = nextLine;
  while (end > lineStart && (text.charAt(end - 1) === '\n' || text.charAt(end - 1) === '\r')) end -= 1;
  return end;
}
