import { spanOf, type Block, type BlockRole } from '../../bulletin/block.ts';
import type { Bulletin } from '../../bulletin/model.ts';
import type { Place, RuleEdit } from '../rule.ts';

const shown = 4;
const noText: ReadonlySet<Block['shape']['kind']> = new Set(['html', 'thematic-break', 'front-matter', 'code']);
const behindTheEnd: ReadonlySet<BlockRole> = new Set(['comment', 'attachment', 'metadata', 'other']);

/** The last block that a reader sees; attachments stand behind the end of the document proper. */
export function lastBlock({ blocks }: Bulletin): Block | null {
  return blocks.findLast(({ shape, role, text }) => !noText.has(shape.kind) && !behindTheEnd.has(role) && text.trim() !== '') ?? null;
}

/** Where something is missing at the end: the end of the last text. */
export function endOfBody(bulletin: Bulletin): Place {
  const last = lastBlock(bulletin);
  if (last === null) return 'document-end';
  const end = last.text.trimEnd().length;
  return spanOf(last, Math.max(0, end - shown), end);
}

/** Puts a paragraph in front of a block. */
export function insertBefore(block: Block, paragraph: string): RuleEdit {
  return { block, source: { start: 0, end: 0 }, text: `${paragraph}\n\n` };
}

/** Puts a paragraph behind the last text of the document. */
export function insertAtEnd(bulletin: Bulletin, paragraph: string): RuleEdit {
  const last = lastBlock(bulletin);
  if (last === null || last.shape.kind === 'table-cell') return { at: 'document-end', text: `${bulletin.text.endsWith('\n') ? '' : '\n'}\n${paragraph}\n` };
  return insertBehindBlock(last, paragraph);
}

/** Puts a paragraph behind a block that is none of a table or list. */
export function insertBehindBlock(block: Block, paragraph: string): RuleEdit {
  const end = block.source.length;
  return { block, source: { start: end, end }, text: `\n\n${paragraph}` };
}
