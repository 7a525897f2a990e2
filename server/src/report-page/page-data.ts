/** What the page's script is given. Rows are bare values; numbers that point into a list are its indices, -1 = none. */
export interface PageData {
  readonly locale: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly words: Readonly<Record<string, string>>;
  readonly statuses: readonly string[];
  readonly kinds: readonly string[];
  /** Error, warning, info. */
  readonly levels: readonly string[];
  /** Name, documents, problems, one count for each status, share completed in percent, overdue, unconfirmed, errors, warnings, infos. */
  readonly units: readonly (readonly (string | number)[])[];
  /** Id, what it finds, errors, warnings, infos, documents. */
  readonly rules: readonly (readonly [string, string, number, number, number, number])[];
  /** Path, unit, kind, date of issue, why it was not read. */
  readonly documents: readonly (readonly [string, number, number, string, string])[];
  /** Document, number, title, line, status, responsible, deadline, 0 not due, 1 overdue, 2 unconfirmed. */
  readonly problems: readonly (readonly [number, number, string, number, number, string, string, number])[];
  /** Document, rule, level, line, message. */
  readonly findings: readonly (readonly [number, number, number, number, string])[];
}
