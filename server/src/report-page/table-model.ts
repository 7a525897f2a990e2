/** One column of a table: what is shown, and what is sorted by. */
export interface Column<Row> {
  readonly label: string;
  readonly kind: 'text' | 'number';
  text(row: Row): string;
  /** What sorts; the text where it is left out. */
  order?(row: Row): number | string;
  /** A class for the cell, on top of the column's kind. */
  mark?(row: Row): string;
}

/** Values to choose from, besides the free text. */
export interface Choice<Row> {
  readonly label: string;
  readonly options: readonly string[];
  /** Index into the options. */
  value(row: Row): number;
}

export interface TableState {
  readonly query: string;
  /** One for each choice; null = all. */
  readonly chosen: readonly (number | null)[];
  readonly sort: { readonly column: number; readonly direction: 'ascending' | 'descending' } | null;
  readonly page: number;
}

/** The rows that a table shows, in its order. Words of the query must all be there, in any column. */
export function selectRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], choices: readonly Choice<Row>[], { query, chosen, sort }: TableState): readonly Row[] {
  const words = query.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  const kept = rows.filter((row) => {
    if (choices.some((choice, index) => (chosen[index] ?? null) !== null && choice.value(row) !== chosen[index])) return false;
    if (words.length === 0) return true;
    const text = columns.map((column) => column.text(row)).join('\u0000').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const column = sort === null ? undefined : columns[sort.column];
  if (sort === null || column === undefined) return kept;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const keyed = kept.map((row) => ({ row, key: column.order?.(row) ?? column.text(row) }));
  return keyed.sort((a, b) => sign * compareKeys(a.key, b.key)).map(({ row }) => row);
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Nothing comes last in either direction would surprise; it is simply the least. */
function compareKeys(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
