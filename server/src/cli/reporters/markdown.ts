import type { Finding } from '../../core/check/finding.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { ruleUrl } from '../../core/rules/rule-link.ts';
import type { Severity } from '../../core/rules/rule.ts';
import { placeOf } from './place.ts';
import type { CreateReporter, DocumentResult, RunInfo, SeverityCounts } from './reporter.ts';
import { markdownTable, markdownText } from './text/markdown-text.ts';
import { createWording, type Wording } from './wording.ts';
import { headline, summaryNotes, word } from './words.ts';

/** GitHub takes job summaries up to 1 MiB and drops a longer one whole: what goes beyond is counted, not listed. */
const roomInBytes = 700_000;
const maxRows = 1000;
/** Of the table of documents, whose names may be long. */
const maxTableLength = 80_000;

interface Row {
  readonly path: string;
  readonly counts: SeverityCounts;
  readonly failed: boolean;
}

/** A report for people: job summaries, comments, mail. Documents without findings are counted only. */
export const createMarkdownReporter: CreateReporter = (run) => {
  const wording = createWording(run);
  const rows: Row[] = [];
  const sections: string[] = [];
  const rules = new Map<string, RuleRow>();
  let room = roomInBytes;
  return {
    document: (result) => {
      if (result.findings.length === 0 && result.fatal === null) return '';
      countRules(result, rules);
      rows.push({ path: result.path, counts: countsOf(result), failed: result.fatal !== null });
      const text = room <= 0 ? '' : section(result, run, wording);
      room -= 3 * text.length;
      sections.push(room > 0 ? text : '');
      return '';
    },
    end: (summary) => {
      const notes = summaryNotes(run.locale, summary).map((note) => `- ${note}\n`).join('');
      const head = `# ${word(run.locale, 'reportTitle')}\n\n${headline(run.locale, summary)}\n`;
      const parts = [head, notes, overview(run.locale, rows), ruleTable(run.locale, rules, wording), ...sections, omitted(run.locale, sections)];
      return parts.filter((part) => part !== '').join('\n');
    },
  };
};

function countsOf({ findings, fatal }: DocumentResult): SeverityCounts {
  const counts = { error: fatal === null ? 0 : 1, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** Which documents, at a glance; one document needs no list. */
function overview(locale: Locale, rows: readonly Row[]): string {
  if (rows.length < 2) return '';
  const head = [word(locale, 'columnDocument'), word(locale, 'error'), word(locale, 'warning'), word(locale, 'info')];
  const cells: string[][] = [];
  let length = 0;
  for (const { path, counts, failed } of rows.slice(0, maxRows)) {
    const name = markdownText(path) + (failed ? ` (${word(locale, 'cannotCheck')})` : '');
    length += name.length;
    if (length > maxTableLength) break;
    cells.push([name, String(counts.error), String(counts.warning), String(counts.info)]);
  }
  const more = rows.length > cells.length ? `\n${word(locale, 'moreTitle', { n: rows.length - cells.length })}\n` : '';
  return markdownTable(head, cells) + more;
}

interface RuleRow {
  readonly counts: Record<Severity, number>;
  documents: number;
}

function countRules({ findings }: DocumentResult, rules: Map<string, RuleRow>): void {
  const seen = new Set<string>();
  for (const { ruleId, severity } of findings) {
    const row = rules.get(ruleId) ?? { counts: { error: 0, warning: 0, info: 0 }, documents: 0 };
    row.counts[severity] += 1;
    if (!seen.has(ruleId)) row.documents += 1;
    seen.add(ruleId);
    rules.set(ruleId, row);
  }
}

/** Which rules, most findings first. */
function ruleTable(locale: Locale, rules: ReadonlyMap<string, RuleRow>, wording: Wording): string {
  if (rules.size === 0) return '';
  const head = [word(locale, 'columnRule'), word(locale, 'columnMeaning'), word(locale, 'error'), word(locale, 'warning'), word(locale, 'info'), word(locale, 'columnDocuments')];
  const total = ({ counts }: RuleRow): number => counts.error + counts.warning + counts.info;
  const sorted = [...rules].sort(([a, x], [b, y]) => total(y) - total(x) || (a < b ? -1 : 1));
  const cells = sorted.map(([id, { counts, documents }]) => [
    `[${id}](${ruleUrl(id)})`,
    markdownText(wording.rules.get(id)?.summary[locale] ?? ''),
    ...[counts.error, counts.warning, counts.info, documents].map(String),
  ]);
  return markdownTable(head, cells);
}

function section(result: DocumentResult, { locale }: RunInfo, wording: Wording): string {
  const head = (['columnPlace', 'columnLevel', 'columnMessage', 'columnRule', 'columnRepair'] as const).map((key) => word(locale, key));
  const fatal = result.fatal === null ? [] : [['', word(locale, 'error'), markdownText(result.fatal.message), '', '']];
  const rows = result.findings.map((finding) => cells(finding, result, locale, wording));
  return `## ${markdownText(result.path)}\n\n${markdownTable(head, [...fatal, ...rows])}`;
}

function cells(finding: Finding, result: DocumentResult, locale: Locale, wording: Wording): readonly string[] {
  const { line, column } = placeOf(result, finding.range);
  return [
    `${line}:${column}`,
    word(locale, finding.severity),
    markdownText(wording.message(finding)),
    `[${finding.ruleId}](${ruleUrl(finding.ruleId)})`,
    repairWord(finding, locale),
  ];
}

function repairWord({ repairs }: Finding, locale: Locale): string {
  if (repairs.length === 0) return '';
  return word(locale, repairs.some(({ safety }) => safety === 'safe') ? 'safe' : 'unsafe');
}

function omitted(locale: Locale, sections: readonly string[]): string {
  const count = sections.filter((text) => text === '').length;
  return count === 0 ? '' : `${word(locale, 'omitted', { n: count })}\n`;
}
