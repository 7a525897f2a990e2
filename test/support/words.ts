import { parseNumeral } from '../../server/src/core/text/numeral.ts';

/**
 * The words of a document: what safe repairs and the canonical form must leave as they are. Spaces, punctuation, Markdown marks and the
 * numerals of dates, document numbers and markers are made alike; nothing else is (contract: canonical form).
 */
export function wordsOf(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/(\d{4})[.\-/．](\d{1,2})[.\-/．](\d{1,2})日?/gu, (_, year: string, month: string, day: string) => `${year}年${month}月${day}日`)
    .replace(/(?<!\d)0+(\d+[月日号])/gu, '$1')
    .replace(/第?\s*0*(\d+)\s*号/gu, '$1号')
    .replace(/(问题[（(\s]*)([一二三四五六七八九十百零\d０-９]+)/gu, (_, prefix: string, numeral: string) => `${prefix}${parseNumeral(numeral)?.value ?? numeral}`)
    .replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[\s\p{P}\p{S}\u200b\u2060\ufeff]/gu, '');
}
