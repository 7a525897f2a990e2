import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import type { TimeExpression } from '../../core/bulletin/model.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { statusOf } from '../../core/outline/problem-facts.ts';
import { latestDay, type CalendarDate } from '../../core/text/calendar-date.ts';
import { rangeOf } from '../convert/range-of.ts';
import type { Asked } from '../requests.ts';
import { say } from '../words.ts';
import { wholeTime } from './part-words.ts';

/** In plans and ledgers, behind each deadline of what is not done: how many days are left. */
export function inlayHints({ checked, locale, session }: Asked, { range }: InlayHintParams): InlayHint[] {
  const { bulletin, settings } = checked;
  if (!settings.editor.inlayHints.enable || (bulletin.kind !== 'plan' && bulletin.kind !== 'ledger')) return [];
  const today = session.host.today();
  const open = bulletin.problems.filter((problem) => statusOf(problem) !== 'completed');
  const times = new Set(open.flatMap(({ rectification }) => rectification?.times ?? []));
  return [...times].flatMap((time): InlayHint[] => {
    const label = daysLeft(time, today, locale);
    const { end } = rangeOf(checked, wholeTime(time));
    if (label === null || end.line < range.start.line || end.line > range.end.line) return [];
    return [{ position: end, label, paddingLeft: true }];
  });
}

function daysLeft({ kind, date }: TimeExpression, today: CalendarDate, locale: Locale): string | null {
  const due = kind === 'date' && date !== null ? latestDay(date) : null;
  if (due === null) return null;
  const days = dayNumber(due) - dayNumber(today);
  if (days === 0) return say(locale, 'dueToday');
  return days > 0 ? say(locale, 'daysLeft', { days }) : say(locale, 'overdue', { days: -days });
}

/** Days since some day in the past, by the Gregorian calendar. */
function dayNumber({ year, month, day }: CalendarDate): number {
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day;
}
