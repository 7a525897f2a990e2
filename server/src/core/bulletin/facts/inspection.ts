import { sentenceAround } from '../../text/clause.ts';
import { compareDates, earliestDay, latestDay, type PartialDate } from '../../text/calendar-date.ts';
import { findAll } from '../../text/find-all.ts';
import { located, textOf, type Located, type Span } from '../block.ts';
import { dateRangesWithin, datesWithin, type DateMention, type DateRange } from '../dates.ts';
import type { Inspection } from '../model.ts';
import { sentencesOf } from './sentences.ts';

type InspectionKind = Exclude<Inspection['kind'], null>;

/** What only an inspection by a team has; 巡视 and 巡察 in a name of a regulation are no evidence. */
const evidence = /巡[视察][^，,。；;]{0,4}组|进行(?:了)?[^，,。；;]{0,16}巡[视察]|开展(?:了)?[^，,。；;]{0,16}巡[视察]|巡[视察](?:反馈|整改|意见|情况|监督|巡察联动)|反馈(?:了)?[^，,。；;]{0,12}巡[视察]|接受[^，,。；;]{0,16}巡[视察]|被巡[视察]|(?:常规|专项|机动|提级|政治|交叉|延伸|回头看)[^，,。；;]{0,6}巡[视察]/u;
const rectificationPeriod = /整改期|集中整改|整改时间|整改工作从|整改阶段/u;

/**
 * When and by whom the unit was inspected. An audit or 环保督察 has dates and no kind; null where the lead speaks of none of these.
 */
export function readInspection(spans: readonly Span[]): Inspection | null {
  const kind = inspectionKind(spans);
  const sentences = spans.flatMap(sentencesOf);
  if (kind === null) return readOther(sentences);
  const period = findPeriod(sentences);
  const feedback = findFeedback(sentences, period);
  const start = period === null ? null : valueOf(period.from);
  const last = period?.to ?? null;
  const end = last === null ? null : valueOf(last);
  return { kind, start, end, feedbackDate: feedback === null ? null : inherit(feedback, end ?? start) };
}

const otherPredicate = /(?:进行|开展|实施|组织)(?:了)?[^，,。；;]{0,24}(?:审计|督察)|(?:审计|督察)了|进驻/u;
const otherFeedback = /反馈(?:了)?[^，,。；;的]{0,10}(?:意见|情况|结果|报告)|(?:印发|出具|下达|送达|下发)(?:了)?[^，,。；;的]{0,10}(?:审计(?:报告|决定|意见)|督察(?:报告|意见))/gu;
const otherName = /审计|督察/u;
/** 对本局2019年1月至2020年12月…: what was looked into, not when. */
const lookedInto = /对[^，,。；;]{0,40}$/u;
const termOfOffice = /^[^，,。；;]{0,8}(?:期间|任职|任期)/u;

/** The dates of an audit or a 督察; null without a period that is plainly its own. */
function readOther(sentences: readonly Span[]): Inspection | null {
  for (const sentence of sentences) {
    const text = textOf(sentence);
    if (!otherName.test(text)) continue;
    const period = dateRangesWithin(sentence).find((range) => isOtherPeriod(sentence, range));
    if (period === undefined) continue;
    const last = valueOf(period.to);
    const behind = sentences.slice(sentences.indexOf(sentence));
    const feedback = findFeedback(behind, period, otherFeedback);
    return { kind: null, start: valueOf(period.from), end: last, feedbackDate: feedback === null ? null : inherit(yearless(feedback), last) };
  }
  return readFeedbackAlone(sentences);
}

/** 2023年4月25日，国家自然资源督察局反馈我局2个问题: a day, who, and that it told the unit, with nothing between. 我局向督察组反馈整改情况 is none. */
const feedsBack = /^[，,]?[^，,。；;：:“”《》向对给将经由就按]{0,30}?(?:督察|审计)[^，,。；;：:“”《》的对给]{0,8}?(?:组|局|办|署|厅)(?:向[^，,。；;：:]{2,16}?)?反馈(?:了)?(?!后|以来|会|的)[^，,。；;：:整的]{0,14}?(?:意见|情况|结果|问题|报告)(?!后|整改|的|以来|要求|提出|指出|会)/u;

function readFeedbackAlone(sentences: readonly Span[]): Inspection | null {
  for (const sentence of sentences) {
    if (!otherName.test(textOf(sentence))) continue;
    const { text } = sentence.block;
    const date = datesWithin(sentence).find(({ end, damaged, bound, precision, date: { year } }) => !damaged && bound === null && precision === 'day' && year !== null && feedsBack.test(text.slice(end, sentence.end)));
    if (date !== undefined) return { kind: null, start: null, end: null, feedbackDate: valueOf(date) };
  }
  return null;
}

/** Without a year of its own it lies behind the period, whatever year an earlier feedback named. */
function yearless(date: DateMention): DateMention {
  return date.date.year === null ? { ...date, resolved: { ...date.resolved, year: null } } : date;
}

function isOtherPeriod(sentence: Span, range: DateRange): boolean {
  if (!isInspectionRange(range)) return false;
  const { text } = range.block;
  const predicateBehind = otherPredicate.exec(text.slice(range.end, sentence.end));
  return predicateBehind !== null && !termOfOffice.test(text.slice(range.end, sentence.end)) && !lookedInto.test(text.slice(sentence.start, range.start));
}

function inspectionKind(spans: readonly Span[]): InspectionKind | null {
  let xunshi = 0;
  let xuncha = 0;
  for (const span of spans) {
    const text = textOf(span);
    if (!evidence.test(text)) continue;
    xunshi += text.split('巡视').length - 1 - (text.split('巡视巡察').length - 1);
    xuncha += text.split('巡察').length - 1 - (text.split('巡视巡察').length - 1);
  }
  if (xunshi === 0 && xuncha === 0) return null;
  return xunshi > xuncha ? 'xunshi' : 'xuncha';
}

interface Period {
  readonly from: DateMention;
  readonly to: DateMention | null;
}

function findPeriod(sentences: readonly Span[]): Period | null {
  let fallback: Period | null = null;
  for (const sentence of sentences) {
    const text = textOf(sentence);
    if (!/巡[视察]|进驻/u.test(text)) continue;
    const range = dateRangesWithin(sentence).find(isInspectionRange);
    if (range !== undefined) return range;
    fallback ??= startAlone(sentence);
  }
  return fallback;
}

function isInspectionRange(range: DateRange): boolean {
  if (range.from.precision === 'year' || range.from.damaged || range.to.damaged) return false;
  const { text } = range.block;
  const sentence = sentenceAround(text, range);
  const clauseBehind = text.slice(range.end, sentence.end).split(/[，,；;]/u, 1)[0] ?? '';
  return !rectificationPeriod.test(clauseBehind) && !rectificationPeriod.test(text.slice(Math.max(sentence.start, range.start - 16), range.start));
}

const predicate = /(?:进行|开展|实施)(?:了)?[^，,。；;]{0,24}巡[视察]|进驻|巡[视察](?:了|工作)/u;

/** 2020年4月15日起，…进行了为期两个月的巡察; never the day of the feedback. */
function startAlone(sentence: Span): Period | null {
  const { text } = sentence.block;
  const date = datesWithin(sentence).find((candidate) => {
    if (candidate.damaged || candidate.precision === 'year') return false;
    const behind = predicate.exec(text.slice(candidate.end, sentence.end));
    return behind !== null && !/反馈|整改/u.test(text.slice(candidate.end, candidate.end + behind.index));
  });
  return date === undefined ? null : { from: date, to: null };
}

function findFeedback(sentences: readonly Span[], period: Period | null, verb = feedbackVerb): DateMention | null {
  for (const sentence of sentences) {
    const found = feedbackIn(sentence, period, verb);
    if (found !== null) return found;
  }
  return null;
}

const feedbackVerb = /反馈/gu;
const feedbackOfSomethingElse = /^反馈(?:的)?(?:问题|意见(?:整改|提出|指出|要求))/u;
/** 5月6日反馈问题6个: right behind a day it is the feedback after all; 截至10月底，反馈问题6个 is not. */
const feedbackOfCount = /^反馈问题[\d一二三四五六七八九十]{1,3}[个条项]/u;
const behindFeedback = /^反馈[^，,。]{0,8}(?:后|以来)/u;
const farthest = 100;

function feedbackIn(sentence: Span, period: Period | null, verb: RegExp): DateMention | null {
  const { block } = sentence;
  const text = textOf(sentence);
  const verbs = findAll(text, verb);
  if (verbs.length === 0) return null;
  const ranges = dateRangesWithin(sentence);
  const dates = datesWithin(sentence).filter(
    (date) => !date.damaged && date !== period?.from && date !== period?.to && date.precision !== 'year'
      && !ranges.some((range) => range.from === date || range.to === date),
  );
  if (dates.length === 0) return null;
  for (const match of verbs) {
    const at = sentence.start + match.index;
    const verbWithObject = block.text.slice(at, at + 20);
    const isOther = feedbackOfSomethingElse.test(verbWithObject);
    if (isOther && !feedbackOfCount.test(verbWithObject)) continue;
    const before = dates.findLast((date) => date.end <= at && at - date.end <= (isOther ? 0 : farthest));
    if (before !== undefined) return before;
    if (isOther || behindFeedback.test(verbWithObject.slice(0, 12))) continue;
    const behind = dates.find((date) => date.start > at && date.start - at <= 16);
    if (behind !== undefined && !block.text.slice(at, behind.start).includes('整改')) return behind;
  }
  return null;
}

function valueOf(date: DateMention): Located<PartialDate> {
  return located(date.resolved, date.block, date.start, date.end);
}

/** A feedback date without a year lies in the year of the inspection, or in the next where it would lie before it. */
function inherit(date: DateMention, inspected: Located<PartialDate> | null): Located<PartialDate> {
  const known = inspected?.value.year ?? null;
  if (date.date.year !== null || inspected === null || known === null) return valueOf(date);
  const year = date.resolved.year ?? known;
  const latest = latestDay({ ...date.resolved, year });
  const earliest = earliestDay(inspected.value);
  const isBefore = latest !== null && earliest !== null && compareDates(latest, earliest) < 0;
  return located({ ...date.resolved, year: isBefore ? year + 1 : year }, date.block, date.start, date.end);
}
