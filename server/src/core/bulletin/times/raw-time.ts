import type { PartialDate } from '../../text/calendar-date.ts';
import { findAll } from '../../text/find-all.ts';
import { findAround, type Reach } from '../../text/find-around.ts';
import type { TextRange } from '../../text/range.ts';
import { textOf, type Span } from '../block.ts';
import type { TimeKind } from '../model.ts';

/** A time expression in offsets of its block's text, before it is known of what it is said. */
export interface RawTime extends TextRange {
  readonly kind: TimeKind;
  readonly date: PartialDate | null;
}

type Accept = (text: string, range: TextRange) => boolean;

/** A pattern of many alternatives, and what each of its matches holds. */
export interface CuedPattern {
  readonly cue: RegExp;
  readonly pattern: RegExp;
  readonly reach: Reach;
}

const none: readonly RawTime[] = [];

/** Every match of the pattern in the span that passes `accept`, as a time of one kind without a date. */
export function timesMatching(span: Span, kind: TimeKind, pattern: RegExp, accept: Accept): readonly RawTime[] {
  return accepted(span, kind, findAll(textOf(span), pattern), accept);
}

/** The same for a slow pattern of which each match holds a cue. */
export function timesAround(span: Span, kind: TimeKind, { cue, pattern, reach }: CuedPattern, accept: Accept): readonly RawTime[] {
  return accepted(span, kind, findAround(textOf(span), cue, pattern, reach), accept);
}

function accepted(span: Span, kind: TimeKind, matches: readonly RegExpExecArray[], accept: Accept): readonly RawTime[] {
  if (matches.length === 0) return none;
  const { text } = span.block;
  const times: RawTime[] = [];
  for (const match of matches) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    if (accept(text, { start, end })) times.push({ start, end, kind, date: null });
  }
  return times;
}

const longestTitle = 80;
/** Of texts up to this length a look through all of it is quicker than one backwards, character by character. */
const shortText = 1000;
const openingMark = '《'.charCodeAt(0);
const closingMark = '》'.charCodeAt(0);

/** True inside 《…》: what stands there is a document's title, not a statement. A 《 that nothing closes encloses nothing. */
export function isInTitleMarks(text: string, at: number): boolean {
  if (!(text.length > shortText || text.includes('《')) || !opensBefore(text, at)) return false;
  const after = text.slice(at, at + longestTitle);
  const close = after.indexOf('》');
  const open = after.indexOf('《');
  return close >= 0 && (open < 0 || close < open);
}

/** The nearest title mark before the offset opens a title. */
function opensBefore(text: string, at: number): boolean {
  const first = Math.max(0, at - longestTitle);
  for (let before = at - 1; before >= first; before -= 1) {
    const code = text.charCodeAt(before);
    if (code === openingMark) return true;
    if (code === closingMark) return false;
  }
  return false;
}
