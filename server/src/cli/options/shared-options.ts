import { documentKinds } from '../../core/bulletin/model.ts';
import { locales, type Localized } from '../../core/locale/locale.ts';
import type { OptionDefinition } from './option.ts';

export const fileArgument: Localized = { 'zh-CN': '文件', en: 'FILE' };
const nameArgument: Localized = { 'zh-CN': '名称', en: 'NAME' };
export const numberArgument: Localized = { 'zh-CN': '数', en: 'N' };

/** Understood by every command. */
export const globalOptions = [
  { name: 'lang', argument: { 'zh-CN': '语言', en: 'LANG' }, values: locales, help: { 'zh-CN': '消息的语言（默认 zh-CN，或按配置文件）', en: 'language of messages (default: zh-CN, or what the configuration says)' } },
  { name: 'color', argument: { 'zh-CN': '何时', en: 'WHEN' }, values: ['auto', 'always', 'never'], help: { 'zh-CN': '是否使用颜色（默认 auto：终端上使用，遵从 NO_COLOR）', en: 'use colour (default: auto = on a terminal, NO_COLOR respected)' } },
  { name: 'help', short: 'h', help: { 'zh-CN': '显示帮助', en: 'show this help' } },
  { name: 'version', short: 'V', help: { 'zh-CN': '显示版本', en: 'show the version' } },
] as const satisfies readonly OptionDefinition[];

/** How documents are read and configured. */
export const documentOptions = [
  { name: 'encoding', argument: nameArgument, values: ['utf-8', 'gbk', 'gb18030', 'utf-16', 'utf-16le', 'utf-16be'], help: { 'zh-CN': '文件的编码（默认 utf-8）', en: 'encoding of the files (default: utf-8)' } },
  { name: 'kind', argument: { 'zh-CN': '文种', en: 'KIND' }, values: documentKinds, help: { 'zh-CN': '指定文种：通报、报告、方案或台账（默认由文档判断）', en: 'the kind of document (default: told by the document)' } },
  { name: 'config', short: 'c', argument: fileArgument, completes: 'file', help: { 'zh-CN': '使用这个配置文件，不再向上查找', en: 'use this configuration file, look for no other' } },
  { name: 'no-config', help: { 'zh-CN': '不使用任何配置文件', en: 'use no configuration file' } },
] as const satisfies readonly OptionDefinition[];

export const stdinOptions = [
  { name: 'stdin', help: { 'zh-CN': '从标准输入读取文档', en: 'read the document from standard input' } },
  { name: 'stdin-filename', argument: nameArgument, completes: 'file', help: { 'zh-CN': '标准输入的文件名，用于报告和查找配置', en: 'name of standard input, for reports and for finding the configuration' } },
] as const satisfies readonly OptionDefinition[];

export const ruleOption = {
  name: 'rule',
  argument: { 'zh-CN': '规则=级别', en: 'ID=SEVERITY' },
  completes: 'rule',
  repeatable: true,
  help: { 'zh-CN': '设定一条规则的级别：off、info、warning、error（可重复）', en: 'severity of a rule: off, info, warning, error (repeatable)' },
} as const satisfies OptionDefinition;

export const todayOption = {
  name: 'today',
  argument: { 'zh-CN': '日期', en: 'YYYY-MM-DD' },
  help: { 'zh-CN': '以这一天为“今天”判断时限（格式 YYYY-MM-DD）', en: 'the day that counts as today for deadlines' },
} as const satisfies OptionDefinition;

/** Where the one file that a command makes goes. */
export const outputOption = { name: 'output', short: 'o', argument: fileArgument, completes: 'file', help: { 'zh-CN': '写入这个文件', en: 'write to this file' } } as const satisfies OptionDefinition;

export const allowSecretOption = { name: 'allow-secret', help: { 'zh-CN': '带密级标志的文档也输出', en: 'include documents that bear a secrecy mark' } } as const satisfies OptionDefinition;
