import type { Locale } from '../../core/locale/locale.ts';
import type { Report, ReportDocument, ReportStatus, ReportTally } from '../../core/output/report-schema.ts';
import { ruleById } from '../../core/rules/registry.ts';
import type { Severity } from '../../core/rules/rule.ts';

interface ReportFacts {
  readonly documents: readonly ReportDocument[];
  readonly passedOver: number;
  readonly today: string;
  readonly toolVersion: string;
  readonly locale: Locale;
}

/** The one place where figures are counted: every format shows these. */
export function summarise({ documents, passedOver, today, toolVersion, locale }: ReportFacts): Report {
  const read = documents.filter(({ failure }) => failure === null);
  const byUnit = grouped(read);
  const units = [...byUnit].map(([unit, own]) => ({ unit, ...tally(own) })).sort((a, b) => compareNames(a.unit, b.unit));
  return {
    version: 1,
    toolVersion,
    today,
    totals: { units: units.filter(({ unit }) => unit !== null).length, failed: documents.length - read.length, passedOver, ...tally(read) },
    units,
    rules: ruleFigures(read, locale),
    documents: [...documents],
  };
}

function grouped(documents: readonly ReportDocument[]): ReadonlyMap<string | null, readonly ReportDocument[]> {
  const groups = new Map<string | null, ReportDocument[]>();
  for (const document of documents) {
    const own = groups.get(document.unit);
    if (own === undefined) groups.set(document.unit, [document]);
    else own.push(document);
  }
  return groups;
}

function tally(documents: readonly ReportDocument[]): ReportTally {
  const statuses: Record<ReportStatus, number> = { completed: 0, 'substantially-completed': 0, continuing: 0, 'in-progress': 0, 'not-completed': 0, unstated: 0 };
  const findings: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const due = { overdue: 0, unconfirmed: 0 };
  let problems = 0;
  for (const document of documents) {
    problems += document.problems.length;
    for (const problem of document.problems) {
      statuses[problem.status] += 1;
      if (problem.due !== null) due[problem.due] += 1;
    }
    for (const { level } of document.findings) findings[level] += 1;
  }
  return { documents: documents.length, problems, statuses, ...due, findings };
}

function ruleFigures(documents: readonly ReportDocument[], locale: Locale): Report['rules'] {
  const figures = new Map<string, { documents: number; findings: Record<Severity, number> }>();
  for (const document of documents) {
    const seen = new Set<string>();
    for (const { ruleId, level } of document.findings) {
      const own = figures.get(ruleId) ?? { documents: 0, findings: { error: 0, warning: 0, info: 0 } };
      own.findings[level] += 1;
      if (!seen.has(ruleId)) own.documents += 1;
      seen.add(ruleId);
      figures.set(ruleId, own);
    }
  }
  return [...figures]
    .map(([ruleId, own]) => ({ ruleId, summary: ruleById.get(ruleId)?.summary[locale] ?? ruleId, ...own }))
    .sort((a, b) => total(b.findings) - total(a.findings) || compareNames(a.ruleId, b.ruleId));
}

export function total({ error, warning, info }: Readonly<Record<Severity, number>>): number {
  return error + warning + info;
}

/** By UTF-16 units, so that every machine sorts alike; what has no name comes last. */
function compareNames(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The share of problems that are completed, in percent with one decimal, rounded down so that 100 means all; null without problems. */
export function completedShare({ problems, statuses }: Pick<ReportTally, 'problems' | 'statuses'>): number | null {
  return problems === 0 ? null : Math.floor((statuses.completed * 1000) / problems) / 10;
}
