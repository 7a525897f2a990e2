import { fullWidthDigits, toHalfWidthDigits } from '../text/numeral.ts';
import { withoutOverlap } from '../text/without-overlap.ts';
import { oncePerBlock } from './block-memo.ts';
import { spanOf, type Block, type Span } from './block.ts';
import { holdsAnyOf } from './block-characters.ts';
import { chineseDates } from './dates/chinese-dates.ts';
import { joinsRange } from './dates/date-connector.ts';
import type { DateBound, DateMention, DateRange } from './dates/date-mention.ts';
import { resolveDates, type ResolvedDate } from './dates/date-resolution.ts';
import { tenseAround } from './dates/date-tense.ts';
import { numericDates } from './dates/numeric-dates.ts';
import type { RawDate } from './dates/raw-date.ts';
import { partitionPoint } from '../text/partition-point.ts';

export { firstDayOf, lastDayOf, type DateBound, type DateForm, type DateMention, type DatePrecision, type DateRange } from './dates/date-mention.ts';

const none: readonly DateMention[] = [];

/**
 * The dates of a block in order, free of overlap; read once a block. Empty for metadata lines, code and comments. Dates
 * in addresses, file names and document numbers, and dates with a time of day, are left out.
 */
export function datesIn(block: Block): readonly DateMention[] {
  // The role may be found after the dates were first asked for.
  return block.role === 'metadata' ? none : mentionsOf(block);
}

const mentionsOf = oncePerBlock(readDates);

/** The dates that lie wholly within a span. */
export function datesWithin(span: Span): readonly DateMention[] {
  const mentions = datesIn(span.block);
  if (mentions.length === 0 || (span.start === 0 && span.end === span.block.text.length)) return mentions;
  const within: DateMention[] = [];
  for (let at = firstAtOrBehind(mentions, span.start); at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention === undefined || mention.end > span.end) break;
    within.push(mention);
  }
  return within;
}

/** The ranges among the block's dates: 4月15日至7月10日. */
export function dateRangesIn(block: Block): readonly DateRange[] {
  return dateRangesWithin(spanOf(block));
}

export function dateRangesWithin(span: Span): readonly DateRange[] {
  const { block } = span;
  const mentions = datesWithin(span);
  return mentions.flatMap((from, at) => {
    const to = mentions[at + 1];
    if (to === undefined || !joinsRange(block.text.slice(from.end, to.start))) return [];
    return [{ block, start: from.start, end: to.end, from, to }];
  });
}

function firstAtOrBehind(mentions: readonly DateMention[], offset: number): number {
  return partitionPoint(mentions, ({ start }) => start < offset);
}

const writtenOut = /[\d０-９〇零一二三四五六七八九十][ \u3000]?[年月日号]|年月\d/u;
const holdsFullWidthDigit = holdsAnyOf(fullWidthDigits);
const holdsUnit = holdsAnyOf('年月日号');
const holdsSeparator = holdsAnyOf('-./．－／');
const inDigits = /[\d０-９]{4}[-./．－／][\d０-９]/u;

function readDates(block: Block): readonly DateMention[] {
  if (!isText(block)) return none;
  const hasWrittenOut = holdsUnit(block) && writtenOut.test(block.text);
  const hasDigits = holdsSeparator(block) && inDigits.test(block.text);
  if (!hasWrittenOut && !hasDigits) return none;
  const text = holdsFullWidthDigit(block) ? toHalfWidthDigits(block.text) : block.text;
  const raw = merge(hasWrittenOut ? chineseDates(text) : [], hasDigits ? numericDates(text) : []);
  return resolveDates(text, raw.filter((date) => !hasTimeBehind(text, date))).map((date) => complete(block, text, date));
}

function isText({ shape, text }: Block): boolean {
  if (shape.kind === 'html') return !text.startsWith('<!--');
  return shape.kind !== 'code' && shape.kind !== 'thematic-break' && shape.kind !== 'front-matter';
}

function merge(chinese: readonly RawDate[], numeric: readonly RawDate[]): readonly RawDate[] {
  return withoutOverlap([...chinese, ...numeric], (date) => (date.form === 'chinese' ? 1 : 0));
}

/** 2023年5月4日 08:46 is a stamp of a system, as in 发布时间：…; 5月4日9:30 of a meeting is left to readers of times, too. */
function hasTimeBehind(text: string, date: RawDate): boolean {
  return date.leadingZero && /^[ \u3000]{0,2}\d{1,2}[:：]\d{2}/u.test(text.slice(date.end, date.end + 8));
}

/** Property by property: copying whole objects takes most of the time here. */
function complete(block: Block, text: string, found: ResolvedDate): DateMention {
  const { start, end, form, date, precision, part, leadingZero, damaged, valid, yearWord, resolved } = found;
  return { start, end, form, date, precision, part, leadingZero, damaged, valid, yearWord, resolved, block, bound: boundBehind(text, end), tense: tenseAround(text, found) };
}

const bounds: readonly (readonly [RegExp, DateBound])[] = [
  [/^(?:之前|以前|前)(?!期|往|述|列|后|来|去|沿)/u, 'before'],
  [/^(?:以内|之内|内)(?!部|容|控|设|审|涵|外)/u, 'within'],
  [/^(?:以来|起|开始|至今|以降)/u, 'since'],
  [/^(?:之后|以后|后)(?!续|勤|果|期|备|台)/u, 'after'],
];

function boundBehind(text: string, end: number): DateBound | null {
  const behind = text.slice(end, end + 3);
  return bounds.find(([pattern]) => pattern.test(behind))?.[1] ?? null;
}
