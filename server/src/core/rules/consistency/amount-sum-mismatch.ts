import { spanOf, type Block } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import { defineRule } from '../define-rule.ts';
import { amountMismatches, mayHoldAmounts, type AmountMismatch } from '../support/amount-lists.ts';
import { formatDecimal } from '../support/decimal.ts';
import { isReadable } from '../support/readable-block.ts';

/** A total and two parts. */
const leastAmounts = 3;
/** A character of each unit of an amount. */
const holdsUnit = holdsAnyOf('元亩吨米里顷斤克');
const none: readonly never[] = [];

export const amountSumMismatch = defineRule({
  id: 'amount-sum-mismatch',
  category: 'consistency',
  severity: 'warning',
  summary: { 'zh-CN': '分项金额之和与总额不符', en: 'Parts of an amount do not add up to its total' },
  rationale: {
    'zh-CN': '清退、追缴的金额是群众最关心的数字。分项加起来不等于总额，往往是改了一处忘了另一处。',
    en: 'Money paid back is what readers care about most. Parts that do not add up to their total usually mean that one figure was updated and another forgotten.',
  },
  silentWhen: {
    'zh-CN': '只列了一部分（“主要”“等”“其余”，或者差额大于任何一个分项）；计量单位不同；数字旁有近、约、超、余、多；“分别”“人均”“预算”等另有口径的金额。',
    en: 'Only some parts are listed (主要, 等, 其余, or more is missing than the smallest part); units differ; a figure is hedged (近 约 超 余 多); amounts of another kind (分别, 人均, 预算).',
  },
  basis: [{ document: '《党政机关公文处理工作条例》（中办发〔2012〕14号）', clause: '第二十条' }],
  messages: {
    mismatch: {
      'zh-CN': '总额写的是{total}{unit}，分项相加（{parts}）是{sum}{unit}，两者应当相等',
      en: 'The total says {total}{unit}, but its parts ({parts}) add up to {sum}{unit}; they should be equal',
    },
    total: { 'zh-CN': '总额：{total}{unit}', en: 'Total: {total}{unit}' },
    part: { 'zh-CN': '分项：{part}{unit}', en: 'A part: {part}{unit}' },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：违规发放津补贴\n\n整改情况：共清退违规资金12.5万元，其中津补贴8.2万元、培训费4.8万元。\n',
      reports: ['mismatch'],
    },
    {
      text: '# 关于审计整改情况的报告\n\n一、整改情况\n\n问题资金251023.54万元，整改到位资金215587.84万元，未整改资金35453.70万元。退缴餐费3200元、话费1800元，合计5500元。\n',
      reports: ['mismatch', 'mismatch'],
    },
    {
      text: '# 关于审计整改情况的报告\n\n一、整改情况\n\n问题资金251023.54万元，整改到位资金215587.84万元，未整改资金35435.70万元。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：违规发放津补贴\n\n整改情况：全年培训支出35.6万元，其中餐费12.3万元。清退资金100万元，主要是津补贴20万元、培训费30万元。\n',
      reports: [],
    },
  ],
  scope: 'block',
  check: (block) => (holdsUnit(block) && mayHoldAmounts(block.text, leastAmounts) && isReadable(block) ? mismatchesIn(block) : none),
});

function* mismatchesIn(block: Block) {
  for (const mismatch of amountMismatches(block.text)) yield report(block, mismatch);
}

function report(block: Block, { total, parts, sum }: AmountMismatch) {
  const { unit } = total;
  const data = {
    total: formatDecimal(total.value),
    unit,
    sum: formatDecimal(sum),
    parts: parts.map(({ value }) => formatDecimal(value)).join('＋'),
  };
  const places = [total, ...parts];
  return {
    messageId: 'mismatch',
    at: spanOf(block, Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end))),
    data,
    related: [
      { at: spanOf(block, total.start, total.end), messageId: 'total', data },
      ...parts.map(({ value, start, end }) => ({ at: spanOf(block, start, end), messageId: 'part' as const, data: { part: formatDecimal(value), unit } })),
    ],
  } as const;
}
