import { defineRule } from '../define-rule.ts';
import type { RuleEdit } from '../rule.ts';
import { touchesMark } from '../support/block-text.ts';
import { enumerationFacts, enumerationStretches, type EnumerationWord } from '../support/enumeration.ts';

export const inconsistentEmphasis = defineRule({
  id: 'inconsistent-emphasis',
  category: 'punctuation',
  severity: 'info',
  summary: { 'zh-CN': '同一组“一是”“二是”有的加粗、有的不加粗', en: 'Of one series 一是, 二是, some are bold and some are not' },
  rationale: {
    'zh-CN': '同一组并列的序词，字体应当一致。加粗不一致多半是转换格式时丢了标记。',
    en: 'Words that enumerate one series look alike. Where they do not, marks were usually lost in conversion.',
  },
  silentWhen: { 'zh-CN': '一组之内写法一致，哪怕另一组不同；序词在标题里。', en: 'Each series is alike in itself, even if another differs; the words stand in headings.' },
  basis: [{ document: 'GB/T 9704-2012', clause: '7.3.3' }],
  messages: {
    plain: { 'zh-CN': '这一组序词多数加粗，“{found}”没有加粗，应当一致', en: 'Most of this series is bold, “{found}” is not: expected it to be alike' },
    bold: { 'zh-CN': '这一组序词多数不加粗，“{found}”加粗了，应当一致', en: 'Most of this series is plain, “{found}” is bold: expected it to be alike' },
  },
  repairs: {
    embolden: { 'zh-CN': '加粗“{found}”', en: 'Make “{found}” bold', safety: 'safe' },
    flatten: { 'zh-CN': '取消“{found}”的加粗', en: 'Make “{found}” plain', safety: 'safe' },
  },
  scope: 'document',
  collect: { block: (block) => enumerationFacts(block) },
  *check({ problems }, _context, facts) {
    const all = enumerationStretches(facts, problems).flatMap(seriesOf);
    const words = all.flat();
    const inBold = words.filter(isBold).length;
    for (const series of all) {
      const bold = series.filter(isBold);
      if (bold.length === 0 || bold.length === series.length) continue;
      const boldIsUsual = bold.length * 2 === series.length ? isBoldUsual(series, inBold, words.length) : bold.length * 2 > series.length;
      for (const word of series) {
        if (isBold(word) === boldIsUsual) continue;
        const { block, start, end } = word;
        const data = { found: block.text.slice(start, end) };
        const edits = boldIsUsual ? emboldened(word, bold) : flattened(word);
        const id = boldIsUsual ? 'embolden' : 'flatten';
        yield { messageId: boldIsUsual ? 'plain' : 'bold', at: { block, start, end }, data, repairs: edits.length === 0 ? [] : [{ id, edits, data }] };
      }
    }
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：一是制定学习计划。**二是**印发考核办法。**三是**每月通报1次。\n',
      reports: ['plain'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：**一是**制定学习计划。**二是**印发考核办法。**三是**每月通报1次。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：\n\n一是制定学习计划。\n\n**二是印发考核办法**，每季度考核1次。\n\n三是每月通报1次。\n',
      reports: ['bold'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：\n\n一是制定学习计划。\n\n二是印发考核办法，每季度考核1次。\n\n三是每月通报1次。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：**一是**制定学习计划。**二是**印发考核办法。\n\n问题二：制度不够健全\n\n整改情况：一是修订制度3项。二是开展培训4期。\n',
      reports: [],
    },
  ],
});

/** The series of a stretch: each begins at 一是. Words in headings are set by their rank, not by marks. */
function seriesOf(words: readonly EnumerationWord[]): readonly (readonly EnumerationWord[])[] {
  const series: EnumerationWord[][] = [];
  for (const word of words) {
    if (word.within) continue;
    if (word.value === 1 || series.length === 0) series.push([]);
    series.at(-1)?.push(word);
  }
  return series.filter((one) => one.length > 1 && one.every(({ block }) => block.shape.kind !== 'heading'));
}

/** As many in bold as not: the other series decide, then the first word. */
function isBoldUsual(series: readonly EnumerationWord[], inBold: number, total: number): boolean {
  return inBold * 2 === total ? series.slice(0, 1).some(isBold) : inBold * 2 > total;
}

/** Asterisks that do not work were still meant to. */
function isBold({ bold, starred }: EnumerationWord): boolean {
  return bold !== null || starred;
}

/** Possible where the others have just the word in bold: how far bold would reach otherwise is the writer's to say. */
function emboldened(word: EnumerationWord, others: readonly EnumerationWord[]): readonly RuleEdit[] {
  const { block, start, end } = word;
  const justTheWord = others.every((other) => (other.bold?.end ?? Number.POSITIVE_INFINITY) <= other.end);
  if (!justTheWord || block.text.includes('*') || touchesMark(block, start, end)) return [];
  return [
    { block, start, end: start, text: '**' },
    { block, start: end, end, text: '**' },
  ];
}

function flattened(word: EnumerationWord): readonly RuleEdit[] {
  const { block, bold: mark } = word;
  // Marks within marks (`****一是****`) are no slip that taking one pair away would mend.
  if (mark?.start !== word.start || block.source.includes('***')) return [];
  const start = block.map.sourceStart(mark.start);
  const end = block.map.sourceEnd(mark.end);
  if (block.source.slice(start - 2, start) !== '**' || block.source.slice(end, end + 2) !== '**') return [];
  return [
    { block, source: { start: start - 2, end: start }, text: '' },
    { block, source: { start: end, end: end + 2 }, text: '' },
  ];
}
