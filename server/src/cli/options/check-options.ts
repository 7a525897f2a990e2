import { reporterNames } from '../reporters/reporter.ts';
import type { OptionDefinition } from './option.ts';
import { documentOptions, fileArgument, numberArgument, ruleOption, stdinOptions, todayOption } from './shared-options.ts';

/** Of `check` and `merge`. */
const formatOption = { name: 'format', short: 'f', argument: { 'zh-CN': '格式[=文件]', en: 'NAME[=FILE]' }, values: reporterNames, open: true, repeatable: true, help: { 'zh-CN': '输出格式（默认 pretty；可重复，写“格式=文件”则写入文件）', en: 'output format (default: pretty; repeatable, NAME=FILE writes to a file)' } } as const satisfies OptionDefinition;

const maxWarningsOption = { name: 'max-warnings', argument: numberArgument, help: { 'zh-CN': '警告超过这个数时退出码为1', en: 'exit with 1 where there are more warnings' } } as const satisfies OptionDefinition;

export const checkOptions = [
  formatOption,
  { name: 'fix', help: { 'zh-CN': '应用安全修复（只改空白、标点、Markdown标记和序号日期的数字）', en: 'apply safe fixes (spaces, punctuation, Markdown marks and numerals only)' } },
  { name: 'fix-unsafe', help: { 'zh-CN': '同时应用会改动文字的修复', en: 'apply fixes that change words as well' } },
  { name: 'diff', help: { 'zh-CN': '只显示修复会改动什么，不写入文件', en: 'show what fixes would change, write nothing' } },
  ...stdinOptions,
  { name: 'stdin-ndjson', help: { 'zh-CN': '从标准输入逐行读取JSON（path、text，可写kind），逐行写出结果', en: 'read a JSON document a line (path, text, optional kind), write a result a line' } },
  ...documentOptions,
  ruleOption,
  maxWarningsOption,
  { name: 'quiet', short: 'q', help: { 'zh-CN': '只报告错误', en: 'report errors only' } },
  todayOption,
  { name: 'cache', help: { 'zh-CN': '内容未变的文档沿用上次的结果（存于 .zhenggaicache）', en: 'reuse results of unchanged documents (kept in .zhenggaicache)' } },
  { name: 'jobs', short: 'j', argument: numberArgument, help: { 'zh-CN': '同时使用的线程数（默认视文件多少，最多 4）', en: 'number of threads (default: by the work, at most 4)' } },
  { name: 'baseline', argument: fileArgument, completes: 'file', help: { 'zh-CN': '不报告基线文件里已有的问题', en: 'report nothing that the baseline file knows' } },
  { name: 'write-baseline', help: { 'zh-CN': '把现有问题写入基线文件（默认 .zhenggai-baseline.json）', en: 'write what is found to the baseline file (default: .zhenggai-baseline.json)' } },
  { name: 'since', argument: { 'zh-CN': '版本', en: 'REF' }, help: { 'zh-CN': '只检查自这个git版本以来改动的文档，只报告新出现的问题', en: 'only documents changed since this git version, only findings that are new' } },
  { name: 'shard', argument: { 'zh-CN': '第几份/份数', en: 'I/N' }, help: { 'zh-CN': '只检查全部文档分成N份后的第I份', en: 'check only the Ith of N parts of all documents' } },
  { name: 'stats', help: { 'zh-CN': '在标准错误输出上显示用时和数量', en: 'print times and numbers on standard error' } },
] as const satisfies readonly OptionDefinition[];

export const mergeOptions = [formatOption, maxWarningsOption] as const satisfies readonly OptionDefinition[];
