import type { Block } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import { sentenceAround } from '../../text/clause.ts';
import { findAll } from '../../text/find-all.ts';
import { defineRule } from '../define-rule.ts';
import { isBulletinText, isVerbatim, touchesMark } from '../support/block-text.ts';

const none: readonly never[] = [];

export const redundantEnumerationComma = defineRule({
  id: 'redundant-enumeration-comma',
  category: 'punctuation',
  severity: 'info',
  summary: { 'zh-CN': '并列的书名号、引号之间用了顿号：“》、《”“”、“”', en: 'A comma 、 between title marks or between quotes: 》、《 and ”、“' },
  rationale: {
    'zh-CN': '标有书名号、引号的并列成分之间通常不用顿号，书名号、引号本身已经把各项隔开。',
    en: 'Items that bear title marks or quotes are set apart by these marks; as a rule no 、 stands between them.',
  },
  silentWhen: {
    'zh-CN': '书名号、引号之间另有成分，如“《…》（试行）、《…》”；同一句里有的项带有这样的成分。',
    en: 'Something stands between the marks, as in 《…》（试行）、《…》, or does so elsewhere in the same sentence.',
  },
  basis: [{ document: 'GB/T 15834-2011', clause: '4.5.3.5' }],
  messages: {
    redundant: { 'zh-CN': '“{before}”与“{after}”之间不用顿号，这里多了“、”', en: 'No comma is expected between “{before}” and “{after}”, found “、”' },
  },
  repairs: { remove: { 'zh-CN': '删去顿号', en: 'Remove the comma', safety: 'safe' } },
  scope: 'block',
  check: (block) => (holdsOpener(block) && redundant.test(block.text) && isBulletinText(block) ? redundantIn(block) : none),
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：制度不够健全\n\n整改情况：修订了《公务接待管理办法》、《差旅费管理办法》和《会议制度》，严肃整治“吃拿卡要”、“推诿扯皮”等问题。\n',
      reports: ['redundant', 'redundant'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：制度不够健全\n\n整改情况：修订了《公务接待管理办法》《差旅费管理办法》和《会议制度》，严肃整治“吃拿卡要”“推诿扯皮”等问题。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：制度不够健全\n\n整改情况：修订了《公务接待管理办法》（试行）、《差旅费管理办法》、《会议制度》，落实“一岗双责”要求、“三会一课”制度。\n',
      reports: [],
    },
  ],
});

function* redundantIn(block: Block) {
  const { text } = block;
  for (const { index } of findAll(text, redundantAll)) {
    const start = index + 1;
    if (isVerbatim(block, start) || hasRemarks(block, start)) continue;
    yield {
      messageId: 'redundant',
      at: { block, start, end: start + 1 },
      data: { before: text.charAt(index), after: text.charAt(index + 2) },
      repairs: touchesMark(block, start, start + 1) ? [] : [{ id: 'remove' as const, edits: [{ block, start, end: start + 1, text: '' }] }],
    } as const;
  }
}

const holdsOpener = holdsAnyOf('《“');
const redundant = /》、《|”、“/u;
const redundantAll = /》、(?=《)|”、(?=“)/gu;
const remark = /[》”][（(][^（）()]{1,40}[）)]、/u;

/** Where one item of the list bears a remark, all of them are better parted. */
function hasRemarks({ text }: Block, at: number): boolean {
  const { start, end } = sentenceAround(text, { start: at, end: at });
  return remark.test(text.slice(start, end));
}
