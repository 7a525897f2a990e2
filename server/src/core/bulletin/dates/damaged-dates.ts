import type { TextRange } from '../../text/range.ts';
import type { RawDate } from './raw-date.ts';
import { joinsDates, joinsRange } from './date-connector.ts';
import type { DateToken } from './date-tokens.ts';
import { isRealPartialDate } from './date-validity.ts';

/** What makes of 120日 a length of time, not a day: 内 以上 的 …; and of 日 another word: 日均 日元. */
const noDayBehind = /^(?:[内以之的左均元常报志产历程光后]|为期)/u;
const lostMonth = /^月\d{1,2}日/u;
/** 2024年7月日; 7月日均 is none. */
const lostDay = /^日(?![均常报志产程历元])/u;
const opensDate = /[于在自从至到（(，。；：,:;]$/u;
/** 2024 717日: the blank stands for what was lost. */
const yearAndBlank = /(?:19|20)\d\d[ \u3000]{1,2}$/u;
const rangeBehind = /^(?:起)?[ \u3000]?(?:至|到|—|－|–|-|~|～)[ \u3000]?\d{1,8}[年月日]/u;

/**
 * A date from which pasting took 年 or 月: 2024717日, 20247月17日, 2024年717日, 830日. Null for whole dates, and for
 * numbers that are none: 1491158.5元, 120日内, 365日.
 */
export function readDamage(text: string, group: readonly DateToken[], previous: RawDate | null): RawDate | null {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined || first.han || isInNumber(text, first.start)) return null;
  const behind = text.slice(last.end, last.end + 12);
  if (last.unit === 'day' && noDayBehind.test(behind) && !(isYearAndDay(last.numeral) && /^以[前来]/u.test(behind))) return null;
  switch (first.unit) {
    case 'year':
      return damagedBehindYear(text, group, first);
    case 'month':
      return isYearAndMonth(first.numeral) ? damaged(first, last, yearOf(first.numeral)) : null;
    case 'day':
      return damagedDay(text, first, behind, previous);
  }
}

/** Behind a digit or a point, unless that is the number of a list: 3.2022315日. */
function isInNumber(text: string, start: number): boolean {
  return /[\d.]/u.test(text.charAt(start - 1)) && !/^\d{1,2}\.$/u.test(text.slice(0, start));
}

function damagedDay(text: string, day: DateToken, behind: string, previous: RawDate | null): RawDate | null {
  const { numeral } = day;
  if (isYearAndDay(numeral)) return damaged(day, day, yearOf(numeral));
  if (!isMonthAndDay(numeral) || !standsAsDate(text, day, behind, previous)) return null;
  // 85日 is beyond any month, 15日 is not.
  const isBeyond = day.value > 31 && (previous?.damaged === true || /^[、，,至到—]/u.test(behind));
  return numeral.length > 2 || isBeyond ? damaged(day, day, null) : null;
}

/** 2024年717日 lost its 月, 2024年17日 its month as well, 2024年月17日 the month's number, 024年7月17日 a digit of the year. */
function damagedBehindYear(text: string, group: readonly DateToken[], year: DateToken): RawDate | null {
  const [, second, third] = group;
  if (!/^(?:19|20)\d\d$/u.test(year.numeral)) {
    const isShort = year.numeral.length === 2 || year.numeral.length === 4;
    return !isShort && second?.unit === 'month' && third !== undefined ? damaged(year, third, null) : null;
  }
  if (second?.unit === 'day') return second.numeral.length > 4 ? null : damaged(year, second, year.value);
  if (third !== undefined) return null;
  const lost = second === undefined ? lostMonth.exec(text.slice(year.end, year.end + 4)) : lostDay.exec(text.slice(second.end, second.end + 2));
  const end = (second ?? year).end;
  return lost === null ? null : damaged(year, { start: end, end: end + lost[0].length }, year.value);
}

/** A bare 830日 is a day of August only where a date is to be expected. */
function standsAsDate(text: string, token: DateToken, behind: string, previous: RawDate | null): boolean {
  if (previous !== null && joinsDates(text.slice(previous.end, token.start))) return true;
  if (rangeBehind.test(behind)) return true;
  const before = text.slice(Math.max(0, token.start - 1), token.start);
  if (yearAndBlank.test(text.slice(Math.max(0, token.start - 6), token.start))) return true;
  if (joinsRange(before) && previous === null) return false;
  return before === '' ? /^[，,、至到]/u.test(behind) : opensDate.test(before) && !/^[期）)]/u.test(behind);
}

function isYearAndDay(digits: string): boolean {
  return /^(?:19|20)\d{4,6}$/u.test(digits) && isMonthAndDay(digits.slice(4));
}

function isYearAndMonth(digits: string): boolean {
  if (!/^(?:19|20)\d{3,4}$/u.test(digits)) return false;
  const month = Number(digits.slice(4));
  return month >= 1 && month <= 12;
}

/** 830 can be split into a month and a day, and 71 behind a year; 365 cannot. */
function isMonthAndDay(digits: string): boolean {
  if (digits.length < 2 || digits.length > 4) return false;
  return [1, 2].some((split) => {
    const month = digits.slice(0, split);
    const day = digits.slice(split);
    if (day === '' || day.length > 2 || day.startsWith('0') !== (day.startsWith('0') && month.length === 2)) return false;
    return isRealPartialDate({ year: null, month: Number(month), day: Number(day) });
  });
}

function yearOf(digits: string): number {
  return Number(digits.slice(0, 4));
}

function damaged(first: TextRange, last: TextRange, year: number | null): RawDate {
  return {
    start: first.start,
    end: last.end,
    form: 'chinese',
    date: { year, month: null, day: null },
    precision: 'day',
    part: null,
    leadingZero: false,
    damaged: true,
    valid: true,
  };
}
