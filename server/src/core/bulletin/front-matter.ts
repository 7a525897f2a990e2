import type { CalendarDate } from '../text/calendar-date.ts';
import type { Located } from './block.ts';
import type { DocumentKind } from './model.ts';

/** The canonical keys; Chinese synonyms are resolved to them. */
export interface FrontMatterValues {
  readonly kind?: DocumentKind;
  readonly title?: string;
  readonly issuer?: string;
  readonly documentNumber?: string;
  readonly dateOfIssue?: CalendarDate;
  readonly mainRecipients?: readonly string[];
  readonly copyRecipients?: readonly string[];
  readonly secrecy?: string;
  readonly urgency?: string;
  readonly copyNumber?: string;
  readonly signatory?: string;
  readonly printingOffice?: string;
  readonly printingDate?: CalendarDate;
  readonly attachments?: readonly string[];
  readonly rectificationPeriod?: string;
}

/** Something wrong in the front matter; offsets are those of the front-matter block's `text`. */
export interface FrontMatterProblem extends Located<string> {
  readonly code: 'syntax' | 'unknown-key' | 'wrong-value' | 'duplicate-key';
  /** The nearest known key, or what was expected. */
  readonly expected: string | null;
}

export interface FrontMatter {
  readonly values: FrontMatterValues;
  readonly problems: readonly FrontMatterProblem[];
}
