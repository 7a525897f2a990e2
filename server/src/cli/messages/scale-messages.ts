import type { Localized } from '../../core/locale/locale.ts';

/** What the command line says of many documents: shards, streams, versions compared with. */
export const scaleMessages = {
  // merge
  shardUnreadable: { 'zh-CN': '{file}：无法读取（{detail}），未合并', en: '{file}: cannot be read ({detail}); left out' },
  shardInvalid: { 'zh-CN': '{file}：不是 --format shard 写出的文件，未合并', en: '{file}: was not written by --format shard; left out' },
  shardCut: { 'zh-CN': '{file}：文件不完整（写到一半中断了），未合并；请重新检查这一份', en: '{file}: is cut off (its run was broken off); left out. Check that shard again' },
  shardOtherTool: { 'zh-CN': '{file}：由 {found} 版写出，本程序是 {expected} 版，未合并', en: '{file}: was written by version {found}, this is version {expected}; left out' },
  shardOtherCount: { 'zh-CN': '{file}：是{found}份中的一份，其余文件共{expected}份，未合并', en: '{file}: is one of {found} shards, the others are of {expected}; left out' },
  shardOtherConfiguration: { 'zh-CN': '{file}：检查时的配置或选项与其余各份不同，未合并', en: '{file}: was checked with another configuration or other options than the rest; left out' },
  shardOtherInputs: { 'zh-CN': '{file}：检查时看到的文件与其余各份不同（{found}个，其余{expected}个），未合并', en: '{file}: saw other files than the rest ({found}, the rest {expected}); left out' },
  shardDoubled: { 'zh-CN': '{file}：第{index}份已有 {kept}，这一个重复，未合并', en: '{file}: shard {index} is there already ({kept}); left out' },
  shardsMissing: { 'zh-CN': '共{count}份，缺第{indices}份；报告只包含其余各份', en: 'Missing: shard {indices} of {count}; the report holds the others only' },
  shardDamaged: { 'zh-CN': '{file}：第{line}行已损坏，这一份余下的文档没有合并', en: '{file}: line {line} is damaged; what follows in this shard is left out' },
  shardsNone: { 'zh-CN': '没有可以合并的文件', en: 'Nothing to merge' },
  // init --ci
  initCiWritten: { 'zh-CN': '已新建{path}。说明见 docs/ci.zh-CN.md', en: '{path} written. See docs/ci.md' },
  // report
  reportSecret: { 'zh-CN': '带有密级标志，未列入；确需列入请加选项 --allow-secret', en: 'bears a secrecy mark; left out, unless --allow-secret is given' },
  // --since
  gitMissing: { 'zh-CN': '--since 需要 git，但没有找到这个程序', en: '--since needs git, which is not there' },
  gitFailed: { 'zh-CN': '--since 无法使用 git：{detail}', en: '--since: git says: {detail}' },
  unknownReference: { 'zh-CN': '--since：仓库里没有“{ref}”这个版本（浅克隆请先取得它的历史）', en: '--since: this repository has no version "{ref}" (a shallow clone must fetch it first)' },
  // --stdin-ndjson
  badLine: { 'zh-CN': '第{number}行：{message}', en: 'line {number}: {message}' },
  lineTooLong: { 'zh-CN': '这一行有{bytes}字节，超过{limit}字节的上限', en: 'has {bytes} bytes, over the limit of {limit}' },
  lineNotUtf8: { 'zh-CN': '不是有效的UTF-8', en: 'is not valid UTF-8' },
  lineNotObject: { 'zh-CN': '应为一个JSON对象，例如 {example}', en: 'should be one JSON object, such as {example}' },
  lineLacks: { 'zh-CN': '字段“{field}”缺失或者不是文字', en: 'the field "{field}" is missing or no text' },
  lineKind: { 'zh-CN': '字段“kind”应为 {kinds} 之一', en: 'the field "kind" should be one of {kinds}' },
  onlyNdjson: { 'zh-CN': '--stdin-ndjson 只写出 ndjson，不能用 --format {format}', en: '--stdin-ndjson writes ndjson, not --format {format}' },
} as const satisfies Readonly<Record<string, Localized>>;
