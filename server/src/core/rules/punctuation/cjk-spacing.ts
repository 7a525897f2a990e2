import type { Block } from '../../bulletin/block.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact } from '../rule.ts';
import { strayBlanks, type JoinedNumbers, type StrayBlank } from '../support/stray-blanks.ts';

interface Options {
  readonly digits: boolean;
  readonly han: boolean;
}

export const cjkSpacing = defineRule({
  id: 'cjk-spacing',
  category: 'punctuation',
  severity: 'info',
  summary: { 'zh-CN': '汉字之间、汉字与数字之间有空格', en: 'A space between Chinese characters, or between Chinese and digits' },
  rationale: {
    'zh-CN': '正式公文的汉字之间、汉字与数字之间都不空格。多出来的空格多半来自扫描识别、格式转换，或者网页排版习惯；已发布的通报没有这样写的。',
    en: 'Official Chinese leaves no space between characters, nor between characters and digits. Spaces come from scanning, conversion or web typography; no published bulletin has them.',
  },
  silentWhen: {
    'zh-CN': '序号之后；标题与发文机关之间的一个空格；段首缩进；落款；人名对齐；联系方式、责任单位等条目之间；表格中的汉字之间；中文与外文之间。全文都在数字两侧空格时，只提示一次。',
    en: 'Behind list markers; one space between title and issuer; indentation; the signature; aligned names; between entries such as contact and unit; between characters in tables; between Chinese and Latin. Where the whole document sets digits apart it is said once.',
  },
  basis: [{ document: 'GB/T 9704-2012', clause: '5.2.3' }, { document: '公开发布的整改通报' }],
  messages: {
    digit: { 'zh-CN': '汉字与数字之间不空格：应为“{expected}”，这里写成“{found}”', en: 'No space between Chinese and digits: expected “{expected}”, found “{found}”' },
    han: { 'zh-CN': '汉字之间不空格：应为“{expected}”，这里写成“{found}”', en: 'No space between Chinese characters: expected “{expected}”, found “{found}”' },
    document: { 'zh-CN': '全文在汉字与数字之间空格，共{count}处，应当不空格', en: 'The whole document sets digits apart from Chinese, {count} times; expected no spaces' },
  },
  repairs: {
    remove: { 'zh-CN': '删去空格', en: 'Remove the space', safety: 'safe' },
    removeAll: { 'zh-CN': '删去全文汉字与数字之间的{count}处空格', en: 'Remove all {count} spaces around digits', safety: 'safe' },
  },
  yieldsTo: [
    { rule: 'inconsistent-problem-marker', where: 'place' },
    { rule: 'repeated-punctuation', where: 'place' },
    { rule: 'document-number-format', where: 'place' },
  ],
  options: (z) => z.strictObject({ digits: z.boolean().default(true), han: z.boolean().default(true) }),
  defaultOptions: { digits: true, han: true },
  optionDocs: {
    digits: { 'zh-CN': '检查汉字与数字之间的空格。', en: 'Check spaces between Chinese and digits.' },
    han: { 'zh-CN': '检查汉字之间的空格。', en: 'Check spaces between Chinese characters.' },
  },
  scope: 'document',
  collect: { block: (block) => strayBlanks(block) },
  *check(_frame, { options }: { readonly options: Options }, facts: readonly Fact<StrayBlank | JoinedNumbers>[]) {
    const blanks = facts.filter(isBlank);
    const besideDigits = blanks.filter(({ value }) => value.beside === 'digit');
    const digits = options.digits ? besideDigits : [];
    const throughout = isThroughout(besideDigits.length, facts);
    const [first] = digits;
    if (throughout && first !== undefined) {
      yield {
        messageId: 'document',
        at: placeOf(first),
        data: { count: digits.length },
        repairs: [{ id: 'removeAll', edits: digits.map((fact) => ({ ...placeOf(fact), text: '' })), data: { count: digits.length } }],
      };
    }
    for (const fact of blanks) {
      const { beside } = fact.value;
      const report = { at: placeOf(fact), data: dataOf(fact), repairs: [{ id: 'remove', edits: [{ ...placeOf(fact), text: '' }] }] } as const;
      if (beside === 'digit' && options.digits && !throughout) yield { messageId: 'digit', ...report };
      if (beside === 'han' && options.han) yield { messageId: 'han', ...report };
    }
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：违规发放补贴\n\n整改情况：已退缴资金 14911.5 元，修订了发放 办法。\n',
      reports: ['digit', 'digit', 'han'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：违规发放补贴\n\n整改情况：已退缴资金14911.5元，修订了发放办法。\n',
    },
    {
      text: '# 中共云溪县教育局委员会 关于巡察整改进展情况的通报\n\n问题一：使用Word 不规范\n\n整改情况：\n\n1. 组长：李某 副组长：王某。已于2021年3月5日 8:30公开。\n\n联系人：张某 电话：84683253\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：违规发放补贴\n\n整改情况：已退缴资金14911.5 元。\n',
      options: { digits: false },
      reports: [],
    },
  ],
});

/** Spaces that a document sets around four of five numbers are its style: said once. */
const fewest = 10;
const mostly = 0.8;

function isThroughout(spaced: number, facts: readonly Fact<StrayBlank | JoinedNumbers>[]): boolean {
  if (spaced < fewest) return false;
  const joined = facts.reduce((sum, { value }) => sum + (value.beside === 'none' ? value.count : 0), 0);
  return spaced >= mostly * (spaced + joined);
}

function isBlank(fact: Fact<StrayBlank | JoinedNumbers>): fact is Fact<StrayBlank> {
  return fact.value.beside !== 'none';
}

function placeOf({ block, value: { start, end } }: Fact<StrayBlank>): { readonly block: Block; readonly start: number; readonly end: number } {
  return { block, start, end };
}

function dataOf({ block: { text }, value: { start, end } }: Fact<StrayBlank>): { readonly found: string; readonly expected: string } {
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  return { found: before + text.slice(start, end) + after, expected: before + after };
}
