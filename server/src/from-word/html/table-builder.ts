import type { PastedBlock, PastedCell, PastedTable } from '../pasted-block.ts';

/** Far beyond any ledger; a page may claim a million. */
const mostColumns = 60;
const mostRows = 10_000;

export interface TableBuilder {
  openRow(): void;
  /** @returns where the cell's paragraphs go */
  openCell(attributes: Readonly<Record<string, string>>): PastedBlock[];
  build(): PastedTable;
}

interface OpenCell {
  readonly content: PastedBlock[];
  readonly columns: number;
  readonly rows: number;
}

/** Gathers rows and cells. */
export function createTableBuilder(): TableBuilder {
  const rows: OpenCell[][] = [];
  return {
    openRow: () => {
      rows.push([]);
    },
    openCell: ({ colspan, rowspan }) => {
      const content: PastedBlock[] = [];
      const row = rows.at(-1) ?? [];
      if (rows.length === 0) rows.push(row);
      row.push({ content, columns: span(colspan, mostColumns), rows: span(rowspan, mostRows) });
      return content;
    },
    build: () => ({ kind: 'table', rows: rows.map((row) => row.map(closeCell)).filter((row) => row.length > 0) }),
  };
}

function closeCell({ content, columns, rows }: OpenCell): PastedCell {
  return { paragraphs: content.filter((block) => block.kind === 'paragraph'), columns, rows };
}

function span(value: string | undefined, most: number): number {
  const count = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(count) || count < 1 ? 1 : Math.min(count, most);
}
