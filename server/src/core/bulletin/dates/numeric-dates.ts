import { findAll } from '../../text/find-all.ts';
import type { RawDate } from './raw-date.ts';
import type { DateForm } from './date-mention.ts';
import { isRealPartialDate } from './date-validity.ts';

const pattern = /((?:19|20)\d{2})(?:([.．])(\d{1,2})[.．](\d{1,2})|([-－])(\d{1,2})[-－](\d{1,2})|([/／])(\d{1,2})[/／](\d{1,2}))/gu;
const timeBehind = /^[ T\u3000]{0,2}\d{1,2}[:：]\d{2}/u;

/** The first half of a range: 2018.06.15-2018.07.01. */
const dateBefore = /(?:19|20)\d{2}[.．/／-]\d{1,2}[.．/／-]\d{1,2}[-－]$/u;

/** 2018.06.15, 2018-6-15, 2018/06/15; not in addresses, file names, serial numbers, nor with a time of day behind. */
export function numericDates(text: string): readonly RawDate[] {
  const dates: RawDate[] = [];
  for (const match of findAll(text, pattern)) {
    const end = match.index + match[0].length;
    if (isPartOfSomethingElse(text, match.index, end) || timeBehind.test(text.slice(end, end + 8))) continue;
    const month = match[3] ?? match[6] ?? match[9] ?? '';
    const day = match[4] ?? match[7] ?? match[10] ?? '';
    const date = { year: Number(match[1]), month: Number(month), day: Number(day) };
    dates.push({
      start: match.index,
      end: text.charAt(end) === '日' ? end + 1 : end,
      form: formOf(match),
      date,
      precision: 'day',
      part: null,
      leadingZero: month.startsWith('0') || day.startsWith('0'),
      damaged: false,
      valid: isRealPartialDate(date),
    });
  }
  return dates;
}

function formOf(match: RegExpExecArray): DateForm {
  if (match[2] !== undefined) return 'dotted';
  return match[5] === undefined ? 'slashed' : 'dashed';
}

/** Latin letters, digits and the marks of addresses right before or behind: v2018.06.15, /2018/06/15/a.html, 2018-06-15-003. */
function isPartOfSomethingElse(text: string, start: number, end: number): boolean {
  const isNumbered = start <= 3 && /^\d{1,2}\.$/u.test(text.slice(0, start));
  if (!isNumbered && /(?:[\w./\\=#@№-]|\w:)$/u.test(text.slice(Math.max(0, start - 2), start)) && !dateBefore.test(text.slice(Math.max(0, start - 12), start))) return true;
  if (/[\w/\\=#@%]/u.test(text.charAt(end))) return true;
  return /^[.-][\w]/u.test(text.slice(end, end + 2)) && !/^-(?:19|20)\d\d[-./]/u.test(text.slice(end, end + 6));
}
