import { spanOf, type Block } from '../../bulletin/block.ts';
import { defineRule } from '../define-rule.ts';
import { talliesOf } from '../support/block-tallies.ts';
import { formatDecimal } from '../support/decimal.ts';
import { mayHoldSum, mayHoldTally } from '../support/may-hold-tally.ts';
import { sumMismatch, type SumMismatch } from '../support/tally-sum.ts';

/** A total and two parts. */
const leastNumbers = 3;
const none: readonly never[] = [];

export const completionSumMismatch = defineRule({
  id: 'completion-sum-mismatch',
  category: 'consistency',
  severity: 'error',
  summary: { 'zh-CN': '已完成、正在推进、未完成之和与总数不符', en: 'Completed, in progress and not completed do not add up to the total' },
  rationale: {
    'zh-CN': '通报里的总数和各项进度是读者最先核对的数字。几项相加对不上总数，说明统计口径不一致或者改数时漏改了一处。',
    en: 'The total and its parts are the first figures readers check. Parts that do not add up show that two statistics were mixed or one figure was not updated.',
  },
  silentWhen: {
    'zh-CN': '各部分没有穷尽（没有同时写已完成和未完成的部分）；有“其余”而没有写数；“部分完成”“基本完成”可能包含在“剩余”之中；数字旁有近、约、超、余、多、左右；“分别”列出两组数；阶段性数字；计量单位或所计事物不同。',
    en: 'The parts are not named as all there is; 其余 stands without a number; what is partly done may be among the remaining; a number is hedged (近 约 超 余 多 左右); 分别 gives two lists; figures of a stage; units or nouns differ.',
  },
  basis: [{ document: '《党政机关公文处理工作条例》（中办发〔2012〕14号）', clause: '第二十条' }],
  messages: {
    mismatch: {
      'zh-CN': '总数写的是{total}{unit}，各部分相加（{parts}）是{sum}{unit}，两者应当相等',
      en: 'The total says {total}{unit}, but its parts ({parts}) add up to {sum}{unit}; they should be equal',
    },
    total: { 'zh-CN': '总数：{total}{unit}', en: 'Total: {total}{unit}' },
    part: { 'zh-CN': '其中一部分：{part}{unit}', en: 'A part: {part}{unit}' },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n一、整改工作情况\n\n整改任务共16项，已完成10项，正在推进4项，未完成3项。\n',
      reports: ['mismatch'],
    },
    {
      text: '# 关于巡视整改情况的报告\n\n一、整改总体情况\n\n巡视反馈问题61个。截至目前，已完成整改55个、基本完成3个、尚未完成2个。\n',
      reports: ['mismatch'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n一、整改工作情况\n\n整改任务共16项，全部完成6项、部分完成2项、剩余10项。反馈的697个问题，完成整改688个，基本完成4个，未完成5个。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n一、整改工作情况\n\n共明确整改任务2164项，已完成1275项，完成率近60%，其余整改任务正在推进。\n',
      reports: [],
    },
  ],
  scope: 'block',
  check: (block) => (mayHoldTally(block, leastNumbers) && mayHoldSum(block.text) ? mismatchesIn(block) : none),
});

function* mismatchesIn(block: Block) {
  for (const tally of talliesOf(block)) {
    const mismatch = sumMismatch(tally);
    if (mismatch !== null) yield report(block, mismatch);
  }
}

function report(block: Block, { total, parts, sum }: SumMismatch) {
  const { unit } = total.quantity;
  const data = {
    total: formatDecimal(total.quantity.value),
    unit,
    sum: formatDecimal(sum),
    parts: parts.map(({ quantity }) => formatDecimal(quantity.value)).join('＋'),
    completed: formatDecimal((parts.find((part) => part.role === 'completed') ?? parts[0] ?? total).quantity.value),
  };
  const places = [total.quantity, ...parts.map((part) => part.quantity)];
  const at = spanOf(block, Math.min(...places.map((place) => place.start)), Math.max(...places.map((place) => place.end)));
  return {
    messageId: 'mismatch',
    at,
    data,
    related: [
      { at: spanOf(block, total.quantity.start, total.quantity.end), messageId: 'total', data },
      ...parts.map(({ quantity }) => ({
        at: spanOf(block, quantity.start, quantity.end),
        messageId: 'part' as const,
        data: { part: formatDecimal(quantity.value), unit },
      })),
    ],
  } as const;
}
