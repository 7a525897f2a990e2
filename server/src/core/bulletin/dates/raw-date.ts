import type { PartialDate } from '../../text/calendar-date.ts';
import type { TextRange } from '../../text/range.ts';
import type { DateForm, DatePrecision } from './date-mention.ts';

/** A date by itself, before the sentence around it was looked at. */
export interface RawDate extends TextRange {
  readonly form: DateForm;
  readonly date: PartialDate;
  readonly precision: DatePrecision;
  readonly part: string | null;
  readonly leadingZero: boolean;
  readonly damaged: boolean;
  readonly valid: boolean;
}
