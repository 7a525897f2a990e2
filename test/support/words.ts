import { parseNumeral } from '../../server/src/core/text/numeral.ts';

/**
 * The words of a document: what safe repairs and the canonical form must leave as they are. Spaces, punctuation, Markdown marks and the
 * numerals of dates, document numbers and markers are made alike; nothing else is (contract: canonical form).
 */
export function wordsOf(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->|<br>|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);|[*_]/giu, '')
    .replace(/(\d{4})[.\-/．](\d{1,2})[.\-/．](\d{1,2})日?/gu, (_, year: string, month: string, day: string) => `${year}年${month}月${day}日`)
    .replace(/(?<!\d)0+([1-9]\d*[月日号])/gu, '$1')
    .replace(/第?\s*0*([1-9]\d*)\s*号/gu, '$1号')
    .replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/(问题[（(\s]*)([一二三四五六七八九十百零]+)/gu, (_, prefix: string, numeral: string) => prefix + inDigits(numeral))
    .replace(/[\s\p{P}\p{S}\u200b\u2060\ufeff]/gu, '')
    // Once more behind the punctuation: a mark that goes may bring word and numeral, or two numerals, together.
    .replace(/问题([一二三四五六七八九十百零\d]+)/gu, (_, numerals: string) => `问题${numerals.replace(/[一二三四五六七八九十百零]+/gu, inDigits)}`);
}

function inDigits(numeral: string): string {
  return String(parseNumeral(numeral)?.value ?? numeral);
}
