import type { PastedBlock, PastedParagraph } from '../pasted-block.ts';
import { writeParagraph } from './write-paragraph.ts';
import { writeTable } from './write-table.ts';

const titleWord = /(?:通报|报告|方案|台账|情况|清单)$/u;

/** Paragraphs and tables as Markdown, one blank line between blocks. */
export function writeMarkdown(blocks: readonly PastedBlock[]): string {
  const pieces: string[] = [];
  let nesting = -1;
  let hasTitle = false;
  for (const block of blocks) {
    if (block.kind === 'table') {
      pieces.push(...writeTable(block));
      nesting = -1;
      continue;
    }
    const depth = headingDepth(block, hasTitle);
    if (depth === 1) hasTitle = true;
    // An item further in than its list goes would be code to Markdown.
    const item = block.item === null ? null : { ...block.item, nesting: Math.min(block.item.nesting, nesting + 1) };
    nesting = item === null || depth !== null || !isListItem(item) ? -1 : item.nesting;
    pieces.push(...writeParagraph({ ...block, item }, depth));
  }
  return pieces.length === 0 ? '' : `${pieces.join('\n\n')}\n`;
}

/** Word's title and a first heading that is named like one are level 1; headings below them start at 2. */
function headingDepth({ heading, runs }: PastedParagraph, hasTitle: boolean): number | null {
  if (heading === null) return null;
  if (!hasTitle && (heading === 0 || (heading === 1 && titleWord.test(runs.at(-1)?.text ?? '')))) return 1;
  return Math.min(6, heading + 1);
}

function isListItem(item: NonNullable<PastedParagraph['item']>): boolean {
  return item.kind === 'bullet' || /^\d{1,9}[.．、]$/u.test(item.text);
}
