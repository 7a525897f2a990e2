import type { Block, BlockRole } from '../../bulletin/block.ts';
import { blockHasPlaceholder } from './placeholder.ts';

const longest = 24;
const endRoles: ReadonlySet<BlockRole | null> = new Set<BlockRole | null>(['signature', 'date-of-issue', 'attachment', null]);

/** True for a short line of the end block that is still to be filled in: leftover-placeholder reports it. */
export function isEndStub(block: Block): boolean {
  return block.text.length <= longest && endRoles.has(block.nextRole) && blockHasPlaceholder(block);
}
