import type { Block } from '../bulletin/block.ts';
import type { Bulletin } from '../bulletin/model.ts';

/** The whole lines of the document on which blocks stand, as they are: tables, quotations, code, HTML. */
export function rawLines(bulletin: Bulletin, blocks: readonly Block[]): string {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return '';
  const { text } = bulletin;
  const from = bulletin.startOf(first);
  const to = bulletin.startOf(last) + last.source.length;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = endOfLine(text, to);
  // A table's rule (`| --- |`) is no block: behind the last row it would be lost.
  const isHeadOnly = last.shape.kind === 'table-cell' && last.shape.row === 0;
  return text.slice(start, isHeadOnly ? endOfLine(text, end + 1) : end).trimEnd();
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
