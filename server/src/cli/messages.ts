import { fillPlaceholders, type Locale, type Localized } from '../core/locale/locale.ts';
import { scaleMessages } from './messages/scale-messages.ts';
import { printable } from './printable.ts';

/** Everything the command line says itself. What rules say stands in the rules, what reports say in the reporters. */
const messages = {
  ...scaleMessages,
  // Usage
  unknownCommand: { 'zh-CN': '没有“{name}”这个命令。{hint}', en: 'Unknown command "{name}".{hint}' },
  unknownOption: { 'zh-CN': '{command}没有“{name}”这个选项。{hint}', en: 'Unknown option "{name}" for {command}.{hint}' },
  didYouMean: { 'zh-CN': '是不是“{name}”？', en: ' Did you mean "{name}"?' },
  didYouMeanFile: { 'zh-CN': '要检查文件，请写：zhenggai check {name}', en: ' To check a file: zhenggai check {name}' },
  needsStdio: { 'zh-CN': '语言服务器由编辑器启动，请使用：zhenggai lsp --stdio', en: 'The language server is started by an editor: zhenggai lsp --stdio' },
  noCommand: { 'zh-CN': '请写明要做什么，例如：zhenggai check 通报.md', en: 'Say what to do, for example: zhenggai check bulletin.md' },
  missingValue: { 'zh-CN': '选项“{name}”缺少值：{name} {argument}', en: 'Option "{name}" needs a value: {name} {argument}' },
  unexpectedValue: { 'zh-CN': '选项“{name}”不带值，这里写了“{value}”', en: 'Option "{name}" takes no value, but got "{value}"' },
  repeatedOption: { 'zh-CN': '选项“{name}”只能写一次', en: 'Option "{name}" may be given only once' },
  badValue: { 'zh-CN': '选项“{name}”的值应为 {expected}，这里是“{value}”。{hint}', en: 'Option "{name}" should be {expected}, but is "{value}".{hint}' },
  expectedOneOf: { 'zh-CN': '{values} 之一', en: 'one of {values}' },
  expectedCount: { 'zh-CN': '0或正整数', en: '0 or a positive integer' },
  expectedPositive: { 'zh-CN': '正整数', en: 'a positive integer' },
  expectedDate: { 'zh-CN': '存在的日期，格式 YYYY-MM-DD', en: 'an existing day, as YYYY-MM-DD' },
  expectedShard: { 'zh-CN': 'I/N，且 1 ≤ I ≤ N', en: 'I/N with 1 ≤ I ≤ N' },
  expectedRuleSeverity: { 'zh-CN': '规则=级别，级别为 off、info、warning 或 error', en: 'ID=SEVERITY, with off, info, warning or error' },
  expectedEncoding: { 'zh-CN': '已知的编码，例如 gbk', en: 'a known encoding, such as gbk' },
  unknownRule: { 'zh-CN': '没有“{name}”这条规则。{hint}', en: 'Unknown rule "{name}".{hint}' },
  tooManyOperands: { 'zh-CN': '{command}最多接受{max}个参数，这里多了“{value}”', en: '{command} takes at most {max} argument(s); "{value}" is one too many' },
  takesNoOperands: { 'zh-CN': '{command}不接受参数，这里写了“{value}”', en: '{command} takes no arguments, but got "{value}"' },
  missingOperand: { 'zh-CN': '缺少参数：zhenggai {command} {label}', en: 'Missing argument: zhenggai {command} {label}' },
  conflict: { 'zh-CN': '“{a}”和“{b}”不能同时使用', en: '"{a}" and "{b}" cannot be used together' },
  needs: { 'zh-CN': '“{a}”要和“{b}”一起使用', en: '"{a}" needs "{b}"' },
  oneStdout: { 'zh-CN': '只能有一种格式写到标准输出（{formats}）；其余请写“格式=文件”', en: 'Only one format can go to standard output ({formats}); write the others as NAME=FILE' },
  sameFile: { 'zh-CN': '两种格式都要写入“{file}”', en: 'Two formats would be written to "{file}"' },
  seeHelp: { 'zh-CN': '用法见 zhenggai {command}--help', en: 'See zhenggai {command}--help' },
  // Help
  usage: { 'zh-CN': '用法', en: 'Usage' },
  helpTagline: { 'zh-CN': '整改通报：检查、修复和规范巡察、巡视整改文档', en: 'Zhenggai: checks, repairs and formats Chinese rectification bulletins' },
  helpCommands: { 'zh-CN': '命令', en: 'Commands' },
  helpOptions: { 'zh-CN': '选项', en: 'Options' },
  helpGlobal: { 'zh-CN': '通用选项', en: 'Global options' },
  helpMore: { 'zh-CN': '某个命令的选项：zhenggai 命令 --help', en: 'Options of a command: zhenggai COMMAND --help' },
  helpValues: { 'zh-CN': '可选：{values}', en: 'one of: {values}' },
  command: { 'zh-CN': '命令', en: 'COMMAND' },
  options: { 'zh-CN': '选项', en: 'OPTIONS' },
  // Files
  notFound: { 'zh-CN': '文件不存在', en: 'no such file' },
  noPermission: { 'zh-CN': '没有读取权限', en: 'no permission to read' },
  isFolder: { 'zh-CN': '这是文件夹，不是文件', en: 'is a folder, not a file' },
  notAFile: { 'zh-CN': '不是普通文件', en: 'is no regular file' },
  tooLarge: { 'zh-CN': '文件有{size}MB，超过{limit}MB的上限；上限取决于内存，可用 NODE_OPTIONS=--max-old-space-size=MB 提高', en: 'has {size} MB, over the limit of {limit} MB; the limit depends on the memory, NODE_OPTIONS=--max-old-space-size=MB raises it' },
  unreadable: { 'zh-CN': '无法读取（{detail}）', en: 'cannot be read ({detail})' },
  binaryFile: { 'zh-CN': '这是二进制文件，不是文本', en: 'is a binary file, not text' },
  wordFile: {
    'zh-CN': '这是Word文件。请在Word或WPS里复制全文，在VS Code里用“粘贴为通报”，或交给 zhenggai format --stdin 转为Markdown',
    en: 'is a Word file. Copy its text in Word or WPS and use “Paste as Bulletin” in VS Code, or hand it to zhenggai format --stdin',
  },
  utf16File: { 'zh-CN': '这是UTF-16编码的文件，请加选项 --encoding utf-16', en: 'is encoded in UTF-16; add --encoding utf-16' },
  gbkFile: { 'zh-CN': '不是UTF-8编码，看来是GBK，请加选项 --encoding gbk', en: 'is not UTF-8, but looks like GBK; add --encoding gbk' },
  notUtf8: { 'zh-CN': '不是有效的UTF-8（第{offset}字节起）；如果是别的编码，请用 --encoding 指明', en: 'is not valid UTF-8 (from byte {offset}); name another encoding with --encoding' },
  notEncoding: { 'zh-CN': '不是有效的{encoding}编码', en: 'is not valid {encoding}' },
  cannotEncode: { 'zh-CN': '已检查，但无法以{encoding}编码写回，文件未改动；请先转换为UTF-8', en: 'was checked, but cannot be written back in {encoding}; nothing was changed. Convert it to UTF-8 first' },
  writeNoSpace: { 'zh-CN': '磁盘已满，未能写入，原内容保持不变', en: 'the disk is full: not written, the old content is untouched' },
  writeReadOnly: { 'zh-CN': '文件或磁盘只读，未能写入，原内容保持不变', en: 'the file or disk is read-only: not written, the old content is untouched' },
  writeNoPermission: { 'zh-CN': '没有写入权限，原内容保持不变', en: 'no permission to write; the old content is untouched' },
  writeFailed: { 'zh-CN': '未能写入（{detail}），原内容保持不变', en: 'not written ({detail}); the old content is untouched' },
  writeGone: { 'zh-CN': '文件或所在文件夹已不存在，未能写入', en: 'the file or its folder is gone: not written' },
  noSpace: { 'zh-CN': '磁盘已满', en: 'the disk is full' },
  readOnly: { 'zh-CN': '文件或磁盘只读', en: 'the file or disk is read-only' },
  noPermissionToWrite: { 'zh-CN': '没有写入权限', en: 'no permission to write' },
  folderGone: { 'zh-CN': '文件夹不存在', en: 'no such folder' },
  changedMeanwhile: { 'zh-CN': '检查期间文件被改动，未写入；请重新运行', en: 'changed while it was checked: not written; run again' },
  internalFailure: { 'zh-CN': '检查时程序出错：{detail}', en: 'the checker failed: {detail}' },
  nothingMatched: { 'zh-CN': '{pattern}：没有匹配的文件', en: '{pattern}: no file matches' },
  noDocuments: { 'zh-CN': '{path}：文件夹里没有可检查的 *.md 或 *.markdown 文件', en: '{path}: no *.md or *.markdown file in this folder' },
  outputFailed: { 'zh-CN': '无法写入输出文件{path}：{detail}', en: 'Cannot write output file {path}: {detail}' },
  // Baseline and cache
  baselineNotFound: { 'zh-CN': '基线文件{path}不存在；先用 --write-baseline 生成', en: 'No baseline file {path}; make one with --write-baseline' },
  baselineInvalid: { 'zh-CN': '基线文件{path}不是有效的基线，请用 --write-baseline 重新生成', en: '{path} is no valid baseline; make it anew with --write-baseline' },
  baselineUnreadable: { 'zh-CN': '无法读取基线文件{path}：{detail}', en: 'Cannot read baseline file {path}: {detail}' },
  baselineWritten: { 'zh-CN': '已把{count}个问题写入基线文件{path}', en: '{count} finding(s) written to baseline file {path}' },
  baselineForeign: { 'zh-CN': '{path}已存在，但不是基线文件，未覆盖；确要在此写基线，请先移走它', en: '{path} is there and is no baseline: not written over; move it away if it is to be one' },
  baselineNotWritten: { 'zh-CN': '无法写入基线文件{path}：{detail}', en: 'Cannot write baseline file {path}: {detail}' },
  cacheNotWritten: { 'zh-CN': '缓存{path}未能写入（{detail}），结果不受影响', en: 'Cache {path} not written ({detail}); results are unaffected' },
  // Progress and statistics
  progress: { 'zh-CN': '正在检查 {done}/{total}', en: 'checking {done}/{total}' },
  statsLine: { 'zh-CN': '{documents}个文档，{characters}个字符，{findings}个问题；缓存命中{cached}', en: '{documents} documents, {characters} characters, {findings} findings; {cached} from the cache' },
  statsTime: { 'zh-CN': '用时 {total} ms：查找 {discover}，检查 {check}，输出 {report}', en: '{total} ms in all: find {discover}, check {check}, report {report}' },
  diffSummary: { 'zh-CN': '{documents}个文件会有改动，共{repairs}处修复；未写入', en: '{documents} file(s) would change, {repairs} repair(s); nothing was written' },
  // format
  formatWould: { 'zh-CN': '{path}：版式需要调整', en: '{path}: would be reformatted' },
  formatDone: { 'zh-CN': '{path}：已调整版式', en: '{path}: reformatted' },
  formatUnsettled: { 'zh-CN': '{path}：结构过于混乱，排不出稳定的版式，原样保留', en: '{path}: too damaged to come to a settled form; left as it is' },
  formatSummaryWould: { 'zh-CN': '{changed}个文件需要调整，{unchanged}个已符合规范版式', en: '{changed} file(s) would be reformatted, {unchanged} already in canonical form' },
  formatSummaryDone: { 'zh-CN': '{changed}个文件已调整，{unchanged}个已符合规范版式', en: '{changed} file(s) reformatted, {unchanged} already in canonical form' },
  passedOver: { 'zh-CN': '另有{count}个Markdown文件不是整改文档，未处理', en: '{count} other Markdown file(s) passed over: no rectification documents' },
  // report
  reportWritten: { 'zh-CN': '{path}：已写出，{count}个文档', en: '{path}: written, {count} document(s)' },
  // docx
  docxWritten: { 'zh-CN': '{path}：已写出{output}', en: '{path}: {output} written' },
  docxOverwritten: { 'zh-CN': '{path}：已写出{output}，覆盖了原有的文件', en: '{path}: {output} written over the file that was there' },
  docxSecret: { 'zh-CN': '{path}：文档标有“{mark}”，未导出；确认可以导出时请加 --allow-secret', en: '{path}: bears the mark "{mark}" and was not exported; add --allow-secret if it may be' },
  docxOverSource: { 'zh-CN': '{path}：不能写入{output}，那是一个要导出的文档', en: '{path}: cannot be written to {output}, which is one of the documents' },
  docxSameOutput: { 'zh-CN': '{path}：{output}已由前一个文档写出，未导出；请分开导出', en: '{path}: {output} was just written from another document; not exported. Export them apart' },
  docxNeedsFolder: { 'zh-CN': '有几个文档时，“{output}”应当是文件夹', en: 'With several documents "{output}" should be a folder' },
  docxJoined: { 'zh-CN': '被换页断开的段落已接上：{count}处', en: 'paragraphs cut by page breaks, written joined: {count}' },
  docxLinks: { 'zh-CN': '链接只保留文字，未写网址：{count}个', en: 'links written as text, without their addresses: {count}' },
  docxForbidden: { 'zh-CN': '控制字符等Word文件不能有的字符未写入：{count}个', en: 'control characters and others that no Word file can hold, left out: {count}' },
  docxHtml: { 'zh-CN': 'HTML标记和脚本未写入：{count}处', en: 'HTML tags and scripts left out: {count}' },
  docxMeantBold: { 'zh-CN': '没有生效的“**”已按加粗处理：{count}处', en: 'asterisks that Markdown took for text, written as bold: {count}' },
  docxNotesAtEnd: { 'zh-CN': '脚注会与版记相叠，已改排在文末：{count}条', en: 'footnotes that would have met the imprint, set at the end: {count}' },
  docxUnusedFootnotes: { 'zh-CN': '正文没有提到的脚注未写入：{count}条', en: 'footnotes that nothing refers to, left out: {count}' },
  docxMissingFootnotes: { 'zh-CN': '找不到内容的脚注标记未写入：{count}处', en: 'references to footnotes that do not exist, left out: {count}' },
  docxNoMark: { 'zh-CN': '元数据没有发文机关，版头缺发文机关标志', en: 'the front matter names no issuer: the header has no authority’s name' },
  docxImageOutside: { 'zh-CN': '图片“{url}”在文档所在文件夹之外，未读取', en: 'image "{url}" is outside the document’s folder: not read' },
  docxImageRemote: { 'zh-CN': '图片“{url}”在网上，未读取', en: 'image "{url}" is on the network: not read' },
  docxImageMissing: { 'zh-CN': '图片“{url}”不存在', en: 'image "{url}" does not exist' },
  docxImageUnreadable: { 'zh-CN': '图片“{url}”无法读取（{detail}）', en: 'image "{url}" cannot be read ({detail})' },
  docxImageUnsupported: { 'zh-CN': '“{url}”不是PNG、JPEG或GIF图片，未写入', en: '"{url}" is no PNG, JPEG or GIF: left out' },
  // print-config
  settingFromFile: { 'zh-CN': '来自{path}', en: 'from {path}' },
  settingFromOverride: { 'zh-CN': '来自{path}的overrides第{index}项', en: 'from {path}, overrides entry {index}' },
  settingFromCommandLine: { 'zh-CN': '来自命令行', en: 'from the command line' },
  settingFromEditor: { 'zh-CN': '来自编辑器', en: 'from the editor' },
  settingDefault: { 'zh-CN': '默认', en: 'default' },
  ignoredByConfiguration: { 'zh-CN': '配置的ignore包含此文件：在文件夹中查找时跳过', en: 'named by ignore: skipped when a folder is searched' },
  // init
  initExists: { 'zh-CN': '{path}已经存在，未改动', en: '{path} already exists; left alone' },
  initWritten: { 'zh-CN': '已新建{path}。检查当前文件夹：zhenggai check', en: '{path} written. Check this folder: zhenggai check' },
  initFailed: { 'zh-CN': '无法新建{path}：{detail}', en: 'Cannot write {path}: {detail}' },
  crashed: { 'zh-CN': '程序出错，请报告下面的内容：', en: 'Internal error; please report what follows:' },
} as const satisfies Readonly<Record<string, Localized>>;

export type MessageId = keyof typeof messages;

type Placeholders<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

type Values<Id extends MessageId> = Readonly<Record<Placeholders<(typeof messages)[Id]['zh-CN']>, string | number>>;

/** A message in the user's language, its places filled: with names and values from outside, so made fit to be shown. */
export function say<Id extends MessageId>(locale: Locale, id: Id, values: Values<Id>): string {
  const shown = Object.entries<string | number>(values).map(([name, value]) => [name, typeof value === 'string' ? printable(value) : value]);
  return fillPlaceholders(messages[id][locale], Object.fromEntries(shown) as Values<Id>);
}

/** Every text in both languages, for the test that compares them. */
export const messageTable: Readonly<Record<MessageId, Localized>> = messages;
