import { spanOf, type Block, type BlockRole, type Cut } from '../../bulletin/block.ts';
import type { TextRange } from '../../text/range.ts';
import { defineRule } from '../define-rule.ts';
import type { RuleEdit } from '../rule.ts';

/** These are set over several lines on purpose. */
const setApart: ReadonlySet<BlockRole> = new Set(['title', 'issuer', 'metadata', 'recipient', 'signature', 'date-of-issue', 'table-head', 'table-cell', 'comment']);

const shown = 6;
const isMark = /^[，。；：！？、,.;:!?”’》）)]$/u;
const opensQuote = /^[“‘《（(【〔]$/u;
const emphasis = /^(?:\*{1,3}|_{1,3})$/u;

const none: readonly never[] = [];

export const brokenParagraph = defineRule({
  id: 'broken-paragraph',
  category: 'structure',
  severity: 'warning',
  summary: { 'zh-CN': '句子中间断成两段', en: 'A paragraph broken inside a sentence' },
  rationale: {
    'zh-CN': '扫描、转换的文稿在换页处常把一句话断成两段；断开以后，统计、查找、导出都会出错。',
    en: 'Scanned and converted texts often break a sentence in two where a page ended; counting, searching and export then go wrong.',
  },
  silentWhen: {
    'zh-CN': '前一段以。！？；：结束；后一段以序号、标签开头；标题、落款、表格。',
    en: 'The first half ends in 。！？；：; the second opens with a number or label; titles, signature block, tables.',
  },
  basis: [],
  messages: {
    broken: {
      'zh-CN': '句子在“{before}”与“{after}”之间断成了两段，应连成一段',
      en: 'The sentence is broken into two paragraphs between “{before}” and “{after}”; one paragraph is expected',
    },
  },
  repairs: {
    join: { safety: 'safe', 'zh-CN': '连成一段', en: 'Join the halves' },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n根据县委统一部署，县委第一巡察组对本局党组进行了巡察。截至目前，所有\n\n问题均已整改完毕，违规发放的资金已清退到位。\n',
      reports: ['broken'],
      repaired: '# 关于巡察整改进展情况的通报\n\n根据县委统一部署，县委第一巡察组对本局党组进行了巡察。截至目前，所有问题均已整改完毕，违规发放的资金已清退到位。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：\n\n1. 严格对照有关法律法规，完善《优质均衡发展督导评估\n\n办法》，每月检查一次。\n\n2. 每季度组织一次测试。\n',
      reports: ['broken'],
      repaired: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：\n\n1. 严格对照有关法律法规，完善《优质均衡发展督导评估办法》，每月检查一次。\n\n2. 每季度组织一次测试。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：\n\n针对上述问题，主要做了以下工作：\n\n修订学习制度，每月集中学习一次。\n',
      reports: [],
    },
    {
      text: '# 中共云溪县水务局委员会\n\n关于巡察整改进展情况的通报\n\n根据县委统一部署，现将整改情况予以公布。\n\n中共云溪县水务局委员会\n\n2023年6月1日\n',
      reports: [],
    },
  ],
  scope: 'block',
  check: (block) => (block.cuts.length > 0 && !setApart.has(block.role) ? brokenAt(block) : none),
});

function* brokenAt(block: Block) {
  for (const cut of block.cuts) {
    if (cut.kind !== 'page') continue;
    const edit = joinEdit(block, cut);
    const data = { before: block.text.slice(Math.max(0, cut.at - shown), cut.at).trim(), after: block.text.slice(cut.at, cut.at + shown).trim() };
    yield {
      messageId: 'broken',
      at: spanOf(block, Math.max(0, cut.at - 2), cut.at),
      data,
      repairs: edit === null ? [] : [{ id: 'join' as const, edits: [edit] }],
    } as const;
  }
}

/** Takes out what lies between the halves: blank lines, and marks that end only to begin again. */
function joinEdit(block: Block, { at, source }: Cut): RuleEdit | null {
  // Halves that meet in Latin text are read with a space between them, which the break stands for.
  const space = block.text.charAt(at - 1) === ' ' ? ' ' : '';
  const firstEnd = at - space.length;
  const range = { start: block.map.sourceEnd(firstEnd), end: block.map.sourceStart(at) };
  const before = block.source.slice(range.start, source.start).trim();
  const after = block.source.slice(source.end, range.end).trim();
  if (before === after) return { block, source: range, text: space };
  if (before !== '' && after !== '') return null;
  if (before !== '') return joinBehindMark(block, firstEnd, range, before);
  // A mark that would open between a character and a quotation mark opens nothing.
  return opensQuote.test(block.text.charAt(at)) ? null : { block, source, text: space };
}

/** `**一是落实，**` joined to what follows is no emphasis: the mark goes in front of the punctuation. */
function joinBehindMark(block: Block, firstEnd: number, range: TextRange, mark: string): RuleEdit | null {
  if (!emphasis.test(mark)) return null;
  const last = block.text.charAt(firstEnd - 1);
  if (!isMark.test(last)) return { block, source: range, text: mark };
  return { block, source: { start: block.map.sourceStart(firstEnd - 1), end: range.end }, text: `${mark}${last}` };
}
