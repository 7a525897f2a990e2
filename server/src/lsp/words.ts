import type { Status } from '../core/bulletin/model.ts';
import { fillPlaceholders, type Locale, type Localized } from '../core/locale/locale.ts';

/** What the server says of its own; messages of rules are the rules' affair. */
const sentences = {
  unrecognised: { 'zh-CN': '不是整改通报、报告、方案或台账，未检查', en: 'No rectification document: not checked' },
  ignored: { 'zh-CN': '配置中的ignore排除了本文档，未检查', en: '“ignore” of the configuration names this document: not checked' },
  off: { 'zh-CN': '设置zhenggai.enable已停用检查', en: 'Switched off by the setting zhenggai.enable' },
  failed: { 'zh-CN': '检查时出错：{error}', en: 'The check failed: {error}' },
  configurationError: { 'zh-CN': '配置文件{file}有{count}处错误，按其余正确的部分检查', en: 'The configuration {file} has {count} mistake(s); checked by what is right in it' },
  hidden: { 'zh-CN': '（本问题另有{count}条）', en: ' ({count} more on this problem)' },
  nothingToDo: { 'zh-CN': '没有要改的内容', en: 'There is nothing to change' },
  fixAll: { 'zh-CN': '修复全部可以安全修复的问题', en: 'Repair everything that is safe to repair' },
  fixRule: { 'zh-CN': '全部修复：{rule}（{count}处）', en: 'Repair all: {rule} ({count})' },
  fixRuleUnsafe: { 'zh-CN': '全部修复，需逐处核对：{rule}（{count}处）', en: 'Repair all, to be looked over: {rule} ({count})' },
  reopen: { 'zh-CN': '用GBK编码重新打开', en: 'Reopen with encoding GBK' },
  disableHere: { 'zh-CN': '在这里关闭规则{rule}，写明原因', en: 'Switch {rule} off here, with a reason' },
  disableInFile: { 'zh-CN': '在整个文档中关闭规则{rule}，写明原因', en: 'Switch {rule} off in the whole document, with a reason' },
  openPage: { 'zh-CN': '查看规则{rule}的说明', en: 'Open the page of {rule}' },
  noRectification: { 'zh-CN': '未写整改情况', en: 'no rectification' },
  measureCount: { 'zh-CN': '措施{count}项', en: '{count} measure(s)' },
  problemCount: { 'zh-CN': '{count}个问题', en: '{count} problem(s)' },
  statusCount: { 'zh-CN': '{status}{count}', en: '{status} {count}' },
  problemsDeclared: { 'zh-CN': '这里声明{declared}{word}，正文列出{counted}个', en: '{declared}{word} declared here; the body lists {counted}' },
  nothingCounted: { 'zh-CN': '这里声明{declared}{word}；正文没有逐一列出这一层，未核对', en: '{declared}{word} declared here; the body does not list this level, so it is not compared' },
  why: { 'zh-CN': '为什么', en: 'Why' },
  basis: { 'zh-CN': '依据', en: 'Basis' },
  repair: { 'zh-CN': '如何修复', en: 'How to repair' },
  noRepair: { 'zh-CN': '由起草人改写', en: 'It is for the writer to rewrite it' },
  safeRepair: { 'zh-CN': '{repair}（可安全修复）', en: '{repair} (safe)' },
  unsafeRepair: { 'zh-CN': '{repair}（改后请核对）', en: '{repair} (look it over)' },
  silence: { 'zh-CN': '如何关闭', en: 'How to silence' },
  measures: { 'zh-CN': '措施', en: 'Measures' },
  times: { 'zh-CN': '时限', en: 'Time' },
  status: { 'zh-CN': '状态', en: 'Status' },
  units: { 'zh-CN': '责任单位', en: 'Unit' },
  unknown: { 'zh-CN': '未写明', en: 'not stated' },
  daysLeft: { 'zh-CN': '还剩{days}天', en: '{days} day(s) left' },
  dueToday: { 'zh-CN': '今天到期', en: 'due today' },
  overdue: { 'zh-CN': '已过{days}天', en: '{days} day(s) over' },
  stale: { 'zh-CN': '文档已经改动，请重试', en: 'The document has changed meanwhile: try again' },
} as const satisfies Readonly<Record<string, Localized>>;

export function say(locale: Locale, id: keyof typeof sentences, data: Readonly<Record<string, string | number>> = {}): string {
  return fillPlaceholders(sentences[id][locale], data);
}

export const statusWords: Readonly<Record<Status, Localized>> = {
  completed: { 'zh-CN': '已完成', en: 'completed' },
  'substantially-completed': { 'zh-CN': '基本完成', en: 'substantially completed' },
  'in-progress': { 'zh-CN': '正在推进', en: 'in progress' },
  'not-completed': { 'zh-CN': '未完成', en: 'not completed' },
  continuing: { 'zh-CN': '长期坚持', en: 'continuing' },
};
