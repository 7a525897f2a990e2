import type { Finding, Repair } from '../core/check/finding.ts';
import { renderMessage, renderRepair } from '../core/check/render-finding.ts';
import type { Locale, Localized } from '../core/locale/locale.ts';
import { ruleById } from '../core/rules/registry.ts';
import type { Severity } from '../core/rules/rule.ts';
import { mergeEdits } from '../core/text/edit.ts';
import type { Remark } from './docx/place-comments.ts';

const severities: Readonly<Record<Severity, Localized>> = {
  error: { 'zh-CN': '错误', en: 'Error' },
  warning: { 'zh-CN': '警告', en: 'Warning' },
  info: { 'zh-CN': '提示', en: 'Note' },
};

const words = {
  rule: { 'zh-CN': '规则：', en: 'Rule: ' },
  reason: { 'zh-CN': '理由：', en: 'Why: ' },
  basis: { 'zh-CN': '依据：', en: 'Basis: ' },
  repair: { 'zh-CN': '建议：', en: 'Proposal: ' },
} as const satisfies Readonly<Record<string, Localized>>;

/** Findings as review comments: what was found, by which rule and why, and the repair that is proposed. */
export function reviewRemarks(findings: readonly Finding[], text: string, locale: Locale): readonly Remark[] {
  return findings.map((finding) => ({ ...finding.range, lines: linesOf(finding, text, locale) }));
}

function linesOf(finding: Finding, text: string, locale: Locale): readonly string[] {
  const rule = ruleById.get(finding.ruleId);
  const separator = locale === 'en' ? '; ' : '；';
  const basis = (rule?.basis ?? []).map(({ document, clause }) => (clause === undefined ? document : `${document} ${clause}`));
  const [repair] = finding.repairs;
  return [
    `【${severities[finding.severity][locale]}】${renderMessage(finding, locale)}`,
    `${words.rule[locale]}${finding.ruleId}${rule === undefined ? '' : locale === 'en' ? ` (${rule.summary.en})` : `（${rule.summary['zh-CN']}）`}`,
    ...(rule === undefined ? [] : [words.reason[locale] + rule.rationale[locale]]),
    ...(basis.length === 0 ? [] : [words.basis[locale] + basis.join(separator)]),
    ...(repair === undefined ? [] : [words.repair[locale] + proposal(finding, repair, text, locale)]),
  ];
}

const longestQuotation = 80;

/** What the repair does, and what will stand there, where that is short enough to be read. */
function proposal(finding: Finding, repair: Repair, text: string, locale: Locale): string {
  const label = renderRepair(finding, repair, locale);
  const merged = mergeEdits(text, repair.edits);
  if (merged === null) return label;
  const before = text.slice(merged.start, merged.end);
  const isShort = before.length <= longestQuotation && merged.text.length <= longestQuotation;
  return isShort && !/[\r\n]/u.test(before + merged.text) ? `${label}：“${before}” → “${merged.text}”` : label;
}
