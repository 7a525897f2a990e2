import { findAll } from '../text/find-all.ts';
import { withoutOverlap } from '../text/without-overlap.ts';
import type { Span } from './block.ts';
import type { TimeExpression, TimeKind } from './model.ts';
import { readCompletions } from './times/completions.ts';
import { readDatedTimes } from './times/dated-times.ts';
import { readDurations } from './times/durations.ts';
import { readLongTerm } from './times/long-term.ts';
import { readPeriods } from './times/periods.ts';
import { readRecurrences } from './times/recurrences.ts';
import type { RawTime } from './times/raw-time.ts';

const readers: readonly ((span: Span) => readonly RawTime[])[] = [
  readDatedTimes, readDurations, readPeriods, readRecurrences, readLongTerm,
];
const none: readonly never[] = [];

/** Where two overlap, 已于3月5日印发 says a date, which says more than that it is done. */
const ranks: readonly TimeKind[] = ['date', 'recurrence', 'long-term', 'completion'];

/**
 * What in a rectification counts as time for a deadline, in order: dates and periods by which something is or was done,
 * durations, closed recurrences, completions, declared long-term paces. The scope of the work (2022年以来的材料) does not.
 */
export function readTimes(spans: readonly Span[], scope: TimeExpression['scope']): readonly TimeExpression[] {
  return spans.flatMap((span) => timesIn(span, scope, readCompletions(span)));
}

/** The same for one stretch whose completions are known. */
export function timesIn(span: Span, scope: TimeExpression['scope'], completions: readonly RawTime[]): readonly TimeExpression[] {
  const found: RawTime[] = [];
  for (const read of readers) for (const time of read(span)) found.push(time);
  for (const time of completions) found.push(time);
  if (found.length === 0) return none;
  return withoutOverlap(found, rankOf).map(({ kind, date, start, end }) => ({ block: span.block, start, end, kind, date, scope }));
}

function rankOf({ kind }: RawTime): number {
  return ranks.indexOf(kind);
}

const vague = /尽快|尽早|及时(?!雨)|适时|近期|近日内|定期|下一步|下步|下阶段|择机|早日|抓紧|今后/gu;

/** Words that promise a time without naming one: 尽快 及时 适时 近期 定期 下一步. */
export function readVagueTimes(spans: readonly Span[]): readonly Span[] {
  const words: Span[] = [];
  for (const { block, start, end } of spans) {
    for (const match of findAll(block.text.slice(start, end), vague)) {
      const at = start + match.index;
      if (block.text.charAt(at - 1) !== '不') words.push({ block, start: at, end: at + match[0].length });
    }
  }
  return words;
}
