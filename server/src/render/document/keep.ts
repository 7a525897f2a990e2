import { grid, paragraphFormats, type ParagraphRole } from '../gbt-9704.ts';
import type { DocumentSettings } from './document-settings.ts';
import type { PrintedBlock, PrintedParagraph } from './document.ts';
import { paragraphText } from './paragraph-text.ts';
import { widthInCells } from './text-width.ts';

/** Whether a paragraph of a role never stands at a page's foot without the next one. */
export function roleKeepsWithNext(role: ParagraphRole, keepHeadings: DocumentSettings['keepHeadings']): boolean {
  const { keepsWithNext, outlineLevel } = paragraphFormats[role];
  return keepsWithNext && (keepHeadings === 'with-text' || (outlineLevel === null && role !== 'label'));
}

/** A longer paragraph would leave too much of the page before it empty: only its end moves on. Lines. */
const longestMoved = 6;

/** More titles under 附件说明 may be parted. */
const mostNotes = 5;

/**
 * 7.3.5: no page holds signature and date alone. What stands before them goes on with them: the last paragraph or the last row of a
 * table, 附件说明 between them included.
 */
export function keepSignatureWithText(content: readonly PrintedBlock[]): readonly PrintedBlock[] {
  const signature = content.findIndex((block) => hasRole(block, 'signature') || hasRole(block, 'date-of-issue'));
  const text = content.slice(0, Math.max(0, signature)).findLastIndex((block) => !hasRole(block, 'attachment-note'));
  const first = signature - text > mostNotes + 1 ? signature - 1 : text;
  return content.map((block, index) => (index >= first && index < signature ? kept(block) : block));
}

function hasRole(block: PrintedBlock, role: ParagraphRole): boolean {
  return block.kind === 'paragraph' && block.role === role;
}

function kept(block: PrintedBlock): PrintedBlock {
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row, index) => (index === block.rows.length - 1 ? row.map(keptWhole) : row)) };
  return widthInCells(paragraphText(block)) > longestMoved * grid.cells ? { ...block, keep: 'end' } : keptWhole(block);
}

function keptWhole(paragraph: PrintedParagraph): PrintedParagraph {
  return { ...paragraph, keep: 'whole' };
}
