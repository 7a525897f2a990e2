/** A day of the Gregorian calendar; `month` and `day` from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date as written, of which a part may be missing: 8月下旬 has no year and no day. */
export interface PartialDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isRealDate(date: CalendarDate): boolean {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
}

/** Negative where `a` is earlier, 0 where equal, positive where later. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** 2021-01-13. */
export function formatIsoDate(date: CalendarDate): string {
  return `${String(date.year).padStart(4, '0')}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

/** Reads 2021-01-13; null for anything else and for days that do not exist. */
export function parseIsoDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (match === null) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDate(date) ? date : null;
}

/** The last day a partial date can mean, for comparing deadlines: 2023年6月 → 2023-06-30. Null without a year. */
export function latestDay(date: PartialDate): CalendarDate | null {
  if (date.year === null) return null;
  const month = date.month ?? 12;
  return { year: date.year, month, day: date.day ?? daysInMonth(date.year, month) };
}

/** The first day a partial date can mean: 2023年6月 → 2023-06-01. Null without a year. */
export function earliestDay(date: PartialDate): CalendarDate | null {
  if (date.year === null) return null;
  return { year: date.year, month: date.month ?? 1, day: date.day ?? 1 };
}

/** 2021年1月13日, as GB/T 9704-2012 7.3.5.4 writes a date of issue. */
export function formatChineseDate(date: CalendarDate): string {
  return `${date.year}年${date.month}月${date.day}日`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
