import { fillPlaceholders, type Locale, type Localized } from '../../core/locale/locale.ts';
import type { Severity } from '../../core/rules/rule.ts';
import type { RunSummary, SeverityCounts } from './reporter.ts';

/** English tells one from many; `one` is used where `n` is 1. */
interface Counted extends Localized {
  readonly one?: string;
}

const words = {
  error: { 'zh-CN': '错误', en: 'error' },
  warning: { 'zh-CN': '警告', en: 'warning' },
  info: { 'zh-CN': '提示', en: 'info' },
  errors: { 'zh-CN': '{n}个错误', en: '{n} errors', one: '{n} error' },
  warnings: { 'zh-CN': '{n}个警告', en: '{n} warnings', one: '{n} warning' },
  infos: { 'zh-CN': '{n}个提示', en: '{n} infos', one: '{n} info' },
  checked: { 'zh-CN': '检查了{n}个文档', en: '{n} documents checked', one: '{n} document checked' },
  found: { 'zh-CN': '发现{n}个问题：{counts}', en: '{n} problems found: {counts}', one: '{n} problem found: {counts}' },
  clean: { 'zh-CN': '没有发现问题', en: 'no problems found' },
  failed: { 'zh-CN': '{n}个文件未能检查', en: '{n} files could not be checked', one: '{n} file could not be checked' },
  passedOver: { 'zh-CN': '跳过{n}个不是整改文档的Markdown文件', en: '{n} Markdown files passed over: not rectification documents', one: '{n} Markdown file passed over: not a rectification document' },
  inBaseline: { 'zh-CN': '另有{n}个问题已列入基线，未显示', en: '{n} more problems in the baseline, not shown', one: '{n} more problem in the baseline, not shown' },
  beforeReference: { 'zh-CN': '另有{n}个问题在比较的版本里已经存在，未显示', en: '{n} more problems were there in the version compared with, not shown', one: '{n} more problem was there in the version compared with, not shown' },
  missingShards: { 'zh-CN': '报告不完整：共{count}份，缺第{indices}份', en: 'Incomplete report; missing: shard {indices} of {count}' },
  repaired: { 'zh-CN': '已修复{repairs}处，改动{documents}个文档', en: 'Repairs made: {repairs}, documents changed: {documents}' },
  fixSafe: { 'zh-CN': '{n}个可以自动修复：加选项 --fix', en: '{n} can be repaired automatically: add --fix' },
  fixUnsafe: { 'zh-CN': '{n}个可以在确认后修复：加选项 --fix-unsafe，先用 --diff 查看改动', en: '{n} can be repaired after a look: add --fix-unsafe, with --diff first' },
  explain: { 'zh-CN': '规则的说明：zhenggai explain {rule}', en: 'What a rule means: zhenggai explain {rule}' },
  maxWarnings: { 'zh-CN': '警告多于 --max-warnings 允许的{n}个', en: 'more than the {n} warnings that --max-warnings allows', one: 'more than the {n} warning that --max-warnings allows' },
  repairSafe: { 'zh-CN': '可修复（--fix）：{repair}', en: 'Repair (--fix): {repair}' },
  repairUnsafe: { 'zh-CN': '可修复（--fix-unsafe）：{repair}', en: 'Repair (--fix-unsafe): {repair}' },
  untilLine: { 'zh-CN': '（到第{line}行）', en: ' (to line {line})' },
  cannotCheck: { 'zh-CN': '未能检查', en: 'not checked' },
  more: { 'zh-CN': '另有{n}条：{counts}', en: '{n} more: {counts}' },
  moreTitle: { 'zh-CN': '另有{n}条', en: '{n} more' },
  moreHint: { 'zh-CN': '。此处只显示{limit}条，全部结果见日志或其他格式的报告', en: '. Only {limit} are shown here; for all of them see the log or another format' },
  reportTitle: { 'zh-CN': '整改通报检查报告', en: 'Rectification bulletins: check report' },
  columnPlace: { 'zh-CN': '位置', en: 'Place' },
  columnLevel: { 'zh-CN': '级别', en: 'Level' },
  columnMessage: { 'zh-CN': '问题', en: 'Problem' },
  columnRule: { 'zh-CN': '规则', en: 'Rule' },
  columnRepair: { 'zh-CN': '修复', en: 'Repair' },
  columnMeaning: { 'zh-CN': '含义', en: 'What it finds' },
  columnDocuments: { 'zh-CN': '文档数', en: 'Documents' },
  columnDocument: { 'zh-CN': '文档', en: 'Document' },
  safe: { 'zh-CN': '自动', en: 'safe' },
  unsafe: { 'zh-CN': '需确认', en: 'unsafe' },
  omitted: { 'zh-CN': '篇幅所限，还有{n}个文档的问题没有列出，数量见上表', en: 'For want of room the findings of {n} more documents are counted above, but not listed', one: 'For want of room the findings of {n} more document are counted above, but not listed' },
  noFindings: { 'zh-CN': '没有错误', en: 'no errors' },
  wholeRun: { 'zh-CN': '整次检查', en: 'the whole run' },
} as const satisfies Readonly<Record<string, Counted>>;

export type WordKey = keyof typeof words;

/** A fixed text of a report in a language, its places filled. */
export function word(locale: Locale, key: WordKey, data: Readonly<Record<string, string | number>> = {}): string {
  const text: Counted = words[key];
  const one = locale === 'en' && data['n'] === 1 ? text.one : undefined;
  return fillPlaceholders(one ?? text[locale], data);
}

/** “2个错误，1个警告”; levels with nothing are left out. */
export function countsText(locale: Locale, counts: SeverityCounts): string {
  const parts: readonly (readonly [Severity, WordKey])[] = [['error', 'errors'], ['warning', 'warnings'], ['info', 'infos']];
  const named = parts.filter(([level]) => counts[level] > 0).map(([level, key]) => word(locale, key, { n: counts[level] }));
  return named.join(comma(locale));
}

/** “检查了3个文档，发现12个问题：2个错误，10个警告” */
export function headline(locale: Locale, { checked, counts }: Pick<RunSummary, 'checked' | 'counts'>): string {
  const n = counts.error + counts.warning + counts.info;
  const start = word(locale, 'checked', { n: checked });
  if (n > 0) return `${start}${comma(locale)}${word(locale, 'found', { n, counts: countsText(locale, counts) })}`;
  // Nothing found where nothing was checked is nothing to be glad of.
  return checked === 0 ? start : `${start}${comma(locale)}${word(locale, 'clean')}`;
}

/** What a summary says besides the headline, a line each. */
export function summaryNotes(locale: Locale, summary: RunSummary): readonly string[] {
  const { failed, passedOver, inBaseline, beforeReference, maxWarningsExceeded, repaired, missingShards } = summary;
  return [
    ...(missingShards === null ? [] : [word(locale, 'missingShards', { count: missingShards.count, indices: missingShards.indices.join(locale === 'en' ? ', ' : '、') })]),
    ...(failed > 0 ? [word(locale, 'failed', { n: failed })] : []),
    ...(maxWarningsExceeded === null ? [] : [word(locale, 'maxWarnings', { n: maxWarningsExceeded })]),
    ...(repaired.repairs > 0 ? [word(locale, 'repaired', repaired)] : []),
    ...(passedOver > 0 ? [word(locale, 'passedOver', { n: passedOver })] : []),
    ...(inBaseline > 0 ? [word(locale, 'inBaseline', { n: inBaseline })] : []),
    ...(beforeReference > 0 ? [word(locale, 'beforeReference', { n: beforeReference })] : []),
  ];
}

function comma(locale: Locale): string {
  return locale === 'en' ? ', ' : '，';
}
