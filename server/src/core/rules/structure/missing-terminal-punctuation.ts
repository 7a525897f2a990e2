import { spanOf, type Block, type BlockRole, type Span } from '../../bulletin/block.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact } from '../rule.ts';
import { bodyEnding, type BodyEnding } from '../support/body-ending.ts';

/** Where a paragraph comes to its end: before a heading, the end block or the end of the document. */
const endsBefore: ReadonlySet<BlockRole | null> = new Set<BlockRole | null>([
  'section-heading', 'category-heading', 'group-heading', 'problem-title', 'contact', 'signature', 'date-of-issue', 'attachment', null,
]);

/** Below this share of paragraphs that end in a mark, the document does without. */
const usualShare = 0.5;
/** Above this share even a short phrase is expected to have one. */
const strictShare = 0.9;
const enough = 5;

interface Ending {
  readonly ending: BodyEnding;
  readonly isFinal: boolean;
  /** True where the paragraph opens with 一是, 1. or （1）: what stands before it has come to its end, too. */
  readonly isItem: boolean;
}

const itemStart = /^(?:[一二三四五六七八九十]{1,3}(?:是|、)|\d{1,2}[.．、)）]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳])/u;

export const missingTerminalPunctuation = defineRule({
  id: 'missing-terminal-punctuation',
  category: 'structure',
  severity: 'warning',
  summary: { 'zh-CN': '段落结尾没有句号', en: 'A paragraph without a full stop at its end' },
  rationale: {
    'zh-CN': '正文段落应以句号结束；段末没有句号，往往是复制时丢了后半句，读者无法判断内容是否完整。',
    en: 'Paragraphs end in a full stop. Where it is missing, the rest of the sentence was often lost in copying, and readers can’t tell whether the text is complete.',
  },
  silentWhen: {
    'zh-CN': '标题、日期、落款、联系方式、“责任单位：某局”一类的行、完成情况的括注、名单、短语式的列表项、以冒号或网址结束的段落；全文段末多数不用句号；broken-paragraph 已经报告。',
    en: 'Titles, dates, signature, contact, key–value lines, status brackets, lists of names, items that are phrases, paragraphs ending in a colon or an address; documents that mostly do without; what broken-paragraph reports.',
  },
  basis: [{ document: 'GB/T 15834-2011', clause: '4.1' }],
  messages: {
    missing: {
      'zh-CN': '段落到“{tail}”结束，没有句号，应以“。”结束',
      en: 'The paragraph ends in “{tail}” without a full stop; “。” is expected',
    },
    wrong: {
      'zh-CN': '段落以“{mark}”结束，应以“。”结束',
      en: 'The paragraph ends in “{mark}”; “。” is expected',
    },
  },
  repairs: {
    add: { safety: 'unsafe', 'zh-CN': '在段末加“。”', en: 'End the paragraph in “。”' },
  },
  yieldsTo: [{ rule: 'broken-paragraph', where: 'place' }],
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：监督不到位\n\n整改情况：\n\n1. 每月检查一次，共检查6次。\n\n2. 完善内部监督，加强对重点岗位重点领域监督\n\n### 问题二：台账不完整\n\n整改情况：\n\n1. 已补齐台账12册。\n',
      reports: ['missing'],
      repaired: '# 关于巡察整改进展情况的通报\n\n### 问题一：监督不到位\n\n整改情况：\n\n1. 每月检查一次，共检查6次。\n\n2. 完善内部监督，加强对重点岗位重点领域监督。\n\n### 问题二：台账不完整\n\n整改情况：\n\n1. 已补齐台账12册。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：监督不到位\n\n整改情况：每月检查一次，共检查6次，发现的问题已全部整改；\n\n### 问题二：台账不完整\n\n整改情况：已补齐台账12册，并明确专人管理。\n',
      reports: ['wrong'],
    },
    {
      text: '# 关于巡察整改进展情况的报告\n\n### 问题一：监督不到位\n\n整改措施：每月检查一次，共检查6次。\n\n责任单位：县水务局\n\n### 问题二：台账不完整（已完成）\n\n整改措施：已补齐台账12册，并明确专人管理。（已完成）\n\n中共云溪县水务局委员会\n\n2023年6月1日\n',
      kind: 'report',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的报告\n\n### 问题一：监督不到位\n\n整改措施：\n\n- 每月检查\n- 完善制度\n\n### 问题二：台账不完整\n\n整改措施：\n\n- 补齐台账\n- 专人管理\n',
      kind: 'report',
      reports: [],
    },
  ],
  scope: 'document',
  collect: { block: (block): readonly Ending[] => endingOf(block) },
  *check(_bulletin, _context, facts: readonly Fact<Ending>[]) {
    const good = facts.filter(({ value }) => value.ending.kind === 'good' || (!value.isFinal && value.ending.kind === 'wrong')).length;
    const share = good / Math.max(1, facts.length);
    if (share < usualShare) return;
    const isStrict = share >= strictShare && facts.length >= enough;
    for (const [index, { block, value }] of facts.entries()) {
      const { ending, isFinal } = value;
      if (ending.kind === 'good' || (ending.isPhrase && !isStrict)) continue;
      if (!isFinal && !(isStrict && ending.kind === 'missing' && isBeforeItem(block, facts[index + 1]))) continue;
      if (ending.kind === 'wrong') yield { messageId: 'wrong', at: ending.at, data: { mark: ending.text }, repairs: [{ id: 'add', edits: [{ ...ending.at, text: '。' }] }] };
      else yield { messageId: 'missing', at: ending.at, data: { tail: ending.text }, repairs: [{ id: 'add', edits: [{ ...atEnd(block, ending.at), text: '。' }] }] };
    }
  },
});

function endingOf(block: Block): readonly Ending[] {
  const ending = bodyEnding(block);
  if (ending === null) return [];
  const isFinal = endsBefore.has(block.nextRole) || (block.nextRole === 'label' && (block.role !== 'problem-text' || block.text.includes('。')));
  const isItem = itemStart.test(block.text);
  return ending.kind === 'good' ? goodEndings[(isFinal ? 1 : 0) + (isItem ? 2 : 0)] ?? [] : [{ ending, isFinal, isItem }];
}

/** Nearly all endings are one of these four, and one object each is enough for them. */
const goodEndings: readonly (readonly Ending[])[] = [[false, false], [true, false], [false, true], [true, true]]
  .map(([isFinal = false, isItem = false]) => [{ ending: { kind: 'good' }, isFinal, isItem }]);

/** Between the items of one series, where the document closes nearly all of them. */
function isBeforeItem(block: Block, next: Fact<Ending> | undefined): boolean {
  return next?.value.isItem === true && next.block.role === block.nextRole;
}

function atEnd(block: Block, { end }: Span): Span {
  return spanOf(block, end, end);
}
