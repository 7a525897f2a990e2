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
  const lineEnd = text.indexOf('\n', to);
  const end = lineEnd < 0 ? text.length : lineEnd;
  return text.slice(start, end).trimEnd();
}
