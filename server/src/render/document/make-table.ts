import type { PrintedParagraph, PrintedTable, TableColumn } from './document.ts';
import type { MarkedPlaces } from './marked-places.ts';
import type { PrintedPart } from './printed-parts.ts';
import { widthInCells } from './text-width.ts';

interface Cell {
  readonly part: PrintedPart;
  readonly paragraph: PrintedParagraph;
}

/** A table of its cells, in rows of one length. */
export function makeTable(cells: readonly Cell[], aligns: MarkedPlaces['aligns']): PrintedTable {
  const rows: PrintedParagraph[][] = [];
  let table = 0;
  for (const { part, paragraph } of cells) {
    const { shape } = part.block;
    if (shape.kind !== 'table-cell') continue;
    ({ table } = shape);
    (rows[shape.row] ??= []).push(paragraph);
  }
  // A row without any cell of its own leaves a hole.
  const written = rows.filter((row) => row.length > 0);
  const width = Math.max(...written.map((row) => row.length));
  const full = written.map((row) => [...row, ...emptyCells(row, width - row.length)]);
  const set = width > mostColumns ? full.map((row) => row.map(dense)) : full;
  const start = cells[0]?.paragraph.source.start ?? 0;
  return { kind: 'table', columns: columnsOf(full, aligns[table] ?? []), rows: set, source: { start, end: cells.at(-1)?.paragraph.source.end ?? start } };
}

/** In more columns than these a cell of 小四 would hold two characters a line. */
const mostColumns = 8;

function dense(cell: PrintedParagraph): PrintedParagraph {
  return { ...cell, role: cell.role === 'table-head' ? 'dense-head' : 'dense-cell' };
}

function emptyCells(row: readonly PrintedParagraph[], count: number): readonly PrintedParagraph[] {
  const last = row.at(-1);
  if (last === undefined) return [];
  const { end } = last.source;
  return Array.from({ length: count }, () => ({ ...last, runs: [], source: { start: end, end } }));
}

const narrowest = 2.5;
const widest = 40;

/** Columns share the width by what they hold: the mean of their cells and the longest one count alike. */
function columnsOf(rows: readonly (readonly PrintedParagraph[])[], aligns: MarkedPlaces['aligns'][number]): readonly TableColumn[] {
  const weights = (rows[0] ?? []).map((_, column) => weightOf(rows.map((row) => widthInCells(textOf(row[column])))));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, column) => ({ align: aligns[column] ?? null, share: weight / total }));
}

function weightOf(widths: readonly number[]): number {
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const longest = Math.min(widths.reduce((most, width) => Math.max(most, width), 0), widest);
  return Math.max(narrowest, Math.sqrt((mean + longest) / 2) * 2.5);
}

function textOf(cell: PrintedParagraph | undefined): string {
  return (cell?.runs ?? []).map((run) => (run.kind === 'text' ? run.text : '')).join('');
}
