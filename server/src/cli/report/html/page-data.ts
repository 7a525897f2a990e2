import type { Locale } from '../../../core/locale/locale.ts';
import type { Report } from '../../../core/output/report-schema.ts';
import type { PageData } from '../../../report-page/page-data.ts';
import { kindWord, pageWords, reportWord, statusOrder, statusWord } from '../report-words.ts';
import { completedShare } from '../summarise.ts';

const levels = ['error', 'warning', 'info'] as const;
const kinds = ['bulletin', 'report', 'plan', 'ledger'] as const;

/** The report as the page's script reads it: rows of bare values, and names told once, since there may be a hundred thousand rows. */
export function pageData(report: Report, locale: Locale): PageData {
  const ruleIndex = new Map(report.rules.map(({ ruleId }, index) => [ruleId, index]));
  const unitIndex = new Map(report.units.map(({ unit }, index) => [unit, index]));
  return {
    locale,
    today: report.today,
    words: pageWords(locale),
    statuses: statusOrder.map((status) => statusWord(locale, status)),
    kinds: kinds.map((kind) => kindWord(locale, kind)),
    levels: [reportWord(locale, 'oneError'), reportWord(locale, 'oneWarning'), reportWord(locale, 'oneInfo')],
    units: report.units.map(({ unit, documents, problems, statuses, overdue, unconfirmed, findings }) => [
      unit ?? reportWord(locale, 'noUnit'), documents, problems, ...statusOrder.map((status) => statuses[status]),
      completedShare({ problems, statuses }) ?? -1, overdue, unconfirmed, findings.error, findings.warning, findings.info,
    ]),
    rules: report.rules.map(({ ruleId, summary, documents, findings }) => [ruleId, summary, findings.error, findings.warning, findings.info, documents]),
    documents: report.documents.map(({ filePath, unit, kind, dateOfIssue, failure }) => [filePath, failure === null ? (unitIndex.get(unit) ?? -1) : -1, kind === null ? -1 : kinds.indexOf(kind), dateOfIssue ?? '', failure ?? '']),
    problems: report.documents.flatMap(({ problems }, document) =>
      problems.map(({ number, title, line, status, responsibleUnits, deadline, due }) => [document, number ?? -1, title, line, statusOrder.indexOf(status), responsibleUnits.join('、'), deadline ?? '', due === null ? 0 : due === 'overdue' ? 1 : 2] as const),
    ),
    findings: report.documents.flatMap(({ findings }, document) => findings.map(({ ruleId, level, line, message }) => [document, ruleIndex.get(ruleId) ?? 0, levels.indexOf(level), line, message] as const)),
  };
}
