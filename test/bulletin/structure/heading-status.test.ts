import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';
import { textOf } from '../../../server/src/core/bulletin/block.ts';
import { readHeadingStatus } from '../../../server/src/core/bulletin/structure/heading-status.ts';

function statusOf(heading: string): string | null {
  const [block] = readBulletin(`# ${heading}\n`).blocks;
  const found = block === undefined ? null : readHeadingStatus({ value: heading, block, start: 0, end: heading.length });
  return found === null ? null : `${found.status}: ${textOf(found)}`;
}

describe('what a heading says of how far its problems are', () => {
  it.each([
    ['已整改到位的问题', 'completed: 已整改到位'],
    ['已完成整改问题（15个）', 'completed: 已完成整改'],
    ['基本完成整改的3个问题', 'substantially-completed: 基本完成整改'],
    ['正在整改的问题', 'in-progress: 正在整改'],
    ['尚未整改到位的问题及后续安排', 'not-completed: 尚未整改到位'],
    ['需长期坚持的问题', 'continuing: 需长期坚持'],
  ])('is read from %s', (heading, status) => {
    expect(statusOf(heading)).toBe(status);
  });

  it.each(['整改不到位的问题', '整改进度滞后的问题', '长期存在的问题', '落实责任不到位的问题', '反馈问题整改情况', '部分问题未整改到位的原因'])('is not read from %s', (heading) => {
    expect(statusOf(heading)).toBeNull();
  });
});

describe('problems below such a heading', () => {
  const statusesIn = (text: string): readonly string[] =>
    readBulletin(`# 关于巡察整改情况的通报\n\n${text}`).problems.map(({ rectification }) => (rectification?.statuses ?? []).map(({ status }) => status).join(' '));

  it('are as far as it says, but where they say something else themselves', () => {
    const text = '## 一、已整改到位的问题\n\n### 1. 学习不够深入\n\n整改情况：修订学习制度。\n\n### 2. 台账不完整\n\n整改情况：补齐台账，该问题正在推进。\n\n## 二、正在整改的问题\n\n### 3. 收费不规范\n\n整改情况：已清退3万元。\n';
    expect(statusesIn(text)).toEqual(['completed', 'in-progress', 'completed in-progress']);
  });

  it('are no further than they say themselves below a heading that names problems', () => {
    expect(statusesIn('## 一、整改不到位的问题\n\n### 1. 学习不够深入\n\n整改情况：修订学习制度。\n\n### 2. 台账不完整\n\n整改情况：补齐台账。\n')).toEqual(['', '']);
  });
});
