import { grid } from '../gbt-9704.ts';

const halfCell = (grid.cell - grid.letterSpacing) / 2 + grid.letterSpacing;

/** Width of a line of body text in cells: a full-width character takes one, a half-width one a little less than half of it. */
export function widthInCells(text: string): number {
  let width = 0;
  for (const character of text) width += isHalfWidth(character) ? halfCell : grid.cell;
  return width / grid.cell;
}

/** Latin letters, digits and their punctuation. Quotes and dashes are set in the Chinese font, full width. */
export function isHalfWidth(character: string): boolean {
  return (character.codePointAt(0) ?? 0) < 0x2000 && character !== '·' && character !== '×';
}
