import { formatHanNumeral, parseHanNumeral } from './han-numeral.ts';

/** How a number is written: 一, 1, １, ①, Ⅰ. */
export type NumeralStyle = 'han' | 'arabic' | 'full-width' | 'circled';

export interface Numeral {
  readonly value: number;
  readonly style: NumeralStyle;
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
export const asciiDigits = '0123456789';
export const fullWidthDigits = '０１２３４５６７８９';

const asciiZero = '0'.charCodeAt(0);
const fullWidthZero = '０'.charCodeAt(0);

/** 十五, 15, １５ or ⑮ as 15, with its style. Null where the text is not wholly one numeral. */
export function parseNumeral(text: string): Numeral | null {
  const first = text.charCodeAt(0);
  if (isDigitFrom(asciiZero, first) && /^\d{1,9}$/u.test(text)) return { value: Number(text), style: 'arabic' };
  if (isDigitFrom(fullWidthZero, first) && /^[０-９]{1,9}$/u.test(text)) return { value: Number(toHalfWidthDigits(text)), style: 'full-width' };
  const inCircle = text.length === 1 ? circled.indexOf(text) : -1;
  if (inCircle >= 0) return { value: inCircle + 1, style: 'circled' };
  const value = parseHanNumeral(text);
  return value === null ? null : { value, style: 'han' };
}

function isDigitFrom(zero: number, code: number): boolean {
  return code >= zero && code <= zero + 9;
}

/** １２３ → 123; every other character stays. Length is kept. */
export function toHalfWidthDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - fullWidthZero));
}

/** 15 as 十五, 15, １５ or ⑮; what has no circled character is written 15. For whole numbers from 0 to 9999. */
export function formatNumeral(value: number, style: NumeralStyle): string {
  switch (style) {
    case 'han':
      return formatHanNumeral(value);
    case 'arabic':
      return String(value);
    case 'full-width':
      return String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + fullWidthZero - asciiZero));
    case 'circled':
      return circled.charAt(value - 1) || String(value);
  }
}
