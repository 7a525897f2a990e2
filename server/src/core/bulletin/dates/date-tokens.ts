import { characterSet, isIn } from '../../text/character-set.ts';
import { findAll } from '../../text/find-all.ts';
import { digitOrHanNumeral, hanNumeralClass, parseHanNumeral } from '../../text/han-numeral.ts';
import { asciiDigits } from '../../text/numeral.ts';
import type { TextRange } from '../../text/range.ts';

export type DateUnit = 'year' | 'month' | 'day';

/** A number with 年, 月, 日 or 号 behind it; the range covers both. */
export interface DateToken extends TextRange {
  readonly unit: DateUnit;
  readonly value: number;
  /** The digits or Han numerals as written. */
  readonly numeral: string;
  readonly han: boolean;
}

const units: ReadonlyMap<string, DateUnit> = new Map([['年', 'year'], ['月', 'month'], ['日', 'day'], ['号', 'day']]);

/** A number's last character and its unit: far quicker to look for than the whole number, which is then read backwards. */
const tokenEnd = new RegExp(`${digitOrHanNumeral}[ \\u3000]?[年月日号]`, 'gu');
const digits = characterSet(asciiDigits);
const arabic = /\d{1,12}$/u;
const han = new RegExp(`[${hanNumeralClass}]{1,5}$`, 'u');
const longestNumeral = 12;

/** The parts of dates in a text whose digits are half-width, in order. */
export function dateTokens(text: string): readonly DateToken[] {
  const tokens: DateToken[] = [];
  for (const match of findAll(text, tokenEnd)) {
    const end = match.index + match[0].length;
    const unit = units.get(text.charAt(end - 1));
    const isHan = !isIn(digits, text, match.index);
    const numeral = (isHan ? han : arabic).exec(text.slice(Math.max(0, match.index + 1 - longestNumeral), match.index + 1))?.[0] ?? '';
    const value = isHan ? parseHanNumeral(numeral) : Number(numeral);
    if (unit === undefined || value === null) continue;
    tokens.push({ unit, value, numeral, han: isHan, start: match.index + 1 - numeral.length, end });
  }
  return tokens;
}

/** True where nothing but a space stands between the two. */
export function adjoins(text: string, left: TextRange, right: TextRange): boolean {
  const gap = right.start - left.end;
  return gap === 0 || (gap > 0 && gap <= 2 && text.slice(left.end, right.start).trim() === '');
}
