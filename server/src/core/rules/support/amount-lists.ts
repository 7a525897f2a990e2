import type { TextRange } from '../../text/range.ts';
import { addDecimals, compareDecimals, type Decimal } from './decimal.ts';
import { namesDoneNumber } from './may-hold-tally.ts';
import { contextOf } from './quantity-context.ts';
import { quantitiesIn, type Quantity } from './quantity.ts';
import { sentencesIn } from './sentences.ts';
import { sumMismatch } from './tally-sum.ts';
import { talliesIn } from './tally.ts';

/** A sum of money (or an area, a weight) that the parts named beside it do not add up to. */
export interface AmountMismatch {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  readonly sum: Decimal;
}

/** Amounts of one kind each, amounts on average, and lists that say themselves that they are not all there is. */
const noSum = /分别|每[人月年户个名次天年份]|人均|月均|年均|平均|单价|主要(?:是|为|有|用于|包括|涉及)|同比|增长|减少|节约率|标准为|预算|第[一二三四]|不含|除外/u;
/** A longer list is a table in prose; nobody adds it up in a sentence. */
const longestList = 40;
/** How far before the first amount words still say what kind it is. */
const wordsBefore = 10;
const openList = /^[^，。；]{0,6}等|^余|^多/u;
const opensParts = /^[^，,；;。]{0,10}[，,]?[ \u3000]?(?:其中|包括|包含|含)[：:，,]?|^[^，,；;。（(]{0,10}[（(：:]/u;
const closesParts = /(?:合计|共计|总计|总共|(?:^|[^公])共)(?:[^，,；;共]{0,6})$/u;

/** One look for all of them: most texts hold none. */
const anyUnit = /[元亩吨米]|公[里顷斤]|千克/u;
const units = ['元', '亩', '吨', '米', '公里', '公顷', '公斤', '千克'];

/** A total and two parts. */
const leastAmounts = 3;

/** A cheap look: one unit so many times. */
export function mayHoldAmounts(text: string, least: number): boolean {
  if (!anyUnit.test(text)) return false;
  return units.some((unit) => {
    let at = text.indexOf(unit);
    for (let count = 1; at >= 0 && count < least; count += 1) at = text.indexOf(unit, at + 1);
    return at >= 0;
  });
}

/** Reads a text sentence by sentence; `；` separates lists. */
export function amountMismatches(text: string): readonly AmountMismatch[] {
  const found: AmountMismatch[] = [];
  for (const sentence of sentencesIn(text)) {
    for (const range of stretchesOf(text, sentence)) {
      if (!mayHoldAmounts(text.slice(range.start, range.end), leastAmounts)) continue;
      const mismatch = mismatchIn(text, range);
      if (mismatch !== null) found.push(mismatch);
    }
  }
  const known = new Set(found.map(({ total }) => total.start));
  return [...found, ...byCompletion(text).filter(({ total }) => !known.has(total.start))];
}

/** 问题资金…万元，整改到位…万元，未整改…万元: parts by what became of them. */
function byCompletion(text: string): readonly AmountMismatch[] {
  if (!namesDoneNumber(text)) return [];
  return talliesIn(text, 'money').flatMap((tally) => {
    const mismatch = sumMismatch(tally);
    const named = tally.parts.some(({ role }) => role === 'not-completed' || role === 'remaining');
    if (mismatch === null || mismatch.total.inherited || (compareDecimals(mismatch.sum, mismatch.total.quantity.value) < 0 && !named)) return [];
    return [{ total: mismatch.total.quantity, parts: mismatch.parts.map(({ quantity }) => quantity), sum: mismatch.sum }];
  });
}

function stretchesOf(text: string, sentence: TextRange): readonly TextRange[] {
  const ranges: TextRange[] = [];
  let { start } = sentence;
  for (let at = sentence.start; at <= sentence.end; at += 1) {
    if (at < sentence.end && !'；;'.includes(text.charAt(at))) continue;
    ranges.push({ start, end: at });
    start = at + 1;
  }
  return ranges;
}

function mismatchIn(text: string, range: TextRange): AmountMismatch | null {
  const amounts = amountsIn(text, range);
  const [first, last] = [amounts[0], amounts.at(-1)];
  if (first === undefined || last === undefined || amounts.length < 3 || amounts.length > longestList) return null;
  if (amounts.some((amount) => amount.hedged || amount.unit !== first.unit)) return null;
  if (noSum.test(text.slice(Math.max(range.start, first.start - wordsBefore), last.end))) return null;
  return totalFirst(text, range, amounts) ?? totalLast(text, range, amounts);
}

function amountsIn(text: string, range: TextRange): readonly Quantity[] {
  return quantitiesIn(text.slice(range.start, range.end))
    .filter(({ kind }) => kind === 'money' || kind === 'extent')
    .map((quantity) => ({ ...quantity, start: quantity.start + range.start, end: quantity.end + range.start }));
}

function totalFirst(text: string, range: TextRange, amounts: readonly Quantity[]): AmountMismatch | null {
  const index = amounts.findIndex((amount, at) => {
    const next = amounts[at + 1];
    return next !== undefined && opensParts.test(text.slice(amount.end, next.start));
  });
  const total = amounts[index];
  const parts = amounts.slice(index + 1);
  const last = parts.at(-1);
  if (index < 0 || total === undefined || last === undefined || parts.length < 2 || !goesOn(text, parts)) return null;
  if (openList.test(text.slice(last.end, range.end)) || /其余|剩余|其他|其它|另/u.test(text.slice(last.end, range.end))) return null;
  return judge(total, parts, 0.25);
}

/** Nothing between the parts makes one a part of another. */
function goesOn(text: string, parts: readonly Quantity[]): boolean {
  return parts.every((part, index) => {
    const next = parts[index + 1];
    if (next === undefined) return true;
    const between = text.slice(part.end, next.start).replace(/（[^（）]*）|\([^()]*\)/gu, '');
    return !/其中|包括|合计|总计|[^公]共|[（(]/u.test(between);
  });
}

function totalLast(text: string, range: TextRange, amounts: readonly Quantity[]): AmountMismatch | null {
  const total = amounts.at(-1);
  const parts = amounts.slice(0, -1);
  if (total === undefined || !closesParts.test(contextOf(text, range, total, parts.at(-1) ?? null, null).before)) return null;
  return goesOn(text, parts) ? judge(total, parts, 0.25) : null;
}

/**
 * More than the whole is always wrong. Less may be a list of some parts only: it counts as a slip where what is missing is less than each
 * part named, and a small share of the whole.
 */
function judge(total: Quantity, parts: readonly Quantity[], share: number): AmountMismatch | null {
  const sum = addDecimals(parts.map(({ value }) => value));
  const difference = compareDecimals(total.value, sum);
  if (difference === 0 || someRunSumsTo(parts, total.value)) return null;
  const scale = Math.max(total.value.scale, sum.scale);
  const smallest = Math.min(...parts.map(({ value }) => value.units * 10 ** (scale - value.scale)));
  const isSlip = difference < 0 || (difference <= smallest && difference <= share * total.value.units * 10 ** (scale - total.value.scale));
  return isSlip ? { total, parts, sum } : null;
}

/** 前期已退8万元，本次退还1万元、2万元，共计3万元: some neighbours make up the total. */
function someRunSumsTo(parts: readonly Quantity[], total: Decimal): boolean {
  const limited = parts.slice(0, 12);
  return limited.some((_, start) => limited.some((__, end) => end >= start && compareDecimals(addDecimals(limited.slice(start, end + 1).map(({ value }) => value)), total) === 0));
}
