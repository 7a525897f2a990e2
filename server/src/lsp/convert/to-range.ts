import type { Range } from 'vscode-languageserver';
import type { LineIndex } from '../../core/text/line-index.ts';
import type { TextRange } from '../../core/text/range.ts';

/** Offsets of the document as lines and characters from 0, in UTF-16 units as the protocol has them by default. */
export function toRange({ start, end }: TextRange, lines: LineIndex): Range {
  return { start: toPosition(start, lines), end: toPosition(end, lines) };
}

function toPosition(offset: number, lines: LineIndex): Range['start'] {
  const { line, column } = lines.position(offset);
  return { line: line - 1, character: column - 1 };
}
