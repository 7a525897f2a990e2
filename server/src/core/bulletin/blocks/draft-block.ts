import type { Block, BlockRole } from '../block.ts';
import type { Run } from './source-map.ts';

/** A block while the document is being read: its role is found last. The object stays the same when it is final. */
export interface DraftBlock extends Block {
  role: BlockRole;
  nextRole: BlockRole | null;
  /** Absolute offset of `source` in the document. */
  readonly start: number;
  /** The text's pieces, absolute. */
  readonly runs: readonly Run[];
  /** Which child of the Markdown root the block belongs to. */
  readonly rootIndex: number;
}
