import { spanOf } from '../../bulletin/block.ts';
import { oncePerObject } from '../../text/once-per-object.ts';
import { overlaps } from '../../text/range.ts';
import { defineRule } from '../define-rule.ts';
import { isPrinted } from '../support/printed-block.ts';
import { confusableWords } from './confusable-words.ts';
import { createWordFinder, type FoundWord } from './word-finder.ts';

type Find = (text: string) => readonly FoundWord[];
type Words = Readonly<Record<string, string>>;

const findListed = createWordFinder(confusableWords);
/** One finder for each list of a user's, since every block asks for it. */
const finderFor = oncePerObject((words: Words): Find => {
  const entries = Object.entries(words).filter(([wrong]) => wrong !== '');
  return entries.length === 0 ? () => [] : createWordFinder(entries.map(([wrong, right]) => ({ wrong, right, source: 'usage' })));
});

const none: readonly never[] = [];

export const confusableWord = defineRule({
  id: 'confusable-word',
  category: 'wording',
  severity: 'warning',
  scope: 'block',
  summary: { 'zh-CN': '写错的词：截止目前、单独设帐、当做福利……以及用户自己的词表', en: 'Miswritten words (截止目前, 设帐, 当做福利 …) and those of the user’s own list' },
  rationale: {
    'zh-CN': '词表只收在公文里无论如何都是错的写法，来源是《现代汉语词典》和《第一批异形词整理表》；要看意思才能判断的（制定与制订、作出与做出、权利与权力）一概不收。在配置的words里可以加上本单位的词；写成它自己的词不再报告。',
    en: 'The list holds only what is wrong wherever it stands in official prose, by the standard dictionary and the national table of variant forms; pairs that depend on the meaning (制定/制订, 作出/做出) are left out. Add your own under words in the configuration; a word mapped to itself is no longer reported.',
  },
  silentWhen: {
    'zh-CN': '错词是另一个正确词语的一部分（报名截止时间、自己经手、应当做好、帐篷）；单独放在引号里的词。',
    en: 'Where the word is part of a right one (报名截止时间, 自己经手, 应当做好, 帐篷), or stands in quotation marks by itself.',
  },
  basis: [{ document: '《现代汉语词典》（第7版）' }, { document: 'GF 1001-2001 第一批异形词整理表' }],
  messages: {
    confusable: { 'zh-CN': '这里写成“{wrong}”，应为“{right}”', en: '“{wrong}” should be “{right}”' },
    own: { 'zh-CN': '这里写成“{wrong}”，按配置的词表应为“{right}”', en: '“{wrong}” should be “{right}” by the configured list' },
  },
  repairs: { replace: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”', safety: 'unsafe' } },
  examples: [
    {
      text: '问题一：财务管理不规范\n\n整改情况：截止目前，已清退资金3.2万元，工会经费单独设帐。\n',
      reports: ['confusable', 'confusable'],
      repaired: '问题一：财务管理不规范\n\n整改情况：截至目前，已清退资金3.2万元，工会经费单独设账。\n',
    },
    {
      text: '问题一：培训管理不规范\n\n整改情况：杜绝将外出学习当做福利的情况，12月低前修订培训办法，切消除相关风险。\n',
      reports: ['confusable', 'confusable', 'confusable'],
      repaired: '问题一：培训管理不规范\n\n整改情况：杜绝将外出学习当作福利的情况，12月底前修订培训办法，切实消除相关风险。\n',
    },
    {
      text: '问题一：称谓不统一\n\n整改情况：统一使用云岭街道办的名称。\n',
      words: { 街道办: '街道办事处' },
      reports: ['own'],
      repaired: '问题一：称谓不统一\n\n整改情况：统一使用云岭街道办事处的名称。\n',
    },
    { text: '问题一：招聘程序不规范\n\n整改情况：报名截止时间顺延3天，应当做好的审核由自己经手，已发放帐篷20顶，各月低保金按时发放。\n', reports: [] },
    { text: '问题一：文字把关不严\n\n整改情况：把“截止目前”改为规范写法，整章建制，密切配合，制订计划。\n', reports: [] },
  ],
  check: (block, { words }) => {
    const found = isPrinted(block) ? wordsIn(block.text, words) : none;
    return found.length === 0 ? none : found.map(({ word, start, end }) => {
      const at = spanOf(block, start, end);
      const data = { wrong: word.wrong, right: word.right };
      return { messageId: Object.hasOwn(words, word.wrong) ? 'own' : 'confusable', at, data, repairs: [{ id: 'replace', data: { right: word.right }, edits: [{ ...at, text: word.right }] }] };
    });
  },
});

/** The user's words come before the list's; one that is mapped to itself is right as it stands. */
function wordsIn(text: string, words: Words): readonly FoundWord[] {
  const own = finderFor(words)(text);
  const listed = findListed(text);
  if (own.length === 0) return listed;
  const others = listed.filter((found) => !own.some((other) => overlaps(found, other)));
  return [...own.filter(({ word }) => word.wrong !== word.right), ...others].sort((a, b) => a.start - b.start);
}
