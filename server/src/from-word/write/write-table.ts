import type { PastedCell, PastedParagraph, PastedTable } from '../pasted-block.ts';
import { escapeAll, escapeInline } from './escape-markdown.ts';
import { readsAs } from './reads-as.ts';
import { spreadCells } from './spread-cells.ts';
import { writeParagraph } from './write-paragraph.ts';

/**
 * A table of Markdown. What is no table to a reader is taken apart into paragraphs: a single column, a row on top or at the foot that
 * is one cell over the whole width (the table's title, 填报人：…).
 */
export function writeTable(table: PastedTable): readonly string[] {
  const rows = table.rows.filter((row) => row.some((cell) => textOfCell(cell) !== ''));
  const width = Math.max(0, ...rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
  const isWhole = (row: readonly PastedCell[] | undefined): boolean => row?.length === 1 && (width === 1 || (row[0]?.columns ?? 1) === width);
  const from = rows.findIndex((row) => !isWhole(row));
  if (from < 0 || width < 2) return rows.flatMap((row) => row.flatMap(writeCellBlocks));
  const to = rows.findLastIndex((row) => !isWhole(row)) + 1;
  return [...rows.slice(0, from).flat().flatMap(writeCellBlocks), writeGrid(rows.slice(from, to)), ...rows.slice(to).flat().flatMap(writeCellBlocks)];
}

function writeCellBlocks({ paragraphs }: PastedCell): readonly string[] {
  return paragraphs.flatMap((paragraph) => writeParagraph(paragraph, null));
}

function writeGrid(rows: readonly (readonly PastedCell[])[]): string {
  const grid = spreadCells(rows);
  const pretty = gridLines(grid.map((row) => row.map((cell) => cellText(cell, escapeInline))));
  const text = grid.flat().map((cell) => cell?.paragraphs.map(paragraphText).join('') ?? '').join('');
  return readsAs(pretty, text) ? pretty : gridLines(grid.map((row) => row.map((cell) => cellText(cell, escapeAll))));
}

function gridLines(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
  return [line(head), `|${head.map(() => ' --- ').join('|')}|`, ...body.map(line)].join('\n');
}

function cellText(cell: PastedCell | null, escape: (text: string) => string): string {
  if (cell === null) return '';
  const lines = cell.paragraphs.flatMap((paragraph) => paragraphText(paragraph).split('\n'));
  return lines.map((line) => escape(line).replace(/\\?\|/gu, '\\|')).join('<br>');
}

function paragraphText({ runs, item }: PastedParagraph): string {
  return (item?.kind === 'number' ? item.text : '') + runs.map(({ text }) => text).join('');
}

function textOfCell({ paragraphs }: PastedCell): string {
  return paragraphs.map(paragraphText).join('');
}
