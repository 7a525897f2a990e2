import type { PrintedBlock, PrintedParagraph, Run } from '../document/document.ts';
import type { TextRange } from '../../core/text/range.ts';

/** A block with its sources counted from its own start, so that it stays equal when text above it changes. */
export function relativeBlock(block: PrintedBlock): PrintedBlock {
  const by = block.source.start;
  return block.kind === 'paragraph' ? relativeParagraph(block, by) : { ...block, source: shift(block.source, by), rows: block.rows.map((row) => row.map((cell) => relativeParagraph(cell, by))) };
}

export function relativeParagraph(paragraph: PrintedParagraph, by: number): PrintedParagraph {
  return { ...paragraph, source: shift(paragraph.source, by), runs: paragraph.runs.map((run): Run => ({ ...run, source: shift(run.source, by) })) };
}

function shift({ start, end }: TextRange, by: number): TextRange {
  return { start: start - by, end: end - by };
}
