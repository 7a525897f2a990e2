import type { DraftBlock } from './blocks/draft-block.ts';
import type { SuppressionComment } from './suppression.ts';
import { readSuppression } from './suppressions.ts';

/** The document's suppressions, each with the blocks of the Markdown block that follows it: a list or a table as a whole. */
export function readCoveredSuppressions(blocks: readonly DraftBlock[]): readonly SuppressionComment[] {
  return blocks.flatMap((block, index) => {
    if (block.role !== 'comment') return [];
    const read = readSuppression(block);
    return read === null ? [] : [{ ...read, covers: blocksAfter(blocks, index) }];
  });
}

function blocksAfter(blocks: readonly DraftBlock[], index: number): readonly DraftBlock[] {
  let at = index + 1;
  while (blocks[at]?.role === 'comment') at += 1;
  const rootId = blocks[at]?.rootId;
  const covered: DraftBlock[] = [];
  for (let block = blocks[at]; block !== undefined && block.rootId === rootId; block = blocks[at]) {
    covered.push(block);
    at += 1;
  }
  return covered;
}
