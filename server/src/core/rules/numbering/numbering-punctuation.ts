import type { Block } from '../../bulletin/block.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact, RuleEdit } from '../rule.ts';
import { isBulletinText, touchesMark } from '../support/block-text.ts';
import { headNumber, type HeadNumber } from '../support/head-number.ts';

interface Options {
  readonly strict: boolean;
}

export const numberingPunctuation = defineRule({
  id: 'numbering-punctuation',
  category: 'numbering',
  severity: 'warning',
  summary: { 'zh-CN': '层次序数的标点不合规范：“一.”“（一）、”“(一)”', en: 'Wrong punctuation of a number: “一.”, “（一）、”, “(一)”' },
  rationale: {
    'zh-CN': '公文的结构层次依次用“一、”“（一）”“1.”“（1）”标注：“一”后用顿号，“1”后用点，带括号的序数后不再加标点，括号用全角。',
    en: 'The levels of an official document are marked 一、, （一）, 1. and （1）: a comma 、 after 一, a dot after 1, nothing after a bracketed number, and full-width brackets.',
  },
  silentWhen: {
    'zh-CN': '全文该层次多数都这样写；“1、”“(1)”只在选项strict打开时提示。',
    en: 'Where most numbers of the level are written that way; 1、 and (1) are reported with the option strict only.',
  },
  basis: [{ document: 'GB/T 9704-2012', clause: '7.3.3' }],
  messages: {
    punctuation: { 'zh-CN': '层次序数应写成“{expected}”，这里写成“{found}”', en: 'The number should be written “{expected}”, found “{found}”' },
  },
  repairs: { rewrite: { 'zh-CN': '改为规范的序数标点', en: 'Write the number as the standard does', safety: 'safe' } },
  options: (z) => z.strictObject({ strict: z.boolean().default(false) }),
  defaultOptions: { strict: false },
  optionDocs: {
    strict: {
      'zh-CN': '全文都用的写法也提示，并提示“1、”“(1)”。',
      en: 'Also report forms that the whole document uses, and 1、 and (1).',
    },
  },
  scope: 'document',
  collect: { block: (block) => numbersOf(block) },
  *check(_bulletin, { options }: { readonly options: Options }, facts) {
    const usual = options.strict ? new Set<string>() : usualFlaws(facts);
    for (const { block, value } of facts) {
      const flaws = flawsOf(value, options).filter((flaw) => !usual.has(`${value.rank} ${flaw}`));
      if (flaws.length === 0) continue;
      const edits = flaws.flatMap((flaw) => repairOf(block, value, flaw));
      const deletes = edits.some((edit) => edit.text === '' && touchesMark(block, edit.start, edit.end));
      yield {
        messageId: 'punctuation',
        at: { block, start: value.start, end: value.end },
        data: { found: block.text.slice(value.start, value.end), expected: expectedText(value, flaws) },
        repairs: deletes ? [] : [{ id: 'rewrite', edits }],
      };
    }
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、组织领导情况\n\n成立了工作专班。\n\n## 二.问题整改情况\n\n逐条整改到位。\n\n## 三、下一步打算\n\n继续抓好整改。\n',
      reports: ['punctuation'],
      repaired: '# 关于巡察整改进展情况的通报\n\n## 一、组织领导情况\n\n成立了工作专班。\n\n## 二、问题整改情况\n\n逐条整改到位。\n\n## 三、下一步打算\n\n继续抓好整改。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### （一）党的建设方面\n\n已补齐记录。\n\n### （二）、队伍建设方面\n\n已举办培训4期。\n\n### (三)作风建设方面\n\n已通报2次。\n\n### （四）制度建设方面\n\n已修订制度3项。\n',
      reports: ['punctuation', 'punctuation'],
      repaired: '# 关于巡察整改进展情况的通报\n\n### （一）党的建设方面\n\n已补齐记录。\n\n### （二）队伍建设方面\n\n已举办培训4期。\n\n### （三）作风建设方面\n\n已通报2次。\n\n### （四）制度建设方面\n\n已修订制度3项。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### (一)党的建设方面\n\n已补齐记录。\n\n### (二)队伍建设方面\n\n已举办培训4期。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：\n\n1、已制定学习计划。\n\n2、已印发考核办法。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：\n\n1、已制定学习计划。\n\n2、已印发考核办法。\n',
      options: { strict: true },
      reports: ['punctuation', 'punctuation'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：\n\n1.已制定学习计划。\n\n2.已印发考核办法。\n',
    },
  ],
});

/** What is wrong: the brackets are half-width, or the mark is not the rank's own. */
type Flaw = 'bracket' | 'mark';

function numbersOf(block: Block): readonly HeadNumber[] {
  const number = isBulletinText(block) ? headNumber(block) : null;
  return number === null ? [] : [number];
}

function flawsOf(number: HeadNumber, { strict }: Options): readonly Flaw[] {
  const flaws: Flaw[] = [];
  const halfWidth = number.open === '(' || number.close === ')';
  if (halfWidth && (strict || number.rank === 'han-bracket')) flaws.push('bracket');
  if (hasWrongMark(number, strict)) flaws.push('mark');
  return flaws;
}

function hasWrongMark({ rank, mark }: HeadNumber, strict: boolean): boolean {
  switch (rank) {
    case 'han':
      return mark !== '、';
    case 'arabic':
      return strict && mark !== '.' && mark !== '．';
    case 'han-bracket':
    case 'arabic-bracket':
      return mark !== '';
  }
}

/** Flaws that at least half of the numbers of a rank have are the document's own style. */
function usualFlaws(facts: readonly Fact<HeadNumber>[]): ReadonlySet<string> {
  const total = new Map<string, number>();
  const flawed = new Map<string, number>();
  for (const { value } of facts) {
    total.set(value.rank, (total.get(value.rank) ?? 0) + 1);
    for (const flaw of flawsOf(value, { strict: true })) flawed.set(`${value.rank} ${flaw}`, (flawed.get(`${value.rank} ${flaw}`) ?? 0) + 1);
  }
  const usual = [...flawed].filter(([key, count]) => count * 2 > (total.get(key.slice(0, key.indexOf(' '))) ?? 0));
  return new Set(usual.map(([key]) => key));
}

function expectedText({ rank, numeral, open, close, mark }: HeadNumber, flaws: readonly Flaw[]): string {
  const brackets = flaws.includes('bracket') ? ['（', '）'] : [open, close];
  return `${brackets[0] ?? ''}${numeral}${brackets[1] ?? ''}${flaws.includes('mark') ? rightMark(rank) : mark}`;
}

function rightMark(rank: HeadNumber['rank']): string {
  if (rank === 'han') return '、';
  return rank === 'arabic' ? '.' : '';
}

function repairOf(block: Block, number: HeadNumber, flaw: Flaw): readonly (RuleEdit & { readonly start: number; readonly end: number })[] {
  const { start, markStart, end, rank, open, close } = number;
  if (flaw === 'mark') return [{ block, start: markStart, end, text: rightMark(rank) }];
  const opening = open === '（' ? [] : [{ block, start, end: start + 1, text: '（' }];
  const closing = close === '）' ? [] : [{ block, start: markStart - 1, end: markStart, text: '）' }];
  return [...opening, ...closing];
}
