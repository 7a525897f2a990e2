import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';

interface Dates {
  readonly period: string;
  readonly feedback: string;
  readonly issue: string;
  readonly head?: string;
}

function document({ period, feedback, issue, head = '' }: Dates): string {
  const lead = `根据区委统一部署，${period}，区委第一巡察组对局党组进行了巡察。${feedback}，区委第一巡察组反馈了巡察意见。按照要求，现将整改情况予以公布。`;
  return `${head}# 关于巡察整改进展情况的通报\n\n${lead}\n\n## 一、整改情况\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n中共青泽县教育局委员会\n\n${issue}\n`;
}

describe('date-order', () => {
  it.each<[Dates, string]>([
    [{ period: '2020年4月15日至2020年7月10日', feedback: '⟦2019年10月15日⟧', issue: '2021年1月13日' }, 'endFeedback'],
    [{ period: '2020年4月15日至2020年7月10日', feedback: '⟦2020年6月15日⟧', issue: '2021年1月13日' }, 'endFeedback'],
    [{ period: '2020年4月15日至2020年7月10日', feedback: '2020年10月15日', issue: '⟦2020年1月13日⟧' }, 'feedbackIssue'],
    [{ period: '2020年4月15日至2020年7月10日', feedback: '2020年10月15日', issue: '⟦2020年9月13日⟧' }, 'feedbackIssue'],
    [{ period: '2020年4月15日至⟦2019年7月10日⟧', feedback: '2020年10月15日', issue: '2021年1月13日' }, 'startEnd'],
    [{ period: '2020年4月15日至⟦2021年7月10日⟧', feedback: '2020年10月15日', issue: '2021年1月13日' }, 'endFeedback'],
    [{ period: '⟦2022年4月15日⟧至2020年7月10日', feedback: '2020年10月15日', issue: '2021年1月13日' }, 'startEnd'],
    [{ period: '2020年7月15日至⟦4月10日⟧', feedback: '2020年10月15日', issue: '2021年1月13日' }, 'startEnd'],
    [{ period: '2020年4月15日至7月10日', feedback: '⟦2023年10月15日⟧', issue: '2021年1月13日' }, 'feedbackIssue'],
    [{ period: '2020年4月中旬至7月上旬', feedback: '⟦2020年3月15日⟧', issue: '2021年1月13日' }, 'endFeedback'],
  ])('finds the date that is out of order: %j', (dates, messageId) => {
    const [finding] = expectFindings('date-order', document(dates));
    expect(finding?.messageId).toBe(messageId);
    expect(finding?.related).toHaveLength(1);
  });

  it.each<Dates>([
    { period: '2020年4月15日至2020年7月10日', feedback: '2020年10月15日', issue: '2021年1月13日' },
    { period: '2020年4月15日至7月10日', feedback: '10月15日', issue: '2021年1月13日' },
    { period: '2019年11月15日至1月10日', feedback: '2020年3月15日', issue: '2020年9月13日' },
    { period: '2020年4月15日至2020年7月10日', feedback: '2020年7月10日', issue: '2020年7月10日' },
    { period: '2020年4月至7月', feedback: '2020年7月1日', issue: '2028年7月10日' },
    { period: '2024717日至830日', feedback: '9月11日', issue: '2024年8月13日' },
    { period: '8月下旬至9月底', feedback: '9月11日', issue: '2024年8月13日' },
    { period: '2020年13月15日至7月10日', feedback: '10月15日', issue: '2021年1月13日' },
    { period: '2020年2月30日至2020年1月10日', feedback: '2020年10月15日', issue: '2021年1月13日' },
  ])('stays silent: %j', (dates) => {
    expect(findingsOf('date-order', document(dates))).toEqual([]);
  });

  it('reads the date of issue of the front matter', () => {
    const findings = findingsOf('date-order', document({ period: '2020年4月15日至7月10日', feedback: '2020年10月15日', issue: '', head: '---\ndateOfIssue: 2020-01-13\n---\n\n' }));
    expect(findings.map(({ messageId }) => messageId)).toEqual(['feedbackIssue']);
  });
});
