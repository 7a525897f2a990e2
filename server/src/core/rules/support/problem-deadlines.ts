import type { Span } from '../../bulletin/block.ts';
import { datesIn, lastDayOf, type DateMention } from '../../bulletin/dates.ts';
import type { Problem, StatusExpression } from '../../bulletin/model.ts';
import { compareDates, type CalendarDate } from '../../text/calendar-date.ts';
import { isPast } from './future-deadline.ts';

/** A date by which a problem is to be rectified. */
export interface Deadline {
  readonly mention: DateMention;
  readonly lastDay: CalendarDate;
}

/** What a problem's words, or the heading above it, say of its progress; `unsaid` where they say nothing. */
export type Progress = 'open' | 'done' | 'unsaid';

/** The last of a problem's deadlines; null where it names none with a year. */
export function lastDeadlineOf(problem: Problem): Deadline | null {
  return deadlinesOf(problem).reduce<Deadline | null>((best, each) => (best === null || compareDates(each.lastDay, best.lastDay) > 0 ? each : best), null);
}

/** What stands behind 整改时限：, in the column for it, or is a day before which something is to be done. */
function deadlinesOf({ labels, rectification }: Problem): readonly Deadline[] {
  if (rectification === null) return [];
  const contents = labels.filter(({ kind }) => kind === 'deadline').flatMap(({ content }) => (content === null ? [] : [content]));
  const spans = [...contents, ...rectification.spans];
  const found = new Map<DateMention, Deadline>();
  for (const span of spans) {
    for (const mention of datesIn(span.block)) {
      if (mention.start < span.start || mention.end > span.end || found.has(mention)) continue;
      const isDeadline = contents.includes(span) || mention.bound === 'before' || mention.bound === 'within' || isWholeCell(span, mention);
      const lastDay = isDeadline && !isPast(mention) ? lastDayOf(mention) : null;
      if (lastDay !== null) found.set(mention, { mention, lastDay });
    }
  }
  return [...found.values()];
}

/** In a ledger the column says that it is the deadline; the cell holds only the date. */
function isWholeCell({ block }: Span, { start, end }: DateMention): boolean {
  return block.shape.kind === 'table-cell' && (block.text.slice(0, start) + block.text.slice(end)).replace(/[\s前止底。内之以]/gu, '') === '';
}

export function progressOf({ rectification }: Problem): Progress {
  const statuses = rectification?.statuses ?? [];
  if (statuses.some(isOpen)) return 'open';
  return statuses.length > 0 ? 'done' : 'unsaid';
}

function isOpen({ status, said }: StatusExpression): boolean {
  return said === 'problem' && (status === 'in-progress' || status === 'not-completed');
}
