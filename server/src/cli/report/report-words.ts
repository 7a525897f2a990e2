import { fillPlaceholders, type Locale, type Localized } from '../../core/locale/locale.ts';
import { kindWords, statusWords } from '../../core/outline/words.ts';
import type { ReportStatus } from '../../core/output/report-schema.ts';

/** From the furthest to the least; the order of every chart and table. */
export const statusOrder: readonly ReportStatus[] = ['completed', 'substantially-completed', 'continuing', 'in-progress', 'not-completed', 'unstated'];

const words = {
  title: { 'zh-CN': '整改情况总览', en: 'Rectification overview' },
  asOf: { 'zh-CN': '截至{today}', en: 'As of {today}' },
  scope: { 'zh-CN': '{documents}份文档，{units}个单位', en: 'Documents: {documents} · units: {units}' },
  madeBy: { 'zh-CN': '由整改通报 Zhenggai {version} 生成；数字依据文档本身的写法统计，不能代替核实。', en: 'Made by Zhenggai {version}. The figures are what the documents say; they do not replace verification.' },
  units: { 'zh-CN': '单位', en: 'Units' },
  documents: { 'zh-CN': '文档', en: 'Documents' },
  problems: { 'zh-CN': '问题', en: 'Problems' },
  completedShare: { 'zh-CN': '已完成', en: 'Completed' },
  completedOf: { 'zh-CN': '{completed} / {problems} 个问题', en: '{completed} of {problems} problems' },
  overdue: { 'zh-CN': '逾期', en: 'Overdue' },
  overdueHint: { 'zh-CN': '另有{unconfirmed}个过了时限、未写明是否完成', en: '{unconfirmed} more are past their deadline, status unstated' },
  findings: { 'zh-CN': '检查发现', en: 'Findings' },
  findingsHint: { 'zh-CN': '{error}个错误，{warning}个警告，{info}个提示', en: '{error} errors, {warning} warnings, {info} infos' },
  failed: { 'zh-CN': '{failed}个文件未能读取，不在统计之内，见“文档”表', en: '{failed} files could not be read and are not counted; see the table of documents' },
  passedOver: { 'zh-CN': '跳过{passedOver}个不是整改文档的Markdown文件', en: '{passedOver} Markdown files passed over: no rectification documents' },
  byStatus: { 'zh-CN': '完成情况', en: 'Completion by status' },
  byUnit: { 'zh-CN': '各单位完成情况', en: 'Completion by unit' },
  byUnitNote: { 'zh-CN': '已完成比例最低的{shown}个单位，共{total}个；全部见“单位”表', en: 'The {shown} of {total} units with the lowest share completed; all are in the table of units' },
  byRule: { 'zh-CN': '检查发现最多的规则', en: 'Rules with the most findings' },
  byMonth: { 'zh-CN': '未完成问题的时限', en: 'Deadlines of open problems' },
  byMonthNote: { 'zh-CN': '按时限所在月份；斜纹为已逾期或者到期未写明', en: 'By month of the deadline; hatched: overdue, or past and unstated' },
  noDeadlines: { 'zh-CN': '没有写明时限的未完成问题', en: 'No open problem names a deadline' },
  overdueItems: { 'zh-CN': '逾期事项', en: 'Overdue items' },
  noOverdue: { 'zh-CN': '没有逾期事项', en: 'Nothing is overdue' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  noUnit: { 'zh-CN': '（未写明单位）', en: '(no unit named)' },
  document: { 'zh-CN': '文档', en: 'Document' },
  kind: { 'zh-CN': '文种', en: 'Kind' },
  issued: { 'zh-CN': '成文日期', en: 'Date of issue' },
  problem: { 'zh-CN': '问题', en: 'Problem' },
  number: { 'zh-CN': '序号', en: 'No.' },
  status: { 'zh-CN': '完成情况', en: 'Status' },
  responsible: { 'zh-CN': '责任单位', en: 'Responsible' },
  deadline: { 'zh-CN': '时限', en: 'Deadline' },
  daysOver: { 'zh-CN': '逾期天数', en: 'Days over' },
  due: { 'zh-CN': '到期情况', en: 'Due' },
  unconfirmed: { 'zh-CN': '到期未写明', en: 'Past, unstated' },
  rule: { 'zh-CN': '规则', en: 'Rule' },
  rules: { 'zh-CN': '规则', en: 'Rules' },
  meaning: { 'zh-CN': '含义', en: 'What it finds' },
  level: { 'zh-CN': '级别', en: 'Level' },
  line: { 'zh-CN': '行', en: 'Line' },
  message: { 'zh-CN': '内容', en: 'Message' },
  error: { 'zh-CN': '错误', en: 'Errors' },
  warning: { 'zh-CN': '警告', en: 'Warnings' },
  info: { 'zh-CN': '提示', en: 'Infos' },
  oneError: { 'zh-CN': '错误', en: 'error' },
  oneWarning: { 'zh-CN': '警告', en: 'warning' },
  oneInfo: { 'zh-CN': '提示', en: 'info' },
  failure: { 'zh-CN': '未能读取：{message}', en: 'Not read: {message}' },
  search: { 'zh-CN': '筛选', en: 'Filter' },
  searchHint: { 'zh-CN': '输入文字，只显示含有它的行', en: 'Type to keep rows that contain it' },
  all: { 'zh-CN': '全部', en: 'All' },
  rowsShown: { 'zh-CN': '第{from}–{to}行，共{total}行', en: 'Rows {from}–{to} of {total}' },
  noRows: { 'zh-CN': '没有符合的行', en: 'No matching rows' },
  previous: { 'zh-CN': '上一页', en: 'Previous' },
  next: { 'zh-CN': '下一页', en: 'Next' },
  sortHint: { 'zh-CN': '按表头可以排序', en: 'Press a column head to sort' },
  print: { 'zh-CN': '打印', en: 'Print' },
  printCut: { 'zh-CN': '打印只含前{limit}行，共{total}行', en: 'Printed: the first {limit} of {total} rows' },
  needsScript: { 'zh-CN': '表格需要允许脚本才能显示；上面的数字和图表不受影响。', en: 'The tables need scripts to be allowed; the figures and charts above do not.' },
  contents: { 'zh-CN': '目录', en: 'Contents' },
} as const satisfies Readonly<Record<string, Localized>>;

export type ReportWord = keyof typeof words;

const unstated: Localized = { 'zh-CN': '未写明', en: 'unstated' };

export function reportWord(locale: Locale, key: ReportWord, data: Readonly<Record<string, string | number>> = {}): string {
  return fillPlaceholders(words[key][locale], data);
}

export function statusWord(locale: Locale, status: ReportStatus): string {
  const word = status === 'unstated' ? unstated[locale] : statusWords[status][locale];
  // A label of its own, in charts and tables.
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function kindWord(locale: Locale, kind: keyof typeof kindWords | null): string {
  return kind === null ? '' : kindWords[kind][locale];
}

/** All words of a language, for the page's script. */
export function pageWords(locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries<Localized>(words).map(([key, text]) => [key, text[locale]]));
}
