import type { Footnote, PrintedBlock, PrintedParagraph, Run } from './document.ts';

/**
 * The imprint stands at the foot of the last page, where that page's footnotes would stand: with both, notes are paragraphs at the
 * document's end instead.
 */
export function notesMeetImprint(content: readonly PrintedBlock[]): boolean {
  const lastPart = content.findLastIndex((block) => block.kind === 'paragraph' && block.startsPage);
  return content.slice(Math.max(0, lastPart)).some((block) => paragraphsOf(block).some(({ runs }) => runs.some(({ kind }) => kind === 'footnote')));
}

/** Marks as text, and the notes behind everything else. */
export function moveNotesToEnd(content: readonly PrintedBlock[], footnotes: readonly Footnote[]): readonly PrintedBlock[] {
  const notes = footnotes.flatMap(({ paragraphs }, index) => paragraphs.map((paragraph, at) => (at === 0 ? opened(paragraph, index + 1) : paragraph)));
  return [...content.map(withTextMarks), ...notes.map((paragraph, index) => (index === 0 ? { ...paragraph, blankLinesBefore: 1 } : paragraph))];
}

function paragraphsOf(block: PrintedBlock): readonly PrintedParagraph[] {
  return block.kind === 'table' ? block.rows.flat() : [block];
}

function withTextMarks(block: PrintedBlock): PrintedBlock {
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, runs: cell.runs.map(textMark) }))) };
  return { ...block, runs: block.runs.map(textMark) };
}

function textMark(run: Run): Run {
  return run.kind === 'footnote' ? { kind: 'text', text: noteNumber(run.number), marks: [], source: run.source } : run;
}

function opened(paragraph: PrintedParagraph, number: number): PrintedParagraph {
  const at = paragraph.source.start;
  return { ...paragraph, runs: [{ kind: 'text', text: noteNumber(number), marks: [], source: { start: at, end: at } }, ...paragraph.runs] };
}

/** ① to ⑳, then 〔21〕. */
export function noteNumber(number: number): string {
  return number <= 20 ? String.fromCodePoint(0x245f + number) : `〔${number}〕`;
}
