import type { Locale } from '../../core/locale/locale.ts';
import type { CalendarDate } from '../../core/text/calendar-date.ts';
import type { Host } from '../../host/host.ts';
import { success } from '../../host/result.ts';
import type { DocumentRequest } from '../check/check-request.ts';
import { documentRequest } from '../options/document-request.ts';
import { parseDay, type Parsed } from '../options/option-values.ts';
import { hasOption, optionValue, type Invocation } from '../options/parse-arguments.ts';

export const reportFormats = ['html', 'markdown', 'json'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** A whole command line of `report`. */
export interface ReportRequest extends DocumentRequest {
  readonly format: ReportFormat;
  /** Null = standard output. */
  readonly output: string | null;
  readonly today: CalendarDate;
  readonly secret: 'allowed' | 'refused';
}

export function reportRequest(invocation: Invocation, host: Host, locale: Locale): Parsed<ReportRequest> {
  const documents = documentRequest(invocation, locale);
  if (!documents.ok) return documents;
  const today = parseDay('today', optionValue(invocation, 'today'), locale);
  if (!today.ok) return today;
  const output = optionValue(invocation, 'output');
  const format = reportFormats.find((known) => known === optionValue(invocation, 'format')) ?? formatOfName(output);
  const secret = hasOption(invocation, 'allow-secret') ? 'allowed' : 'refused';
  return success({ ...documents.value, format, output, today: today.value ?? host.clock.today(), secret });
}

function formatOfName(output: string | null): ReportFormat {
  if (output === null) return 'html';
  if (/\.json$/iu.test(output)) return 'json';
  return /\.(?:md|markdown)$/iu.test(output) ? 'markdown' : 'html';
}
