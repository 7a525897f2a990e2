import { hanNumeralClass, parseHanNumeral } from '../../text/han-numeral.ts';
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

const arabicToken = /(\d{1,12})[ \u3000]?([年月日号])/gu;
const hanToken = new RegExp(`([${hanNumeralClass}]{1,5})([年月日号])`, 'gu');

/** The parts of dates in a text whose digits are half-width, in order. */
export function dateTokens(text: string): readonly DateToken[] {
  if (!/[年月日号]/u.test(text)) return [];
  const arabic = tokensOf(text, arabicToken, Number);
  const han = tokensOf(text, hanToken, parseHanNumeral);
  return han.length === 0 ? arabic : [...arabic, ...han].sort((a, b) => a.start - b.start);
}

function tokensOf(text: string, pattern: RegExp, valueOf: (numeral: string) => number | null): readonly DateToken[] {
  const tokens: DateToken[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, numeral = '', sign = ''] = match;
    const unit = units.get(sign);
    const value = valueOf(numeral);
    if (unit === undefined || value === null) continue;
    tokens.push({ unit, value, numeral, han: pattern === hanToken, start: match.index, end: match.index + whole.length });
  }
  return tokens;
}

/** True where nothing but a space stands between the two, or the second follows 年 directly. */
export function adjoins(text: string, left: TextRange, right: TextRange): boolean {
  const gap = right.start - left.end;
  return gap === 0 || (gap > 0 && gap <= 2 && text.slice(left.end, right.start).trim() === '');
}
