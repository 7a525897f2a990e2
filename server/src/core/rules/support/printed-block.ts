import type { Block } from '../../bulletin/block.ts';

/** True where the block's text is read by the public: no comment, code, rule or front matter. */
export function isPrinted(block: Block): boolean {
  const { kind } = block.shape;
  return (kind === 'paragraph' || kind === 'heading' || kind === 'list-item' || kind === 'table-cell') && block.role !== 'comment';
}
