import type { PastedCell } from '../pasted-block.ts';

/** Merged cells on a full grid: the cell where it begins, null where it goes on. Every row has as many columns. */
export function spreadCells(rows: readonly (readonly PastedCell[])[]): readonly (readonly (PastedCell | null)[])[] {
  const grid: (PastedCell | null | undefined)[][] = rows.map(() => []);
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row) {
      while (grid[rowIndex]?.[column] !== undefined) column += 1;
      fill(grid, rowIndex, column, cell);
      column += cell.columns;
    }
  });
  const width = Math.max(...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

function fill(grid: (PastedCell | null | undefined)[][], row: number, column: number, cell: PastedCell): void {
  for (let down = 0; down < cell.rows; down += 1) {
    const target = grid[row + down];
    if (target === undefined) return;
    for (let across = 0; across < cell.columns; across += 1) target[column + across] ??= down === 0 && across === 0 ? cell : null;
  }
}
