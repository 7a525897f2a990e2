import { daysInMonth, type PartialDate } from '../../text/calendar-date.ts';

const leapYear = 2020;

/** False for 13月, 2月30日, 0日; 2月29日 without a year is taken for one of a leap year. */
export function isRealPartialDate({ year, month, day }: PartialDate): boolean {
  if (month === null) return day === null || (day >= 1 && day <= 31);
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= daysInMonth(year ?? leapYear, month));
}
