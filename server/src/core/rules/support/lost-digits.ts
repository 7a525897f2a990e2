import { characterSet, isIn } from '../../text/character-set.ts';
import { asciiDigits } from '../../text/numeral.ts';
import type { TextRange } from '../../text/range.ts';

const behindYear = /^年\d{0,2}月(?:\d{0,2}日)?/u;
const digits = characterSet(asciiDigits);
const opensDate = '，。、；（(于自从至到在';
/** Longest of what can stand behind 年: 年12月31日. */
const reach = 8;

/**
 * Dates whose year, month or day lost digits altogether: 202年4月15日, 20210年3月, 2020年4月日, 2020年月15日, 于年4月15日. What has blanks in it
 * (年 月 日) is a form to be filled in, not a damage.
 */
export function lostDigits(text: string): readonly TextRange[] {
  const found: TextRange[] = [];
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
    const match = behindYear.exec(text.slice(at, at + reach));
    if (match === null) continue;
    const start = startOfDigits(text, at);
    if (isDamaged(text.slice(start, at), match[0], text.charAt(start - 1))) found.push({ start, end: at + match[0].length });
  }
  return found;
}

function startOfDigits(text: string, at: number): number {
  let start = at;
  while (isIn(digits, text, start - 1)) start -= 1;
  return start;
}

function isDamaged(year: string, rest: string, before: string): boolean {
  // By far the most are whole.
  if (year.length === 4 && !lacksMonthOrDay(rest)) return false;
  if (/[.．０-９]/u.test(before)) return false;
  if (year === '') return /月\d/u.test(rest) && /年\d/u.test(rest) && before !== '' && opensDate.includes(before);
  if (!/^(?:19|20)/u.test(year)) return false;
  return year.length === 4 || ((year.length === 3 || year.length === 5 || year.length === 6) && /^年\d/u.test(rest));
}

function lacksMonthOrDay(rest: string): boolean {
  return rest.endsWith('月日') || (rest.startsWith('年月') && /^年月\d/u.test(rest));
}
