import type { Block } from './block.ts';

/** The same number for blocks of one child of the Markdown root; null for blocks that were not read from Markdown. */
export function markdownBlockId(block: Block): number | null {
  return 'rootId' in block && typeof block.rootId === 'number' ? block.rootId : null;
}

/** The first block of the list, table or paragraph of Markdown that a block belongs to: what a comment above it covers. */
export function firstOfMarkdownBlock(blocks: readonly Block[], block: Block): Block {
  const id = markdownBlockId(block);
  let at = blocks.indexOf(block);
  while (id !== null && at > 0 && blocks[at - 1] !== undefined && markdownBlockId(blocks[at - 1] ?? block) === id) at -= 1;
  return blocks[at] ?? block;
}
