import type { Block, BlockRole } from './block.ts';
import type { DraftBlock } from './blocks/draft-block.ts';

/**
 * Tells each block what follows it. `openings` holds the blocks that open with something else than their role says: a title with its
 * answer in one paragraph.
 */
export function setNextRoles(blocks: readonly DraftBlock[], openings: ReadonlyMap<Block, BlockRole>): void {
  let next: BlockRole | null = null;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    block.nextRole = next;
    if (block.role !== 'comment' && block.shape.kind !== 'thematic-break') next = openings.get(block) ?? block.role;
  }
}
