import type { Bulletin, Problem } from '../../core/bulletin/model.ts';
import { readBulletin } from '../../core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../../core/check/check-bulletin.ts';
import { renderMessage } from '../../core/check/render-finding.ts';
import type { Settings } from '../../core/config/settings.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { outlineOf } from '../../core/outline/outline.ts';
import type { ReportDocument, ReportProblem } from '../../core/output/report-schema.ts';
import { lastDeadlineOf, progressOf } from '../../core/rules/support/problem-deadlines.ts';
import { secrecyMarksIn } from '../../core/rules/support/secrecy-marks.ts';
import { compareDates, formatIsoDate, type CalendarDate } from '../../core/text/calendar-date.ts';
import { createLineIndex } from '../../core/text/line-index.ts';

interface FiguresRequest {
  readonly path: string;
  readonly text: string;
  /** A document that was only found in a folder counts only where it is recognised. */
  readonly named: boolean;
  readonly settings: Settings;
  readonly today: CalendarDate;
  readonly locale: Locale;
  readonly secret: 'allowed' | 'refused';
}

/** `secret`: the document bears a secrecy mark, and nobody asked for it. */
export type Figures = { readonly kind: 'document'; readonly document: ReportDocument } | { readonly kind: 'passed-over' } | { readonly kind: 'secret' };

/** What a report over many documents says of one. */
export function documentFigures({ path, text, named, settings, today, locale, secret }: FiguresRequest): Figures {
  const bulletin = readBulletin(text, settings.kind === null ? {} : { kind: settings.kind });
  if (!named && bulletin.recognition.by === null) return { kind: 'passed-over' };
  if (secret === 'refused' && isSecret(bulletin)) return { kind: 'secret' };
  const outline = outlineOf(bulletin);
  const lines = createLineIndex(text);
  const problems = outline.problems.map((problem, index): ReportProblem => {
    const { number, title, line, status, responsibleUnits } = problem;
    return { number, title: oneLine(title), line, status: status ?? 'unstated', responsibleUnits: [...responsibleUnits], ...timing(bulletin.problems[index], today) };
  });
  const findings = checkBulletin(bulletin, settings, { today }).findings.map((finding) => ({
    ruleId: finding.ruleId,
    level: finding.severity,
    line: lines.position(finding.range.start).line,
    message: renderMessage(finding, locale),
  }));
  const unit = bulletin.issuer?.value ?? bulletin.signature.issuer?.value ?? bulletin.frontMatter?.values.issuer ?? null;
  const title = outline.title === null ? null : oneLine(outline.title);
  return { kind: 'document', document: { filePath: path, unit: unit === null ? null : oneLine(unit), title, kind: bulletin.kind, dateOfIssue: outline.dateOfIssue, failure: null, problems, findings } };
}

function timing(problem: Problem | undefined, today: CalendarDate): Pick<ReportProblem, 'deadline' | 'due'> {
  const last = problem === undefined ? null : lastDeadlineOf(problem);
  if (problem === undefined || last === null) return { deadline: null, due: null };
  const progress = progressOf(problem);
  const isPast = compareDates(last.lastDay, today) < 0;
  return { deadline: formatIsoDate(last.lastDay), due: !isPast || progress === 'done' ? null : progress === 'open' ? 'overdue' : 'unconfirmed' };
}

function isSecret({ frontMatter, blocks }: Bulletin): boolean {
  const said = frontMatter?.values.secrecy ?? '';
  return said.trim() !== '' || blocks.some(({ text }) => secrecyMarksIn(text).length > 0);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
