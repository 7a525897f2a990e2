import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';
import { statusOf } from '../../../server/src/core/outline/problem-facts.ts';

function statusOfRow(progress: string, closed: string): string | null {
  const head = '# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 | 完成情况 | 是否销号 |\n| --- | --- | --- | --- | --- | --- | --- |\n';
  const [problem] = readBulletin(`${head}| 1 | 雨污混接 | 改管560米 | 建管中心 | 2023年12月底 | ${progress} | ${closed} |\n`).problems;
  return problem === undefined ? null : statusOf(problem);
}

describe('what says how far a problem is by the head of its column', () => {
  it.each([
    ['', '是', 'completed'], ['', '否', null], ['', '未销号', 'not-completed'], ['已完成', '未销号', 'completed'], ['长期坚持', '未销号', 'continuing'], ['未完成', '未销号', 'not-completed'],
    ['第3处正在施工，进度约六成', '未销号', 'in-progress'], ['已开挖300米', '未销号', 'not-completed'], ['阶段性完成，持续推进', '', 'in-progress'],
  ] as const)('%s | %s', (progress, closed, status) => {
    expect(statusOfRow(progress, closed)).toBe(status);
  });
});

it('takes 正在施工 for a status nowhere else', () => {
  const text = '# 关于整改情况的报告\n\n问题一：雨污混接\n\n整改情况：第3处正在施工，改管560米。\n\n问题二：台账不完整\n\n整改情况：补齐台账。\n';
  expect(readBulletin(text).problems.map((problem) => statusOf(problem))).toEqual([null, null]);
});
