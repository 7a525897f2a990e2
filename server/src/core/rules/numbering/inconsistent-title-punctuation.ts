import type { Problem } from '../../bulletin/model.ts';
import { groupBy } from '../../text/group-by.ts';
import { defineRule } from '../define-rule.ts';
import { titleEnd, type TitleEnd } from '../support/title-end.ts';

export const inconsistentTitlePunctuation = defineRule({
  id: 'inconsistent-title-punctuation',
  category: 'numbering',
  severity: 'info',
  summary: { 'zh-CN': '个别问题标题以句号结尾，其余都不用（或者相反）', en: 'Single problem titles end in 。 while the others do not, or the other way round' },
  rationale: {
    'zh-CN': '问题标题末尾用不用句号，全文应当一致。不一致往往是从反馈意见里直接粘贴留下的。',
    en: 'Titles of problems end alike throughout a document. A single 。 is usually left over from pasting.',
  },
  silentWhen: {
    'zh-CN': '用与不用各占一半；标题与正文在同一段；标题以问号、叹号结尾。',
    en: 'As many titles end in 。 as do not; title and text share a paragraph; the title ends in ？ or ！.',
  },
  basis: [{ document: 'GB/T 15834-2011', clause: '4.1' }],
  messages: {
    extra: { 'zh-CN': '其余问题标题末尾都不用句号，这里多了“。”', en: 'The other problem titles end without 。, this one has it' },
    missing: { 'zh-CN': '其余问题标题末尾都用句号，这里应为“。”', en: 'The other problem titles end in 。, expected it here' },
  },
  repairs: {
    remove: { 'zh-CN': '删去标题末尾的句号', en: 'Remove the 。 behind the title', safety: 'safe' },
    // A line without a stop may be a title only for lack of it, so that adding one is the writer's to decide.
    add: { 'zh-CN': '在标题末尾加上句号', en: 'Add a 。 behind the title', safety: 'unsafe' },
  },
  scope: 'document',
  collect: { problem: (problem) => endOf(problem) },
  *check(_bulletin, _context, facts) {
    for (const titles of groupBy(facts, ({ problem }) => problem?.marker?.form).values()) {
      const stopped = titles.filter(({ value }) => value.stop !== null).length;
      if (stopped === 0 || stopped * 2 === titles.length || stopped === titles.length) continue;
      const stopsAreOdd = stopped * 2 < titles.length;
      for (const { block, problem, value } of titles) {
        const about = problem === null ? {} : { problem };
        if (stopsAreOdd && value.stop !== null) {
          yield { messageId: 'extra', at: value.stop, repairs: [{ id: 'remove', edits: [{ ...value.stop, text: '' }] }], ...about };
        } else if (!stopsAreOdd && value.stop === null && endsPlainly.test(value.last)) {
          const end = block.text.trimEnd().length;
          yield { messageId: 'missing', at: { block, start: end - 1, end }, repairs: [{ id: 'add', edits: [{ block, start: end, end, text: '。' }] }], ...about };
        }
      }
    }
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 问题一：学习不够深入。\n\n整改情况：已制定学习计划。\n\n## 问题二：制度不够健全\n\n整改情况：已修订制度3项。\n\n## 问题三：档案管理不规范\n\n整改情况：已补齐档案12份。\n',
      reports: ['extra'],
      repaired: '# 关于巡察整改进展情况的通报\n\n## 问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n## 问题二：制度不够健全\n\n整改情况：已修订制度3项。\n\n## 问题三：档案管理不规范\n\n整改情况：已补齐档案12份。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入。\n\n整改情况：已制定学习计划。\n\n问题二：制度不够健全\n\n整改情况：已修订制度3项。\n\n问题三：档案管理不规范。\n\n整改情况：已补齐档案12份。\n',
      reports: ['missing'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入。\n\n整改情况：已制定学习计划。\n\n问题二：制度不够健全。\n\n整改情况：已修订制度3项。\n\n问题三：档案管理不规范。\n\n整改情况：已补齐档案12份。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入。\n\n整改情况：已制定学习计划。\n\n问题二：制度不够健全。\n\n整改情况：已修订制度3项。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n1.关于学习不够深入的问题。一是制定学习计划。二是每月通报1次。\n\n2.关于制度不够健全的问题\n\n一是修订制度3项。二是开展培训4期。\n\n3.关于档案管理不规范的问题\n\n一是补齐档案12份。二是明确专人管理。\n',
      reports: [],
    },
  ],
});

const endsPlainly = /[\p{Script=Han}”》）]/u;

/** How the title ends, where it has the rest of its block for itself. */
function endOf({ origin, marker, title }: Problem): readonly TitleEnd[] {
  if (origin === 'table' || origin === 'measures-only') return [];
  const { block, start, end } = title;
  const alone = /^[。．.\s\u3000]*$/u.test(block.text.slice(end));
  const found = alone ? titleEnd(block, marker?.block === block ? marker.end : start) : null;
  return found === null ? [] : [found];
}
