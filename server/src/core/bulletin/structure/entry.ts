import type { DraftBlock } from '../blocks/draft-block.ts';
import { readOpening, type Opening } from '../opening/read-opening.ts';

/** A block as the structure sees it: with how it opens. */
export interface Entry extends Opening {
  readonly block: DraftBlock;
  /** Place among the document's entries. */
  readonly index: number;
}

export function readEntry(block: DraftBlock, index: number): Entry {
  const opening = readOpening(block.text, (offset) => block.marks.some((mark) => mark.end === offset));
  return { block, index, ...opening };
}
