import { findAll } from '../../text/find-all.ts';
import type { TextRange } from '../../text/range.ts';
import { toHalfWidthDigits } from '../../text/numeral.ts';
import { isRate, rateOf } from './completion-rate.ts';
import { addDecimals, compareDecimals, parseDecimal, type Decimal } from './decimal.ts';
import { totalsOf } from './tally-sum.ts';
import type { Part, Rate, Tally } from './tally.ts';

/** A percentage that none of the counts it can be of gives. */
export interface RateMismatch extends TextRange {
  readonly stated: Decimal;
  readonly expected: Decimal;
  /** The number in the text, without its sign. */
  readonly number: TextRange;
  readonly part: Decimal;
  readonly whole: Decimal;
  /** Where the counts stand. */
  readonly partAt: TextRange;
  readonly wholeAt: TextRange;
}

interface Counts {
  readonly part: Decimal;
  readonly whole: Decimal;
  readonly partAt: TextRange;
  readonly wholeAt: TextRange;
}

/** The rates of a block's tallies that disagree with all counts they can be said of. */
export function rateMismatches(tallies: readonly Tally[]): readonly RateMismatch[] {
  return tallies.flatMap((tally, index) => {
    const near = tallies.slice(Math.max(0, index - before), index + 1);
    return tally.rates.flatMap((rate) => rateMismatch(tally, rate, near));
  });
}

/** So many tallies before it a rate may be said of as well. */
const before = 3;

function rateMismatch(tally: Tally, rate: Rate, near: readonly Tally[]): readonly RateMismatch[] {
  const { quantity } = rate;
  if (quantity.hedged || tally.parts.some((part) => part.quantity.hedged)) return [];
  // A rate of all that is completed may be said of an earlier list of the same passage as well.
  const possible = rate.of === 'completed' ? near.flatMap((each) => countsOf(each, rate)) : countsOf(tally, rate);
  const [counts] = countsOf(tally, rate);
  if (counts === undefined || possible.some(({ part, whole }) => isRate(part, whole, quantity.value))) return [];
  return [mismatch(counts, quantity.value, quantity, quantity.number)];
}

/** Part and whole that a rate can be of; the likeliest first. */
function countsOf(tally: Tally, rate: Rate): readonly Counts[] {
  const { parts } = tally;
  const totals = totalsOf(tally).filter(({ quantity }) => !quantity.hedged && quantity.value.units > 0).toReversed();
  const numerators = rate.of === 'completed' ? completedSums(tally) : [{ value: rate.of.quantity.value, at: rate.of.quantity }];
  const sum = sumOf(parts);
  return numerators.flatMap((numerator) =>
    totals
      .filter(({ quantity }) => compareDecimals(numerator.value, quantity.value) <= 0 || compareDecimals(numerator.value, sum) <= 0)
      .map(({ quantity }) => ({ part: numerator.value, partAt: numerator.at, whole: quantity.value, wholeAt: quantity })),
  );
}

/** What is completed alone, with what was completed later (首月完成2个，次月完成2个), then with each that some count as done as well. */
function completedSums({ parts }: Tally): readonly { readonly value: Decimal; readonly at: TextRange }[] {
  const [done, ...others] = parts.filter((part) => part.role === 'completed');
  if (done === undefined) return [];
  const later = others.filter(({ quantity, noun }) => quantity.unit === done.quantity.unit && (noun === '' || noun === done.noun));
  const also = parts.filter(({ role }) => role === 'substantially-completed' || role === 'continuing' || role === 'partly-completed');
  const soFar = later.map((_, index) => sumOf([done, ...later.slice(0, index + 1)]));
  const values = [done.quantity.value, ...soFar, ...also.map((part) => sumOf([done, part])), sumOf([done, ...later, ...also])];
  return values.map((value) => ({ value, at: done.quantity }));
}

function sumOf(parts: readonly Part[]): Decimal {
  return addDecimals(parts.map(({ quantity }) => quantity.value));
}

const ratio = /(\d{1,7})[ \u3000]?[/／][ \u3000]?(\d{1,7})[ \u3000，,（(=＝：:]{0,4}(?:占比?|即|为|达到?|完成率|整改率|办结率)?(?:达到?|为)?[ \u3000]?(\d{1,3}(?:[.．]\d{1,4})?)[%％]/gu;

/** Ratios with their percentage, 85/87 97% or 1691/1786（占94%）, where the two disagree. */
export function ratioMismatches(text: string): readonly RateMismatch[] {
  if (!/[/／]/u.test(text) || !/[%％]/u.test(text)) return [];
  const plain = toHalfWidthDigits(text);
  return findAll(plain, ratio).flatMap((match) => ratioMismatch(plain, match));
}

function ratioMismatch(text: string, match: RegExpExecArray): readonly RateMismatch[] {
  const [whole = '', above = '', below = '', percent = ''] = match;
  const end = match.index + whole.length;
  const [part, total, stated] = [parseDecimal(above), parseDecimal(below), parseDecimal(percent)];
  if (part === null || total === null || stated === null || total.units === 0 || compareDecimals(part, total) > 0) return [];
  if (/[\d./／]/u.test(text.charAt(match.index - 1)) || /^(?:以上|左右|以下|多)/u.test(text.slice(end, end + 2))) return [];
  if (isRate(part, total, stated)) return [];
  const number = { start: end - 1 - percent.length, end: end - 1 };
  const partAt = { start: match.index, end: match.index + above.length };
  const wholeStart = text.indexOf(below, partAt.end);
  const counts = { part, whole: total, partAt, wholeAt: { start: wholeStart, end: wholeStart + below.length } };
  return [mismatch(counts, stated, { start: number.start, end }, number)];
}

function mismatch(counts: Counts, stated: Decimal, at: TextRange, number: TextRange): RateMismatch {
  return { ...counts, stated, expected: rateOf(counts.part, counts.whole, stated.scale), number: { start: number.start, end: number.end }, start: at.start, end: at.end };
}
