import type { BlockIds } from '../blocks/build-blocks.ts';
import type { RevisedBlock } from './keep-equal-blocks.ts';
import type { ReadBlock } from '../structure/entry.ts';

/** Lines of the document that were read by themselves, with the blocks they hold. */
export interface Piece {
  readonly kind: 'plain' | 'reference';
  start: number;
  /** The first line behind it. */
  next: number;
  readonly blocks: readonly ReadBlock[];
}

/** A document taken apart: what can be read again by itself after an edit. */
export interface Pieces {
  readonly text: string;
  readonly ids: BlockIds;
  /** Front matter; null for a document that had to be read whole, which is then one piece. */
  readonly opening: Piece | null;
  readonly pieces: readonly Piece[];
  /** What alone has changed since the version before; null where more may have. */
  readonly revised: RevisedBlock | null;
}

export function blocksOfPieces({ opening, pieces }: Pieces): readonly ReadBlock[] {
  const blocks: ReadBlock[] = opening === null ? [] : [...opening.blocks];
  for (const piece of pieces) for (const block of piece.blocks) blocks.push(block);
  return blocks;
}
