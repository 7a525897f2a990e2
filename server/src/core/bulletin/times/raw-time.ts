import type { PartialDate } from '../../text/calendar-date.ts';
import { findAll } from '../../text/find-all.ts';
import type { TextRange } from '../../text/range.ts';
import type { Span } from '../block.ts';
import type { TimeKind } from '../model.ts';

/** A time expression in offsets of its block's text, before it is known of what it is said. */
export interface RawTime extends TextRange {
  readonly kind: TimeKind;
  readonly date: PartialDate | null;
}

/** Every match of the pattern in the span that passes `accept`, as a time of one kind without a date. */
export function timesMatching(span: Span, kind: TimeKind, pattern: RegExp, accept: (text: string, range: TextRange) => boolean): readonly RawTime[] {
  const { text } = span.block;
  const times: RawTime[] = [];
  for (const match of findAll(text.slice(span.start, span.end), pattern)) {
    const start = span.start + match.index;
    const range = { start, end: start + match[0].length };
    if (accept(text, range)) times.push({ ...range, kind, date: null });
  }
  return times;
}

const longestTitle = 80;

/** True inside 《…》: what stands there is a document's title, not a statement. A 《 that nothing closes encloses nothing. */
export function isInTitleMarks(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestTitle), at);
  if (before.lastIndexOf('《') <= before.lastIndexOf('》')) return false;
  const after = text.slice(at, at + longestTitle);
  const close = after.indexOf('》');
  const open = after.indexOf('《');
  return close >= 0 && (open < 0 || close < open);
}
