import type { Position, Range } from 'vscode-languageserver';
import { createLineIndex } from '../../core/text/line-index.ts';
import type { TextRange } from '../../core/text/range.ts';

/**
 * Between offsets of a text behind its byte order mark (UTF-16 units) and the protocol's lines and characters, which count from
 * 0 and count the mark.
 */
export interface Places {
  toRange(range: TextRange): Range;
  toPosition(offset: number): Position;
  /** A character past the end of its line means the line's end, as the protocol has it. */
  toOffset(position: Position): number;
  toOffsets(range: Range): TextRange;
}

const byteOrderMark = '\uFEFF';

export function withoutMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

/** @param text as the editor holds it, with its byte order mark where it has one */
export function createPlaces(text: string): Places {
  const shift = text.startsWith(byteOrderMark) ? 1 : 0;
  const lines = createLineIndex(text);
  const toPosition = (offset: number): Position => {
    const { line, column } = lines.position(offset + shift);
    return { line: line - 1, character: column - 1 };
  };
  const toOffset = ({ line, character }: Position): number => {
    const start = lines.startOfLine(line + 1);
    const next = lines.startOfLine(line + 2);
    const end = line + 1 >= lines.lineCount ? text.length : next - lineEndLength(text, next);
    return Math.max(0, Math.min(start + Math.max(0, character), Math.max(start, end)) - shift);
  };
  return {
    toPosition,
    toOffset,
    toRange: ({ start, end }) => ({ start: toPosition(start), end: toPosition(end) }),
    toOffsets: ({ start, end }) => ({ start: toOffset(start), end: toOffset(end) }),
  };
}

function lineEndLength(text: string, next: number): number {
  return text.slice(next - 2, next) === '\r\n' ? 2 : 1;
}
