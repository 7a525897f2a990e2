import type { DraftBlock } from '../blocks/draft-block.ts';
import { readOpening, type Opening } from '../opening/read-opening.ts';

/** A block as the structure sees it: with how it opens. */
export interface Entry extends Opening {
  readonly block: DraftBlock;
  /** Place among the document's entries. */
  readonly index: number;
}

/** A cell is read by its table; code, rules and front matter open nothing. */
const opensLine: ReadonlySet<string> = new Set(['paragraph', 'heading', 'list-item', 'html']);

export function readEntry(block: DraftBlock, index: number): Entry {
  if (!opensLine.has(block.shape.kind)) return { block, index, marker: null, label: null, textStart: 0 };
  const opening = block.marks.length === 0 ? readOpening(block.text) : readOpening(block.text, (offset) => block.marks.some((mark) => mark.end === offset));
  return { block, index, ...opening };
}
