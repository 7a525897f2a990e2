import type { PartialDate } from '../../text/calendar-date.ts';
import { characterSet, isIn } from '../../text/character-set.ts';
import type { RawDate } from './raw-date.ts';
import { joinsDates, joinsRange } from './date-connector.ts';

/** A date together with what its sentence says of year and month. */
export interface ResolvedDate extends RawDate {
  readonly resolved: PartialDate;
  readonly yearWord: string | null;
}

const sentenceEnds = characterSet('。！？\n');
const yearWords = /(?:今年|本年|去年|上年|前年|明年|来年|同年|当年|次年|翌年|第二年|每年)度?的?$/u;
/** An inspection or a measure from November to January runs on into the next year; from July to April it does not. */
const longestRunOver = 6;

/** Gives each date the year and month that range, list or sentence hold; sentences end at 。！？. */
export function resolveDates(text: string, dates: readonly RawDate[]): readonly ResolvedDate[] {
  const resolved: ResolvedDate[] = [];
  for (const [at, date] of dates.entries()) {
    const previous = resolved.at(-1) ?? null;
    const yearWord = date.date.year === null ? (yearWords.exec(text.slice(Math.max(0, date.start - 5), date.start))?.[0] ?? null) : null;
    resolved.push(withYear(date, yearWord, resolve(text, date, yearWord, previous, dates[at + 1] ?? null)));
  }
  return resolved;
}

/** Property by property: copying whole objects takes most of the time here. */
function withYear({ start, end, form, date, precision, part, leadingZero, damaged, valid }: RawDate, yearWord: string | null, resolved: PartialDate): ResolvedDate {
  return { start, end, form, date, precision, part, leadingZero, damaged, valid, yearWord, resolved };
}

function resolve(text: string, raw: RawDate, yearWord: string | null, previous: ResolvedDate | null, next: RawDate | null): PartialDate {
  const { date } = raw;
  if (date.year !== null || raw.damaged) return date;
  const reachable = previous !== null && !previous.damaged && inOneSentence(text, previous.end, raw.start) ? previous : null;
  const month = date.month ?? (reachable !== null && joinsDates(text.slice(reachable.end, raw.start)) ? reachable.resolved.month : null);
  if (yearWord !== null) return { ...date, month, year: yearFromWord(yearWord, reachable) };
  if (reachable !== null && reachable.resolved.year !== null) {
    return { ...date, month, year: yearAfter(text, raw, month, reachable) };
  }
  return { ...date, month, year: yearOfRangeEnd(text, raw, next) };
}

function inOneSentence(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isIn(sentenceEnds, text, at)) return false;
  return true;
}

function yearFromWord(word: string, previous: ResolvedDate | null): number | null {
  const year = previous?.resolved.year ?? null;
  if (year === null) return null;
  if (/^(?:同|当)/u.test(word)) return year;
  return /^(?:次|翌|第二)/u.test(word) ? year + 1 : null;
}

function yearAfter(text: string, raw: RawDate, month: number | null, previous: ResolvedDate): number | null {
  const { year, month: from } = previous.resolved;
  if (year === null || month === null || from === null || month >= from || from > lastMonth) return year;
  const runsOver = joinsRange(text.slice(previous.end, raw.start)) && month + 12 - from <= longestRunOver;
  return runsOver ? year + 1 : year;
}

/** A month beyond it is a slip, from which nothing follows for other dates. */
const lastMonth = 12;

/** 4月15日至2020年7月10日: the start takes the year of the end, or the one before where it runs over. */
function yearOfRangeEnd(text: string, raw: RawDate, next: RawDate | null): number | null {
  const year = next?.date.year ?? null;
  if (next === null || year === null || !joinsRange(text.slice(raw.end, next.start))) return null;
  const from = raw.date.month;
  return from !== null && from <= lastMonth && next.date.month !== null && from > next.date.month ? year - 1 : year;
}
