import type { DraftBlock } from '../blocks/draft-block.ts';
import { readOpening, type Opening } from '../opening/read-opening.ts';

/** A block as the structure sees it: with how it opens. */
export interface Entry extends ReadBlock {
  /** Place among the document's entries. */
  readonly index: number;
}

export interface ReadBlock extends Opening {
  readonly block: DraftBlock;
}

/** A cell is read by its table; code, rules and front matter open nothing. */
const opensLine: ReadonlySet<string> = new Set(['paragraph', 'heading', 'list-item', 'html']);

export function readBlock(block: DraftBlock): ReadBlock {
  if (!opensLine.has(block.shape.kind)) return { block, marker: null, label: null, textStart: 0 };
  const opening = block.marks.length === 0 ? readOpening(block.text) : readOpening(block.text, (offset) => block.marks.some((mark) => mark.end === offset));
  return { block, ...opening };
}
