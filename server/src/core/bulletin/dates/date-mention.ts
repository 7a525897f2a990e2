import { daysInMonth, type CalendarDate, type PartialDate } from '../../text/calendar-date.ts';
import type { Span } from '../block.ts';

/** 2021年3月 · 2018.06.15 · 2018-06-15 · 2018/06/15 · 二〇一八年九月 · 21年3月. */
export type DateForm = 'chinese' | 'dotted' | 'dashed' | 'slashed' | 'han-numeral' | 'short-year';

export type DatePrecision = 'year' | 'part-of-year' | 'month' | 'part-of-month' | 'day';

/** What the words behind a date make of it: 前 之前 / 内 / 后 之后 / 起 以来 至今. */
export type DateBound = 'before' | 'within' | 'after' | 'since';

/** A date as it stands in the text, parts of the year and of the month included (8月下旬, 2023年第三季度). */
export interface DateMention extends Span {
  readonly form: DateForm;
  /** As written: what is not said is null, also where the sentence would give it. */
  readonly date: PartialDate;
  /** With the year and month that range, list or sentence give; equal to `date` where they give nothing. */
  readonly resolved: PartialDate;
  readonly precision: DatePrecision;
  /** 上旬 中旬 下旬 底 末 初 上半年 第三季度 as written; null for whole years, months and days. */
  readonly part: string | null;
  /** 今年 去年 同年 次年 … right before a date that names no year; null otherwise. */
  readonly yearWord: string | null;
  readonly bound: DateBound | null;
  /** A month or day is written with a leading zero: 01月. */
  readonly leadingZero: boolean;
  /** Characters were lost: 2024717日, 830日. What remains says no date; `date` holds at most the year. */
  readonly damaged: boolean;
  /** False for days and months that do not exist: 2月30日, 13月. True for damaged ones. */
  readonly valid: boolean;
  /** What the clause says of it: future = still to come (拟 将 预计 力争), past = done (已 了); null where it does not tell. */
  readonly tense: 'past' | 'future' | null;
}

/** 4月15日至7月10日. The span covers both and what joins them. */
export interface DateRange extends Span {
  readonly from: DateMention;
  readonly to: DateMention;
}

/** The last day the mention can mean: 2023年6月上旬 → 2023-06-10. Null where the year is not known or the date no date. */
export function lastDayOf(mention: DateMention): CalendarDate | null {
  const { year, month, day } = mention.resolved;
  if (year === null || mention.damaged || !mention.valid) return null;
  if (month === null) return mention.part === null ? { year, month: 12, day: 31 } : lastDayOfYearPart(year, mention.part);
  if (day !== null) return { year, month, day };
  return { year, month, day: lastDayOfMonthPart(mention.part) ?? daysInMonth(year, month) };
}

/** The first day the mention can mean: 2023年6月下旬 → 2023-06-21. Null as for `lastDayOf`. */
export function firstDayOf(mention: DateMention): CalendarDate | null {
  const { year, month, day } = mention.resolved;
  if (year === null || mention.damaged || !mention.valid) return null;
  if (month === null) return { year, month: mention.part === null ? 1 : (monthsOfYearPart(mention.part)?.[0] ?? 1), day: 1 };
  if (day !== null) return { year, month, day };
  return { year, month, day: firstDayOfMonthPart(mention.part) };
}

function lastDayOfYearPart(year: number, part: string): CalendarDate {
  const month = monthsOfYearPart(part)?.[1] ?? 12;
  return { year, month, day: daysInMonth(year, month) };
}

const quarterNumerals = [/[一1]/u, /[二2]/u, /[三3]/u, /[四4]/u];

/** First and last month of 上半年, 第三季度, 年初, 年底; null where the words do not tell. */
function monthsOfYearPart(part: string): readonly [number, number] | null {
  if (part.includes('上半年')) return [1, 6];
  if (part.includes('下半年')) return [7, 12];
  const quarter = quarterNumerals.findIndex((numeral) => numeral.test(part));
  if (part.includes('季') && quarter >= 0) return [quarter * 3 + 1, quarter * 3 + 3];
  if (part.includes('初')) return [1, 3];
  if (part.includes('底') || part.includes('末')) return [10, 12];
  return null;
}

function lastDayOfMonthPart(part: string | null): number | null {
  if (part === '上旬' || part === '初') return 10;
  return part === '中旬' ? 20 : null;
}

function firstDayOfMonthPart(part: string | null): number {
  if (part === '中旬') return 11;
  return part === '下旬' || part === '底' || part === '末' ? 21 : 1;
}
