import { formatHanNumeral } from '../core/text/han-numeral.ts';
import type { ListMark } from './pasted-block.ts';

/** What Word, WPS and their symbol fonts draw bullets with: l, n, u, Ø … are Wingdings. */
const bullet = /^(?:[·•●○■□◆◇▪▫➢➤✓✔※*\-–—lnuØüvqo§]|[\ue000-\uf8ff])$/u;

/** An automatic list's mark as Word writes it into the clipboard (`1.`, `（一）`, `·`); null where nothing stands. */
export function readListMark(text: string, nesting: number): ListMark | null {
  const mark = text.replace(/[\s\u00a0\u3000]+/gu, '');
  if (mark === '') return null;
  return bullet.test(mark) ? { kind: 'bullet', nesting } : { kind: 'number', text: mark, nesting };
}

/** How a list of a page counts: HTML's `type`, CSS's `list-style-type`. */
export type NumberStyle = 'decimal' | 'han' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';

const styles: Readonly<Record<string, NumberStyle>> = {
  '1': 'decimal', a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman',
  'lower-alpha': 'lower-alpha', 'lower-latin': 'lower-alpha', 'upper-alpha': 'upper-alpha', 'upper-latin': 'upper-alpha',
  'lower-roman': 'lower-roman', 'upper-roman': 'upper-roman',
  'cjk-ideographic': 'han', 'simp-chinese-informal': 'han', 'trad-chinese-informal': 'han', 'japanese-counting': 'han', 'cjk-decimal': 'han',
};

export function numberStyle(type: string | undefined, listStyle: string | undefined): NumberStyle {
  return styles[listStyle ?? ''] ?? styles[type ?? ''] ?? 'decimal';
}

/** `1.`, `一、`, `a.`, `iv.`: what a browser would draw. */
export function formatNumber(value: number, style: NumberStyle): string {
  if (value < 1 || value > 9999) return `${value}.`;
  switch (style) {
    case 'decimal':
      return `${value}.`;
    case 'han':
      return `${formatHanNumeral(value)}、`;
    case 'lower-alpha':
      return `${alphabetic(value)}.`;
    case 'upper-alpha':
      return `${alphabetic(value).toUpperCase()}.`;
    case 'lower-roman':
      return `${roman(value)}.`;
    case 'upper-roman':
      return `${roman(value).toUpperCase()}.`;
  }
}

function alphabetic(value: number): string {
  let rest = value;
  let text = '';
  while (rest > 0) {
    rest -= 1;
    text = String.fromCharCode(97 + (rest % 26)) + text;
    rest = Math.floor(rest / 26);
  }
  return text;
}

const romanParts = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']] as const;

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, letters] of romanParts) {
    while (rest >= size) {
      text += letters;
      rest -= size;
    }
  }
  return text;
}
