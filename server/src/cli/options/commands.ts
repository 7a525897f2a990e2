import { ciHosts } from '../commands/init-ci.ts';
import { checkOptions, mergeOptions } from './check-options.ts';
import type { CommandDefinition, OptionDefinition } from './option.ts';
import { allowSecretOption, documentOptions, globalOptions, outputOption, ruleOption, stdinOptions, todayOption } from './shared-options.ts';

export const shells = ['bash', 'zsh', 'fish', 'pwsh'] as const;

export type Shell = (typeof shells)[number];

const unlimited = Number.POSITIVE_INFINITY;

/** The one table: parsing, `--help`, completions and the drift test all read it. */
export const commands = [
  {
    name: 'check',
    operands: { kind: 'path', label: '[PATH|GLOB…]', min: 0, max: unlimited },
    summary: { 'zh-CN': '检查文档（默认检查当前文件夹）', en: 'check documents (default: the current folder)' },
    notes: [
      { 'zh-CN': '在文件夹中查找 *.md 和 *.markdown，遵从 .gitignore，只检查整改通报、报告、方案和台账；直接写出的文件总会检查。', en: 'A folder is searched for *.md and *.markdown, .gitignore respected, and only rectification documents are checked; a file that is named is always checked.' },
      { 'zh-CN': '退出码：0 没有错误；1 有错误，或警告超过 --max-warnings；2 无法运行（用法或配置有误、没有文件、文件无法读取）。', en: 'Exit code: 0 no errors; 1 errors, or more warnings than --max-warnings; 2 could not run (usage, configuration, no file, unreadable file).' },
    ],
    options: checkOptions,
  },
  {
    name: 'ci',
    operands: { kind: 'path', label: '[PATH|GLOB…]', min: 0, max: unlimited },
    summary: { 'zh-CN': '在持续集成中检查，按所在平台（GitHub、GitLab）选择输出', en: 'check in continuous integration, with what the host (GitHub, GitLab) understands' },
    options: checkOptions,
  },
  {
    name: 'format',
    operands: { kind: 'path', label: '[PATH|GLOB…]', min: 0, max: unlimited },
    summary: { 'zh-CN': '改写为规范版式，文字不变', en: 'write the canonical form, the words unchanged' },
    notes: [
      { 'zh-CN': '--stdin 读取 Markdown，也读取从 Word、WPS 复制的 HTML 或文本；图片、批注等带不过来的和疑似丢字的地方写到标准错误。', en: '--stdin reads Markdown, and HTML or text copied from Word or WPS; what could not be carried over and where text seems lost is said on standard error.' },
    ],
    options: [
      { name: 'check', help: { 'zh-CN': '只列出会改动的文件，有则退出码为1', en: 'only list what would change, exit with 1 if anything would' } },
      { name: 'diff', help: { 'zh-CN': '显示会改动什么，不写入文件', en: 'show what would change, write nothing' } },
      ...stdinOptions,
      ...documentOptions,
    ],
  },
  {
    name: 'merge',
    operands: { kind: 'path', label: 'SHARD…', min: 1, max: unlimited },
    summary: { 'zh-CN': '把 check --format shard 的各份合并为一份报告', en: 'put the files of check --format shard together into one report' },
    notes: [
      { 'zh-CN': '与一次检查全部文档的报告逐字节相同，文件的先后不论。缺少、重复、版本或配置不同的文件逐一指出，其余照常合并，退出码为2。', en: 'Byte for byte the report that one run over all documents would give, in any order of the files. A shard that is missing, doubled, of another version or configuration is named, the others are merged, and the exit code is 2.' },
    ],
    options: mergeOptions,
  },
  {
    name: 'docx',
    operands: { kind: 'path', label: 'FILE…', min: 1, max: unlimited },
    summary: { 'zh-CN': '导出GB/T 9704-2012版式的Word文件', en: 'write a Word file laid out by GB/T 9704-2012' },
    notes: [
      { 'zh-CN': '默认写在文档旁边，扩展名为 .docx。图片只取文档所在文件夹里的 PNG、JPEG、GIF。', en: 'Written beside the document as .docx unless -o says otherwise. Images are taken from the document’s folder only: PNG, JPEG, GIF.' },
      { 'zh-CN': '版头、版记取自文档开头的元数据（发文字号、密级、抄送等）；字体、印章等由配置的 docx 决定。', en: 'Header and imprint come from the front matter (document number, secrecy, copies …); fonts and seal from docx in the configuration.' },
      { 'zh-CN': '退出码：0 全部写出；2 有文档没有写出。', en: 'Exit code: 0 all written; 2 a document was not written.' },
    ],
    options: [
      { name: 'output', short: 'o', argument: { 'zh-CN': '文件或文件夹', en: 'OUT' }, completes: 'file', help: { 'zh-CN': '写入这个文件；有几个文档时是文件夹', en: 'write this file; with several documents, into this folder' } },
      { name: 'comments', help: { 'zh-CN': '把检查出的问题写成批注', en: 'add the findings as review comments' } },
      { name: 'allow-secret', help: { 'zh-CN': '允许导出带有密级标志或“内部资料”字样的文档', en: 'allow a document that bears a secrecy mark' } },
      todayOption,
      ...documentOptions,
      ruleOption,
    ],
  },
  {
    name: 'report',
    operands: { kind: 'path', label: '[PATH|GLOB…]', min: 0, max: unlimited },
    summary: { 'zh-CN': '把许多文档的整改情况汇总成一页报告', en: 'one self-contained page over many documents' },
    notes: [
      { 'zh-CN': '各单位、各问题的完成情况，逾期事项，检查发现。网页不联网，可以打印；三种格式的数字相同。退出码：0 已生成；2 有文件无法读取（已在报告中列出）或者无法运行。', en: 'Units, problems, completion, overdue items, findings. The page needs no network and can be printed; all formats have the same figures. Exit code: 0 made; 2 some file could not be read (named in the report), or could not run.' },
    ],
    options: [
      { name: 'format', short: 'f', argument: { 'zh-CN': '格式', en: 'NAME' }, values: ['html', 'markdown', 'json'], help: { 'zh-CN': '输出格式（默认由文件名判断，否则 html）', en: 'output format (default: told by the file name, else html)' } },
      outputOption,
      todayOption,
      allowSecretOption,
      ...documentOptions,
      ruleOption,
    ],
  },
  {
    name: 'outline',
    operands: { kind: 'path', label: 'FILE', min: 0, max: 1 },
    summary: { 'zh-CN': '以树形显示对文档的理解', en: 'show as a tree what was understood of a document' },
    options: [
      { name: 'format', short: 'f', argument: { 'zh-CN': '格式', en: 'NAME' }, values: ['tree', 'json'], help: { 'zh-CN': '输出格式（默认 tree）', en: 'output format (default: tree)' } },
      ...stdinOptions,
      ...documentOptions,
    ],
  },
  { name: 'rules', operands: { kind: 'none', label: '', min: 0, max: 0 }, summary: { 'zh-CN': '列出全部规则，每条一行', en: 'list all rules, a line each' }, options: [] },
  { name: 'explain', operands: { kind: 'rule', label: 'RULE', min: 1, max: 1 }, summary: { 'zh-CN': '显示一条规则的说明', en: "print one rule's page" }, options: [] },
  {
    name: 'init',
    operands: { kind: 'none', label: '', min: 0, max: 0 },
    summary: { 'zh-CN': '在当前文件夹新建带说明的配置文件 .zhenggairc.json，或者持续集成的配置', en: 'write a commented configuration file .zhenggairc.json here, or the files for continuous integration' },
    options: [{ name: 'ci', argument: { 'zh-CN': '平台', en: 'HOST' }, values: ciHosts, help: { 'zh-CN': '改为新建这个平台的配置文件', en: 'write the file that this host reads instead' } }],
  },
  {
    name: 'print-config',
    operands: { kind: 'path', label: 'FILE', min: 1, max: 1 },
    summary: { 'zh-CN': '显示一个文件的最终配置及每项的来源', en: 'print the resolved configuration of a file and where each value came from' },
    options: [...documentOptions.filter((option) => option.name !== 'encoding'), ruleOption],
  },
  {
    name: 'lsp',
    operands: { kind: 'none', label: '', min: 0, max: 0 },
    summary: { 'zh-CN': '语言服务器，供任何编辑器使用', en: 'the language server, for any editor' },
    notes: [{ 'zh-CN': '由编辑器启动，在标准输入和输出上说语言服务器协议（LSP）。', en: 'Started by an editor: speaks the Language Server Protocol on standard input and output.' }],
    options: [{ name: 'stdio', help: { 'zh-CN': '使用标准输入和输出（必需）', en: 'use standard input and output (required)' } }],
  },
  { name: 'completion', operands: { kind: 'shell', label: 'SHELL', min: 1, max: 1 }, summary: { 'zh-CN': '输出命令补全脚本（bash、zsh、fish、pwsh）', en: 'print a completion script (bash, zsh, fish, pwsh)' }, options: [] },
] as const satisfies readonly CommandDefinition[];

export type CommandName = (typeof commands)[number]['name'];

export type OptionName = (typeof commands)[number]['options'][number]['name'] | (typeof globalOptions)[number]['name'];

/** A command's own options and the global ones. */
export function optionsOf(command: CommandDefinition | null): readonly OptionDefinition[] {
  return [...(command?.options ?? []), ...globalOptions];
}

export function findCommand(name: string): (CommandDefinition & { readonly name: CommandName }) | null {
  return commands.find((command) => command.name === name) ?? null;
}
