import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';

function within(sentence: string): string {
  return `# 关于巡视整改情况的报告\n\n## 一、整改总体情况\n\n${sentence}\n`;
}

const templates = [
  '整改任务共T项，已完成A项，完成率R%。',
  'T项整改任务已完成A项，完成率R%。',
  '巡视反馈的T个问题，已整改到位A个，整改完成率达R%。',
  '共反映T个问题，截至2022年10月中旬，已整改A个，整改率R%。',
  '应完成整改任务T项，已完成A项，总体完成率为R%。',
  '反馈问题T个，已完成整改A个（占R%）。',
  '反馈问题T个，已完成整改A个，占问题总数的R%。',
  '信访件办结A/T（占R%）。',
  '回收问卷A/T R%。',
  '已归档A/T，完成率R％。',
  '巡察反馈的3大类20个方面T个具体问题，已完成整改A个。整改完成率R%，其余正在推进。',
  '截至目前,T条整改措施,已落实A条,完成率达到R%。',
];

function fill(template: string, total: number, done: number, rate: string): string {
  return template.replace('T', String(total)).replace('A', String(done)).replace('R', rate);
}

const counts = [[61, 55], [157, 150], [16, 15], [87, 85], [1786, 1691], [40, 31], [471, 453]] as const;

function cut(value: number, digits: number): string {
  return (Math.floor(value * 10 ** digits + 1e-9) / 10 ** digits).toFixed(digits);
}

describe('completion-rate-mismatch', () => {
  it.each(templates)('accepts rounded and cut rates: %s', (template) => {
    for (const [total, done] of counts) {
      for (const digits of [0, 1, 2]) {
        const rate = (done / total) * 100;
        expect(findingsOf('completion-rate-mismatch', within(fill(template, total, done, rate.toFixed(digits))))).toEqual([]);
        expect(findingsOf('completion-rate-mismatch', within(fill(template, total, done, cut(rate, digits))))).toEqual([]);
      }
    }
  });

  it.each(templates)('finds wrong ones: %s', (template) => {
    for (const [total, done] of counts) {
      for (const [by, digits] of [[2, 0], [-3, 0], [0.5, 1], [-1.2, 1], [0.07, 2]] as const) {
        const rate = ((done / total) * 100 + by).toFixed(digits);
        expect(findingsOf('completion-rate-mismatch', within(fill(template, total, done, rate))), fill(template, total, done, rate)).toHaveLength(1);
      }
    }
  });

  it.each([
    '3569/3665 = 97.4%，168/203 = 82.8%，85/87 97%，1691/1786 (占94%)。',
    '471个问题，已完成453个，占96.18%；正在推进18个，占3.82%。',
    '2164项整改任务已完成1275项，完成率近60%。',
    '整改任务共16项，已完成15项，完成率90%以上。',
    '整改任务共16项，已完成10项，按期完成率100%，资金到位率85%，群众满意率99%。',
    '问题61个、措施157条，已分别完成58个、150条，完成率分别为90%、91%。',
    '整改任务共16项，已完成15项，完成率阶段性达到80%。',
    '157项措施已完成150项，61个问题已完成整改58个，完成率95%。',
    '整改任务共16项，已完成10项，基本完成5项，完成率93.75%。',
    '整改任务共16项，已完成15项，确保年底前完成率达到100%。',
    '优良天数比例85%，同比提高3个百分点，整改任务已完成15项。',
    '完成投资1.2亿元，占总投资的45%，整改任务共16项，已完成15项。',
    '2018/2019年度完成率85%。',
    '反馈的4个问题，首月完成2个、完成率50%，次月完成2个、完成率100%。',
    '反馈的4个问题中，已完成3个，集中整改期满后又完成1个，整改完成率100%。',
    '审计发现的3个问题中，2个问题于2023年6月底前完成整改，1个问题于2023年12月底前完成整改，整改完成率达到100%。',
  ])('stays silent: %s', (sentence) => {
    expect(findingsOf('completion-rate-mismatch', within(sentence))).toEqual([]);
  });

  it('writes the rate at the stated precision, when asked', () => {
    const [finding] = expectFindings('completion-rate-mismatch', within('整改任务共16项，已完成15项，完成率⟦90.0%⟧。'));
    expect(finding?.repairs[0]).toMatchObject({ safety: 'unsafe', edits: [{ text: '93.8' }] });
    expect(finding?.related).toHaveLength(2);
  });
});
