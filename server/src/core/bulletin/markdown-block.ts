import type { Block } from './block.ts';

/** Which child of the Markdown root a block belongs to; null for blocks that were not read from Markdown. */
export function markdownIndex(block: Block): number | null {
  return 'rootIndex' in block && typeof block.rootIndex === 'number' ? block.rootIndex : null;
}

/** The first block of the list, table or paragraph of Markdown that a block belongs to: what a comment above it covers. */
export function firstOfMarkdownBlock(blocks: readonly Block[], block: Block): Block {
  const index = markdownIndex(block);
  let at = blocks.indexOf(block);
  while (index !== null && at > 0 && blocks[at - 1] !== undefined && markdownIndex(blocks[at - 1] ?? block) === index) at -= 1;
  return blocks[at] ?? block;
}
