import { spanOf, type Block } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import { defineRule } from '../define-rule.ts';
import { talliesOf } from '../support/block-tallies.ts';
import { formatDecimal } from '../support/decimal.ts';
import { mayHoldRate, mayHoldTally } from '../support/may-hold-tally.ts';
import { isReadable } from '../support/readable-block.ts';
import { rateMismatches, ratioMismatches, type RateMismatch } from '../support/stated-rates.ts';

/** A total and what is completed. */
const leastNumbers = 2;
const holdsPercent = holdsAnyOf('%％');
const none: readonly never[] = [];

export const completionRateMismatch = defineRule({
  id: 'completion-rate-mismatch',
  category: 'consistency',
  severity: 'error',
  summary: { 'zh-CN': '完成率与所列数字不符', en: 'A stated rate does not follow from the counts beside it' },
  rationale: {
    'zh-CN': '完成率是由旁边的两个数算出来的。算不出这个百分比，说明三个数里至少有一个是错的。',
    en: 'The rate is computed from the two counts beside it. Where it does not follow from them, at least one of the three figures is wrong.',
  },
  silentWhen: {
    'zh-CN': '按写出的精度四舍五入或者直接截断后相符；数字旁有近、约、超、余、多、左右、以上；“分别”列出两组数；阶段性数字；按期完成率等另有口径的比率；找不到总数或已完成数。',
    en: 'It holds rounded or cut at the stated precision; a figure is hedged (近 约 超 余 多 左右 以上); 分别 gives two lists; figures of a stage; rates of another kind (按期完成率); total or completed count not found.',
  },
  basis: [{ document: '《党政机关公文处理工作条例》（中办发〔2012〕14号）', clause: '第二十条' }],
  messages: {
    mismatch: {
      'zh-CN': '这里写的是{stated}%，按{part}÷{whole}计算应为{expected}%',
      en: '{stated}% is stated, but {part} of {whole} is {expected}%',
    },
    part: { 'zh-CN': '被除数：{part}', en: 'The part: {part}' },
    whole: { 'zh-CN': '总数：{whole}', en: 'The whole: {whole}' },
  },
  repairs: {
    write: { safety: 'unsafe', 'zh-CN': '改为{expected}%', en: 'Write {expected}%' },
  },
  yieldsTo: [
    // The same wrong figure breaks the sum as well; the sum names all the places.
    { rule: 'completion-sum-mismatch', where: 'document', when: (own, other) => own['whole'] === other['total'] && own['part'] === other['completed'] },
  ],
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n一、整改工作情况\n\n整改任务共16项，已完成15项，完成率92%。\n',
      reports: ['mismatch'],
      repaired: '# 关于巡察整改进展情况的通报\n\n一、整改工作情况\n\n整改任务共16项，已完成15项，完成率94%。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n一、整改工作情况\n\n全年应归档文件3665件，已完成3569件（占98.4%）。发放问卷85/87，回收率97%。整改事项168/203，82.1%。\n',
      reports: ['mismatch', 'mismatch'],
      repaired: '# 关于巡察整改进展情况的通报\n\n一、整改工作情况\n\n全年应归档文件3665件，已完成3569件（占97.4%）。发放问卷85/87，回收率97%。整改事项168/203，82.8%。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n一、整改工作情况\n\n整改任务共16项，已完成15项，完成率93%。信访件办结1691/1786（占94%），回访85/87 97%。\n',
      reports: [],
    },
    {
      text: '# 关于巡视整改情况的报告\n\n一、整改总体情况\n\n共明确整改任务2164项，已完成1275项，完成率近60%。问题61个、措施157条，已分别完成58个、150条，完成率分别为95%、96%。\n',
      reports: [],
    },
  ],
  scope: 'block',
  check: (block) => (holdsPercent(block) && isReadable(block) ? mismatchesIn(block) : none),
});

function* mismatchesIn(block: Block) {
  for (const mismatch of ratioMismatches(block.text)) yield report(block, mismatch);
  if (!mayHoldRate(block.text) || !mayHoldTally(block, leastNumbers)) return;
  for (const mismatch of rateMismatches(talliesOf(block))) yield report(block, mismatch);
}

function report(block: Block, mismatch: RateMismatch) {
  const { number, partAt, wholeAt } = mismatch;
  const data = {
    stated: formatDecimal(mismatch.stated),
    expected: formatDecimal(mismatch.expected),
    part: formatDecimal(mismatch.part),
    whole: formatDecimal(mismatch.whole),
  };
  return {
    messageId: 'mismatch',
    at: spanOf(block, mismatch.start, mismatch.end),
    data,
    related: [
      { at: spanOf(block, partAt.start, partAt.end), messageId: 'part', data },
      { at: spanOf(block, wholeAt.start, wholeAt.end), messageId: 'whole', data },
    ],
    repairs: [{ id: 'write', edits: [{ ...spanOf(block, number.start, number.end), text: data.expected }], data }],
  } as const;
}
