import { formatHanNumeral } from '../../text/han-numeral.ts';
import { parseNumeral } from '../../text/numeral.ts';

const fullWidthZero = '０'.charCodeAt(0);

/** A count written as `like` is written: 20 → 19, 二十 → 十九, ２０ → １９; before a counter Han writing says 两, not 二. */
export function formatCountLike(value: number, like: string): string {
  switch (parseNumeral(like)?.style) {
    case 'han':
      return value === 2 ? '两' : formatHanNumeral(value);
    case 'full-width':
      return [...String(value)].map((digit) => String.fromCharCode(fullWidthZero + Number(digit))).join('');
    default:
      return String(value);
  }
}
