import type { Block } from '../../bulletin/block.ts';

/** True for blocks that hold sentences of the bulletin: no code, HTML, front matter, comments or metadata lines. */
export function isReadable({ shape, role }: Pick<Block, 'shape' | 'role'>): boolean {
  if (shape.kind === 'code' || shape.kind === 'html' || shape.kind === 'front-matter' || shape.kind === 'thematic-break') return false;
  return role !== 'metadata' && role !== 'comment';
}
