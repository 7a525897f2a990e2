import type { Indent } from '../gbt-9704.ts';
import type { PrintedBlock, PrintedParagraph } from './document.ts';
import { paragraphText } from './paragraph-text.ts';
import { widthInCells } from './text-width.ts';

const opening = /^附\s?件\s?[：:]\s{0,4}/u;
const number = /^\d{1,2}\s?[.．、]\s?/u;

/** 7.3.4: 附件： two cells in, its number behind it, further ones under the first; lines that turn over stand under the name. */
export function alignAttachmentNotes(content: readonly PrintedBlock[]): readonly PrintedBlock[] {
  const result: PrintedBlock[] = [];
  let within = false;
  for (const block of content) {
    const continues: boolean = within && block.kind === 'paragraph' && isFurther(block);
    within = block.kind === 'paragraph' && (block.role === 'attachment-note' || continues);
    result.push(within && block.kind === 'paragraph' ? { ...block, role: 'attachment-note', indent: indentOf(paragraphText(block)) } : block);
  }
  return result;
}

function isFurther(block: PrintedParagraph): boolean {
  const plain = block.role === 'body' || block.role === 'list-item' || block.role === 'heading3' || block.role === 'measure';
  return plain && number.test(paragraphText(block));
}

function indentOf(text: string): Indent {
  const label = opening.exec(text)?.[0] ?? '';
  const marker = number.exec(text.slice(label.length))?.[0] ?? '';
  const labelWidth = label === '' ? 3 : widthInCells(label);
  const markerWidth = widthInCells(marker);
  const start = label === '' ? 2 + labelWidth : 2;
  const left = 2 + labelWidth + markerWidth;
  return { left, firstLine: start - left, right: 0 };
}
