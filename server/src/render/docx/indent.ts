import { grid, type Indent } from '../gbt-9704.ts';
import type { Attributes } from './xml.ts';

/** `w:ind`: in characters for Word, and in twips, which is what LibreOffice reads. */
export function indentOf({ firstLine, left, right }: Indent): Attributes {
  const first = firstLine < 0 ? side('hanging', -firstLine) : side('firstLine', firstLine);
  return { ...side('left', left), ...side('right', right), ...first };
}

function side(name: string, cells: number): Attributes {
  return { [`w:${name}Chars`]: Math.round(cells * 100), [`w:${name}`]: Math.round(cells * grid.cell) };
}
