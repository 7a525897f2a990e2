import type { TextRange } from '../../core/text/range.ts';
import type { DocumentResult } from './reporter.ts';

/** Lines and columns from 1, columns in UTF-16 units; the end is behind the last character. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export const documentStart: LinePlace = { line: 1, column: 1, endLine: 1, endColumn: 1 };

export function placeOf(result: DocumentResult, range: TextRange): LinePlace {
  const start = result.lines.position(range.start);
  const end = range.end === range.start ? start : result.lines.position(range.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
