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
  stale: { 'zh-CN': '文档已经改动，请重试', en: 'The document has changed meanwhile: try again' },
} as const satisfies Readonly<Record<string, Localized>>;

export function say(locale: Locale, id: keyof typeof sentences, data: Readonly<Record<string, string | number>> = {}): string {
  return fillPlaceholders(sentences[id][locale], data);
}
