import type { Block } from '../../bulletin/block.ts';
import type { Bulletin } from '../../bulletin/model.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact } from '../rule.ts';
import { isBulletinText, isVerbatim } from '../support/block-text.ts';
import { looseBrackets, type LooseBracket } from '../support/bracket-balance.ts';

export const unbalancedBracket = defineRule({
  id: 'unbalanced-bracket',
  category: 'punctuation',
  severity: 'error',
  summary: { 'zh-CN': '书名号、引号、括号不成对', en: 'A title mark, quote or bracket without its counterpart' },
  rationale: {
    'zh-CN': '书名号、引号、括号都成对使用。缺了一半，读者分不清文件名称、引语从哪里开始、到哪里结束，往往还意味着丢了字。',
    en: 'Title marks, quotes and brackets come in pairs. With one half missing, nobody can tell where a title or quotation ends, and often words are lost as well.',
  },
  silentWhen: {
    'zh-CN': '“1）”“a）”等序号；被分页切断、接上后成对的；跨到相邻段落才成对的；全角与半角配成一对的（由half-width-punctuation提示）。',
    en: 'Numbers such as 1） and a）; pairs torn apart by a page break; pairs that close in a neighbouring paragraph; a full-width bracket with a half-width one (half-width-punctuation says so).',
  },
  basis: [{ document: 'GB/T 15834-2011', clause: '4.8、4.9、4.15' }],
  messages: {
    unclosed: { 'zh-CN': '“{found}”没有对应的“{expected}”', en: '“{found}” is never closed: expected “{expected}”' },
    unopened: { 'zh-CN': '“{found}”前面没有对应的“{expected}”', en: '“{found}” closes nothing: expected “{expected}” before it' },
    turned: { 'zh-CN': '引号方向有误：这里应为“{expected}”，写成了“{found}”', en: 'Turned quote: expected “{expected}”, found “{found}”' },
  },
  yieldsTo: [{ rule: 'broken-paragraph', where: 'place' }],
  scope: 'whole-document',
  collect: { block: (block) => (isBulletinText(block) ? looseBrackets(block).filter(({ at }) => !isVerbatim(block, at)) : []) },
  *check(bulletin, _context, facts) {
    const closedNearby = facts.length > 0 ? pairsAcross(bulletin, facts) : new Set();
    for (const fact of facts) {
      if (closedNearby.has(fact)) continue;
      const { block, value: { at, char, expected, kind } } = fact;
      yield { messageId: kind, at: { block, start: at, end: at + char.length }, data: { found: char, expected } };
    }
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：制度不够健全\n\n整改情况：修订了《公务接待管理办法，完善“三重一大”事项清单（含议事规则。\n',
      reports: ['unclosed', 'unclosed'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：制度不够健全\n\n整改情况：修订了公务接待管理办法》，落实“一岗双责“要求。\n',
      reports: ['unopened', 'turned'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：制度不够健全\n\n整改情况：\n\n1）对照《公务接待管理\n\n办法》自查，2）落实“来教”“来学”要求（见附件1)。\n',
      reports: [],
    },
  ],
});

/** How many blocks further on a pair may still close: a comment and a rule may stand between. */
const reach = 4;

/** Facts that find their counterpart in a paragraph close by: a quotation of several paragraphs, a title over several lines. */
function pairsAcross({ blocks }: Bulletin, facts: readonly Fact<LooseBracket>[]): ReadonlySet<unknown> {
  const positions = new Map<Block, number>(blocks.map((block, index) => [block, index]));
  const paired = new Set<unknown>();
  const waiting = new Map<string, { readonly fact: unknown; readonly position: number }>();
  for (const fact of facts) {
    const { kind, family, at } = fact.value;
    const position = positions.get(fact.block) ?? 0;
    // A quotation of several paragraphs opens each of them and closes the last.
    if (kind === 'unclosed' && family === '“' && at === 0 && blocks[position + 1]?.text.startsWith('“') === true) paired.add(fact);
    if (kind === 'unclosed') waiting.set(family, { fact, position });
    if (kind !== 'unopened') continue;
    const open = waiting.get(family);
    if (open === undefined || position === open.position || position - open.position > reach) continue;
    paired.add(fact).add(open.fact);
    waiting.delete(family);
  }
  return paired;
}
