import { parseHanNumeral } from './han-numeral.ts';

/** How a number is written: 一, 1, １, ①, Ⅰ. */
export type NumeralStyle = 'han' | 'arabic' | 'full-width' | 'circled';

export interface Numeral {
  readonly value: number;
  readonly style: NumeralStyle;
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const fullWidthZero = '０'.charCodeAt(0);

/** 十五, 15, １５ or ⑮ as 15, with its style. Null where the text is not wholly one numeral. */
export function parseNumeral(text: string): Numeral | null {
  if (/^\d{1,9}$/u.test(text)) return { value: Number(text), style: 'arabic' };
  if (/^[０-９]{1,9}$/u.test(text)) return { value: Number(toHalfWidthDigits(text)), style: 'full-width' };
  const inCircle = text.length === 1 ? circled.indexOf(text) : -1;
  if (inCircle >= 0) return { value: inCircle + 1, style: 'circled' };
  const value = parseHanNumeral(text);
  return value === null ? null : { value, style: 'han' };
}

/** １２３ → 123; every other character stays. Length is kept. */
export function toHalfWidthDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - fullWidthZero));
}
