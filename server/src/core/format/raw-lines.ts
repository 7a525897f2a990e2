import type { Block } from '../bulletin/block.ts';
import type { Bulletin } from '../bulletin/model.ts';
import type { TextRange } from '../text/range.ts';

/** The whole lines of the document on which blocks stand, as they are: tables, quotations, code, HTML. */
export function rawLines(bulletin: Bulletin, first: Block, last: Block): TextRange {
  const { text } = bulletin;
  const start = text.lastIndexOf('\n', bulletin.startOf(first) - 1) + 1;
  const to = bulletin.startOf(last) + last.source.length;
  // Code without an end takes its last line end in.
  const end = last.source.endsWith('\n') ? to - 1 : endOfLine(text, to);
  // A table's rule (`| --- |`) is no block: behind the last row it would be lost.
  const isHeadOnly = last.shape.kind === 'table-cell' && last.shape.row === 0;
  return { start, end: isHeadOnly ? endOfLine(text, end + 1) : end };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
