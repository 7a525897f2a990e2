import type { RootContent } from 'mdast';
import { nextLine, readOpening, readPart } from '../../markdown/markdown-parts.ts';
import { parseWhole } from '../../markdown/parse-markdown.ts';
import { buildBlocks, type BlockIds } from '../blocks/build-blocks.ts';
import { readBlock, type ReadBlock } from '../structure/entry.ts';
import type { Piece, Pieces } from './piece.ts';

/** The document read from scratch. `ids` goes on counting where an earlier reading left off. */
export function readPieces(text: string, ids: BlockIds): Pieces {
  const opening = readOpening(text);
  if (opening === null) {
    const whole: Piece = { kind: 'reference', start: 0, next: text.length, blocks: blocksOf(parseWhole(text).children, text, ids) };
    return { text, ids, opening: null, pieces: [whole], revised: null };
  }
  const pieces: Piece[] = [];
  let line = nextLine(text, opening.next, opening.nextNumber);
  while (line !== null) {
    const { kind, nodes, start, next, nextNumber } = readPart(text, line);
    pieces.push({ kind, start, next, blocks: blocksOf(nodes, text, ids) });
    line = nextLine(text, next, nextNumber);
  }
  return { text, ids, opening: { kind: 'plain', start: 0, next: opening.next, blocks: blocksOf(opening.nodes, text, ids) }, pieces, revised: null };
}

export function blocksOf(nodes: readonly RootContent[], text: string, ids: BlockIds): readonly ReadBlock[] {
  return buildBlocks(nodes, text, ids).map(readBlock);
}
