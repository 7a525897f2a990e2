import type { Block, BlockRole } from '../../bulletin/block.ts';
import { groupBy } from '../../text/group-by.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact } from '../rule.ts';
import { headNumber } from '../support/head-number.ts';
import { titleEnd, type TitleEnd } from '../support/title-end.ts';

export const titlePunctuation = defineRule({
  id: 'title-punctuation',
  category: 'punctuation',
  severity: 'warning',
  summary: { 'zh-CN': '标题末尾用了句号', en: 'A title or heading ends in 。' },
  rationale: {
    'zh-CN': '公文标题和单独成行的层次标题末尾不用句号。',
    en: 'The title of an official document, and headings on lines of their own, end without a full stop.',
  },
  silentWhen: {
    'zh-CN': '标题以引号、书名号、问号或叹号结尾；标题与正文在同一段；全文同级标题多数以句号结尾。',
    en: 'The title ends in a quote, a title mark, ？ or ！; title and text share a paragraph; most headings of the rank end in 。.',
  },
  basis: [{ document: 'GB/T 15834-2011', clause: '4.1' }, { document: 'GB/T 9704-2012', clause: '7.3.1' }],
  messages: {
    stop: { 'zh-CN': '标题末尾不用句号，这里多了“{found}”', en: 'Titles end without a full stop, found “{found}”' },
  },
  repairs: { remove: { 'zh-CN': '删去标题末尾的句号', en: 'Remove the full stop', safety: 'safe' } },
  yieldsTo: [{ rule: 'inconsistent-title-punctuation', where: 'place' }],
  scope: 'document',
  collect: { block: (block) => endOf(block) },
  *check(_bulletin, _context, facts) {
    for (const [role, ranked] of groupBy(facts, ({ block }) => block.role)) {
      const stopped = ranked.filter(({ value }) => value.stop !== null);
      if (isConvention(role, stopped, ranked)) continue;
      for (const { value: { stop } } of stopped) {
        if (stop === null) continue;
        yield {
          messageId: 'stop',
          at: stop,
          data: { found: stop.block.text.slice(stop.start, stop.end) },
          repairs: [{ id: 'remove', edits: [{ ...stop, text: '' }] }],
        };
      }
    }
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报。\n\n## 一、组织领导情况\n\n成立了工作专班。\n\n## 二、问题整改情况。\n\n逐条整改到位。\n',
      reports: ['stop', 'stop'],
      repaired: '# 关于巡察整改进展情况的通报\n\n## 一、组织领导情况\n\n成立了工作专班。\n\n## 二、问题整改情况\n\n逐条整改到位。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### （一）“三会一课”方面\n\n已补齐记录。\n\n### （二）落实“一岗双责”方面。\n\n已约谈4人。\n',
      reports: ['stop'],
      repaired: '# 关于巡察整改进展情况的通报\n\n### （一）“三会一课”方面\n\n已补齐记录。\n\n### （二）落实“一岗双责”方面\n\n已约谈4人。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、提高政治站位，压实整改责任。\n\n成立了工作专班。\n\n## 二、坚持问题导向，逐条整改到位。\n\n已整改12项。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、组织领导情况\n\n成立了工作专班。\n\n## 二、问题整改情况。各部门逐条整改到位。\n',
      reports: [],
    },
    {
      text: '# 某区突出问题整改销号公示\n\n现公示1项问题整改情况。\n\n一、整改情况\n\n问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n二、下一步打算\n\n（一）加强理论学习，每月检查一次。\n\n（二）加强台账管理，每季度检查一次。\n',
      reports: [],
    },
  ],
});

const headingRoles: ReadonlySet<BlockRole> = new Set<BlockRole>(['title', 'section-heading', 'category-heading', 'group-heading', 'problem-title']);

function endOf(block: Block): readonly TitleEnd[] {
  if (!headingRoles.has(block.role) || block.shape.kind === 'table-cell') return [];
  const end = titleEnd(block, headNumber(block)?.end ?? 0);
  return end === null ? [] : [end];
}

/** A stop is a matter of style where most of the rank have it, or where nothing shows that the line stands apart from its text. */
function isConvention(role: BlockRole, stopped: readonly Fact<TitleEnd>[], ranked: readonly Fact<TitleEnd>[]): boolean {
  if (stopped.length === 0) return true;
  if (role === 'title') return false;
  // Of problem titles, only an even split is left to this rule.
  if (role === 'problem-title') return stopped.length * 2 !== ranked.length;
  if (ranked.length === 1) return !stopped.every(({ block }) => standsOut(block));
  return stopped.length * 2 > ranked.length;
}

function standsOut({ shape, marks, text }: Block): boolean {
  return shape.kind === 'heading' || marks.some(({ kind, start, end }) => kind === 'strong' && start === 0 && end >= text.length - 1);
}
