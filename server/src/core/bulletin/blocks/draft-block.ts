import type { Block, BlockRole, BlockShape } from '../block.ts';
import type { RunMap } from './source-map.ts';

/**
 * A block while the document is being read: its role is found last. The object stays the same when it is final, and is taken over when the
 * document is read again after an edit elsewhere.
 */
export interface DraftBlock extends Block {
  shape: BlockShape;
  role: BlockRole;
  nextRole: BlockRole | null;
  /** The role that it has of itself, before the document says more. */
  readonly ownRole: BlockRole;
  /** Absolute offset of `source` in the document. */
  start: number;
  readonly map: RunMap;
  /** The same number for blocks of one child of the Markdown root: a list, a table. */
  rootId: number;
}
