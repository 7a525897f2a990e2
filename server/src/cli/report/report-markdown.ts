import type { Locale } from '../../core/locale/locale.ts';
import type { Report } from '../../core/output/report-schema.ts';
import { markdownTable, markdownText } from '../reporters/text/markdown-text.ts';
import { reportWord, statusOrder, statusWord, type ReportWord } from './report-words.ts';
import { completedShare, total } from './summarise.ts';

/** The report's figures as Markdown: for mail, wikis and job summaries. */
export function reportMarkdown(report: Report, locale: Locale): string {
  const word = (key: ReportWord, data: Readonly<Record<string, string | number>> = {}): string => reportWord(locale, key, data);
  const parts = [
    `# ${word('title')}\n\n${word('asOf', { today: report.today })} · ${word('scope', scopeOf(report))}\n`,
    notes(report, word),
    `## ${word('byStatus')}\n\n${statusTable(report, locale, word)}`,
    `## ${word('units')}\n\n${unitTable(report, locale, word)}`,
    overdueSection(report, locale, word),
    `## ${word('rules')}\n\n${ruleTable(report, word)}`,
    `## ${word('documents')}\n\n${documentTable(report, word)}`,
    `${markdownText(word('madeBy', { version: report.toolVersion }))}\n`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

export function scopeOf({ totals: { documents, units } }: Report): { readonly documents: number; readonly units: number } {
  return { documents, units };
}

type Word = (key: ReportWord, data?: Readonly<Record<string, string | number>>) => string;

function notes({ totals }: Report, word: Word): string {
  const { failed, passedOver, overdue, unconfirmed, findings, problems, statuses } = totals;
  const lines = [
    `${word('completedShare')} ${percent(completedShare(totals))}（${word('completedOf', { completed: statuses.completed, problems })}）`,
    `${word('overdue')} ${overdue}（${word('overdueHint', { unconfirmed })}）`,
    `${word('findings')} ${total(findings)}（${word('findingsHint', findings)}）`,
    ...(failed > 0 ? [word('failed', { failed })] : []),
    ...(passedOver > 0 ? [word('passedOver', { passedOver })] : []),
  ];
  return lines.map((line) => `- ${line}\n`).join('');
}

function statusTable({ totals }: Report, locale: Locale, word: Word): string {
  const rows = statusOrder.map((status) => [statusWord(locale, status), String(totals.statuses[status]), percent(share(totals.statuses[status], totals.problems))]);
  return markdownTable([word('status'), word('problems'), '%'], rows);
}

function unitTable({ units }: Report, locale: Locale, word: Word): string {
  const head = [word('unit'), word('documents'), word('problems'), ...statusOrder.map((status) => statusWord(locale, status)), word('completedShare'), word('overdue'), word('error'), word('warning')];
  const rows = units.map((unit) => [
    markdownText(unit.unit ?? word('noUnit')),
    ...[unit.documents, unit.problems, ...statusOrder.map((status) => unit.statuses[status])].map(String),
    percent(completedShare(unit)),
    ...[unit.overdue, unit.findings.error, unit.findings.warning].map(String),
  ]);
  return markdownTable(head, rows);
}

function overdueSection({ documents }: Report, locale: Locale, word: Word): string {
  const rows = documents.flatMap(({ unit, filePath, problems }) =>
    problems
      .filter(({ due }) => due === 'overdue')
      .map((problem) => [problem.deadline ?? '', markdownText(unit ?? word('noUnit')), markdownText(`${problem.number === null ? '' : `${problem.number}. `}${problem.title}`), statusWord(locale, problem.status), markdownText(`${filePath}:${problem.line}`)]),
  );
  const sorted = rows.sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0));
  const table = markdownTable([word('deadline'), word('unit'), word('problem'), word('status'), word('document')], sorted);
  return `## ${word('overdueItems')}\n\n${rows.length === 0 ? `${word('noOverdue')}\n` : table}`;
}

function ruleTable({ rules }: Report, word: Word): string {
  const rows = rules.map(({ ruleId, summary, documents, findings }) => [ruleId, markdownText(summary), ...[findings.error, findings.warning, findings.info, documents].map(String)]);
  return markdownTable([word('rule'), word('meaning'), word('error'), word('warning'), word('info'), word('documents')], rows);
}

function documentTable({ documents }: Report, word: Word): string {
  const rows = documents.map(({ filePath, unit, failure, problems, findings }) => {
    const count = (level: string): string => String(findings.filter((finding) => finding.level === level).length);
    const named = failure === null ? markdownText(filePath) : `${markdownText(filePath)} (${markdownText(word('failure', { message: failure }))})`;
    return [named, markdownText(unit ?? ''), String(problems.length), String(problems.filter(({ status }) => status === 'completed').length), count('error'), count('warning'), count('info')];
  });
  return markdownTable([word('document'), word('unit'), word('problems'), word('completedShare'), word('error'), word('warning'), word('info')], rows);
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 1000) / whole) / 10;
}

export function percent(value: number | null): string {
  return value === null ? '–' : `${value}%`;
}
