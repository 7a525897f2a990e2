import { findAll } from '../../text/find-all.ts';
import type { TextRange } from '../../text/range.ts';

/** Digits that stand together, and the one character that parts them from the group before: '' for the first of a row. */
export interface DigitGroup extends TextRange {
  readonly digits: string;
  readonly separator: string;
}

const row = /\d[\d \u00a0\u3000\-–—]{9,}/gu;
const groups = /\d+/gu;

/**
 * Rows of digit groups with one separator throughout (138 1234 5678, 6222-0212-…), ten characters or longer. A date in
 * front of a number (2021-01-13 138…) is a row of its own, since its separator is another. `text` is half-width.
 */
export function digitRows(text: string): readonly (readonly DigitGroup[])[] {
  const rows: DigitGroup[][] = [];
  for (const match of findAll(text, row)) rows.push(...splitRow(match[0], match.index));
  return rows;
}

function splitRow(text: string, offset: number): readonly DigitGroup[][] {
  const rows: DigitGroup[][] = [];
  let current: DigitGroup[] = [];
  let end = 0;
  for (const match of findAll(text, groups)) {
    const separator = text.slice(end, match.index);
    end = match.index + match[0].length;
    const joins = current.length > 0 && separator.length === 1 && (current.length === 1 || separator === current.at(-1)?.separator);
    if (!joins) {
      current = [];
      rows.push(current);
    }
    current.push({ digits: match[0], separator: joins ? separator : '', start: offset + match.index, end: offset + end });
  }
  return rows;
}
