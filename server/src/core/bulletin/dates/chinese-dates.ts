import { adjoins, dateTokens, type DateToken, type DateUnit } from './date-tokens.ts';
import type { DateForm } from './date-mention.ts';
import { readDamage } from './damaged-dates.ts';
import { joinsDates } from './date-connector.ts';
import { isRealPartialDate } from './date-validity.ts';
import type { RawDate } from './raw-date.ts';

const partOfMonth = /^(?:份)?[ \u3000]?(上旬|中旬|下旬|底|末|初)/u;
const partOfYear = /^[ \u3000]?(年?底|年?末|年?初|上半年|下半年|第?[一二三四1-4]季度?|[春夏秋冬]季(?:学期)?)/u;
const longestPart = 6;

/** Dates written with 年, 月, 日, in order and free of overlap. `text` has half-width digits. */
export function chineseDates(text: string): readonly RawDate[] {
  const tokens = dateTokens(text);
  const dates: RawDate[] = [];
  let at = 0;
  while (at < tokens.length) {
    const group = groupAt(text, tokens, at);
    const previous = dates.at(-1) ?? null;
    const date = readDamage(text, group, previous) ?? dateOf(text, group, previous);
    if (date !== null) dates.push(date);
    at += group.length;
  }
  return dates;
}

/** The tokens from `at` on that make one date: year, month, day in this order, right behind each other. */
function groupAt(text: string, tokens: readonly DateToken[], at: number): readonly DateToken[] {
  const group: DateToken[] = [];
  for (const token of tokens.slice(at, at + 3)) {
    const last = group.at(-1);
    if (last !== undefined && (!adjoins(text, last, token) || rank(token) <= rank(last))) break;
    group.push(token);
  }
  return group;
}

function rank(token: DateToken): number {
  return token.unit === 'year' ? 0 : token.unit === 'month' ? 1 : 2;
}

interface Parts {
  readonly year: DateToken | undefined;
  readonly month: DateToken | undefined;
  readonly day: DateToken | undefined;
  readonly part: Part | null;
}

function dateOf(text: string, group: readonly DateToken[], previous: RawDate | null): RawDate | null {
  const last = group.at(-1);
  const of = (unit: DateUnit): DateToken | undefined => group.find((token) => token.unit === unit);
  const [year, month, day] = [of('year'), of('month'), of('day')];
  const part = last === undefined || day !== undefined ? null : partBehind(text, last);
  if (month !== undefined) return monthDate(text, { year, month, day, part });
  if (year !== undefined) return day === undefined ? yearAlone(text, year, part) : null;
  return day === undefined ? null : dayAlone(text, day, previous);
}

function monthDate(text: string, { year, month, day, part }: Parts & { readonly month: DateToken }): RawDate | null {
  if (year === undefined ? !isMonthOfItsOwn(text, month, day, part) : !isYear(text, year)) return null;
  const date = { year: year === undefined ? null : fullYear(year), month: month.value, day: day?.value ?? null };
  return {
    start: (year ?? month).start,
    end: (part ?? day ?? month).end,
    form: formOf(year, month),
    date,
    precision: day !== undefined ? 'day' : part === null ? 'month' : 'part-of-month',
    part: part?.word ?? null,
    leadingZero: hasLeadingZero(month) || (day !== undefined && hasLeadingZero(day)),
    damaged: false,
    valid: isRealPartialDate(date),
  };
}

function hasLeadingZero({ numeral }: DateToken): boolean {
  return numeral.length > 1 && numeral.startsWith('0');
}

function formOf(year: DateToken | undefined, month: DateToken | undefined): DateForm {
  if (year?.han === true || (year === undefined && month?.han === true)) return 'han-numeral';
  return year?.numeral.length === 2 ? 'short-year' : 'chinese';
}

interface Part {
  readonly word: string;
  readonly end: number;
}

function partBehind(text: string, token: DateToken): Part | null {
  const behind = text.slice(token.end, token.end + longestPart);
  const match = (token.unit === 'month' ? partOfMonth : partOfYear).exec(behind);
  return match === null ? null : { word: match[1] ?? '', end: token.end + match[0].length };
}

/** 2021年, 二〇二一年, and 21年 where a month or a part of the year follows. */
function isYear(text: string, token: DateToken): boolean {
  if (token.han) return token.numeral.length === 4 && token.value >= 1900 && token.value < 2200;
  if (token.numeral.length === 4) return true;
  return token.numeral.length === 2 && !/[近第约达用满超逾长期刑]/u.test(text.charAt(token.start - 1));
}

function fullYear(token: DateToken): number {
  if (token.numeral.length !== 2) return token.value;
  return token.value < 70 ? 2000 + token.value : 1900 + token.value;
}

function yearAlone(text: string, year: DateToken, part: Part | null): RawDate | null {
  if (!isYear(text, year) || (year.numeral.length === 2 && part === null)) return null;
  if (year.numeral.length === 4 && (year.value < 1900 || year.value > 2199)) return null;
  return {
    start: year.start,
    end: part?.end ?? year.end,
    form: formOf(year, undefined),
    date: { year: fullYear(year), month: null, day: null },
    precision: part === null ? 'year' : 'part-of-year',
    part: part?.word ?? null,
    leadingZero: false,
    damaged: false,
    valid: true,
  };
}

/** Without a year, 3月5日 and 三月底 are dates; 一月一次, 1月1次 and 13月工资 are none. */
function isMonthOfItsOwn(text: string, month: DateToken, day: DateToken | undefined, part: Part | null): boolean {
  if (month.numeral.length > 2 && !month.han) return false;
  if (day !== undefined || part !== null) return !/[第每]/u.test(text.charAt(month.start - 1));
  if (month.value < 1 || month.value > 12) return false;
  if (month.han) return text.charAt(month.end) === '份';
  return month.value !== 1 || !/^[1一两2][次回]/u.test(text.slice(month.end, month.end + 2));
}

/** 15日 counts only behind another date that it continues: 4月15日至20日, 3月5日、6日. */
function dayAlone(text: string, day: DateToken, previous: RawDate | null): RawDate | null {
  if (day.han || day.numeral.length > 2 || typeof previous?.date.day !== 'number') return null;
  // 3月5日、1号楼
  if (text.charAt(day.end - 1) !== text.charAt(previous.end - 1) || !joinsDates(text.slice(previous.end, day.start))) return null;
  const date = { year: null, month: null, day: day.value };
  return {
    start: day.start,
    end: day.end,
    form: 'chinese',
    date,
    precision: 'day',
    part: null,
    leadingZero: hasLeadingZero(day),
    damaged: false,
    valid: isRealPartialDate({ ...date, month: previous.date.month }),
  };
}
