import { formatHanNumeral } from '../../text/han-numeral.ts';
import { defineRule } from '../define-rule.ts';
import type { RuleEdit } from '../rule.ts';
import { enumerationFacts, enumerationStretches, nestsWell, type EnumerationWord } from '../support/enumeration.ts';
import { alignSequence } from '../support/sequence.ts';
import type { Alignment, Deviation } from '../support/sequence-deviations.ts';

export const enumerationNumbering = defineRule({
  id: 'enumeration-numbering',
  category: 'numbering',
  severity: 'warning',
  summary: { 'zh-CN': '“一是”“二是”“三是”有缺漏、重复或次序有误，或者只有“一是”', en: '一是, 二是, 三是 with a gap, a repeat or in wrong order, or a lone 一是' },
  rationale: {
    'zh-CN': '“一是……三是……”少了“二是”，多半是删改时漏改了序词，或者漏掉了一条措施；只有“一是”而没有下文，则根本不必列举。',
    en: 'Where 二是 is missing between 一是 and 三是, a measure was cut and the rest not renumbered, or a measure was lost. A lone 一是 enumerates nothing.',
  },
  silentWhen: {
    'zh-CN': '第二个“一是”另起一组；列举中再分“一是、二是”；“一是……另一个是……”；“之一是”“第一是”等不作序词的用法。',
    en: 'A second 一是 begins a second series; series within a series; 一是 … 另一个是 …; words such as 之一是 or 第一是 that do not enumerate.',
  },
  basis: [{ document: 'GB/T 15834-2011', clause: '4.5.3.4' }],
  messages: {
    start: { 'zh-CN': '列举应从“一是”开始，这里写成“{found}”', en: 'The enumeration should begin with “一是”, found “{found}”' },
    gap: { 'zh-CN': '列举不连续：“{previous}”之后应为“{expected}”，这里写成“{found}”', en: 'Gap in the enumeration: “{expected}” should follow “{previous}”, found “{found}”' },
    repeat: { 'zh-CN': '列举重复：前面已有“{found}”，这里应为“{expected}”', en: 'Repeated in the enumeration: “{found}” was used before, expected “{expected}”' },
    order: { 'zh-CN': '列举次序有误：“{previous}”之后应为“{expected}”，这里写成“{found}”', en: 'Enumeration out of order: “{expected}” should follow “{previous}”, found “{found}”' },
    lone: { 'zh-CN': '只有“一是”，后面应有“二是”', en: 'A lone 一是: expected 二是 to follow' },
    other: { 'zh-CN': '与这里的“{found}”相互冲突', en: 'It is at odds with this “{found}”' },
  },
  repairs: { renumber: { 'zh-CN': '从这里起重新编排序词', en: 'Renumber from here on', safety: 'unsafe' } },
  scope: 'document',
  collect: { block: (block) => enumerationFacts(block) },
  *check({ problems }, _context, facts) {
    for (const words of enumerationStretches(facts, problems)) {
      if (nestsWell(words)) continue;
      const alignment = alignSequence(words.map(({ value }) => ({ value, opens: false })), { restart: 0, lone: 1 });
      for (const [position, deviation] of alignment.deviations.entries()) {
        const word = words[deviation.index];
        if (word === undefined || word.countsOtherwise || word.within) continue;
        const related = deviation.related === null ? undefined : words[deviation.related];
        const data = { found: wordOf(word.value), expected: wordOf(deviation.expected), previous: wordOf(words[deviation.index - 1]?.value ?? 0) };
        const edits = deviation.kind === 'lone' || position >= mostRepairs ? [] : renumberFrom(words, alignment, deviation.index);
        yield {
          messageId: messageOf(deviation),
          at: spanOfWord(word),
          data,
          related: related === undefined ? [] : [{ at: spanOfWord(related), messageId: 'other', data }],
          repairs: edits.length === 0 ? [] : [{ id: 'renumber', edits }],
        };
      }
    }
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：一是制定学习计划。三是印发考核办法。四是每月通报1次。\n',
      reports: ['gap'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：一是制定学习计划。二是印发考核办法。三是每月通报1次。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：\n\n一是制定学习计划。\n\n二是印发考核办法。\n\n二是每月通报1次。\n',
      reports: ['repeat'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：\n\n一是制定学习计划。\n\n二是印发考核办法。\n\n三是每月通报1次。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：已召开专题会2次。一是制定学习计划。\n\n问题二：制度不够健全\n\n整改情况：已修订制度3项。\n',
      reports: ['lone'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：一是制定学习计划。二是印发考核办法。整改成效：一是参学率达到98%。二是考核全部合格。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入，主要原因之一是计划不细\n\n整改情况：抓好两项工作，一是制定学习计划，另一项是印发考核办法。\n',
      reports: [],
    },
  ],
});

/** So many findings of a stretch offer its renumbering, and so far it reaches: longer ones are no enumeration. */
const mostRepairs = 8;
const longestSeries = 100;

function wordOf(value: number): string {
  return `${formatHanNumeral(value)}是`;
}

function messageOf({ kind, expected }: Deviation): 'start' | 'gap' | 'repeat' | 'order' | 'lone' {
  return kind !== 'lone' && expected === 1 ? 'start' : kind;
}

function spanOfWord({ block, start, end }: EnumerationWord): { readonly block: EnumerationWord['block']; readonly start: number; readonly end: number } {
  return { block, start, end };
}

function renumberFrom(words: readonly EnumerationWord[], { ordinals }: Alignment, from: number): readonly RuleEdit[] {
  // Up to the next series: what begins again at 1 is numbered by itself.
  const following = words.slice(from, from + longestSeries);
  const next = following.findIndex((_, offset) => offset > 0 && ordinals[from + offset] === 1);
  return following.slice(0, next < 0 ? following.length : next).flatMap(({ block, start, end, value }, offset) => {
    const ordinal = ordinals[from + offset] ?? null;
    return ordinal === null || ordinal === value ? [] : [{ block, start, end: end - 1, text: formatHanNumeral(ordinal) }];
  });
}
