import { describe, expect, it } from 'vitest';
import { createBulletinReader } from '../../../server/src/core/bulletin/bulletin-reader.ts';
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
    ['已完成整改问题（15个）', 'completed: 已完成'],
    ['已完成的整改任务', 'completed: 已完成'],
    ['已经全部整改完毕的问题', 'completed: 已经全部整改完毕'],
    ['关于已解决的问题', 'completed: 已解决'],
    ['完成整改的项目', 'completed: 完成整改'],
    ['基本完成整改的3个问题', 'substantially-completed: 基本完成整改'],
    ['正在整改的问题', 'in-progress: 正在整改'],
    ['尚未整改到位的问题及后续安排', 'not-completed: 尚未整改到位'],
    ['需长期坚持的问题', 'continuing: 需长期坚持'],
  ])('is read from %s', (heading, status) => {
    expect(statusOf(heading)).toBe(status);
  });

  it.each([
    '整改不到位的问题', '整改进度滞后的问题', '未落实的问题', '长期存在的问题', '落实责任不到位的问题', '反馈问题整改情况', '部分问题未整改到位的原因', '未销号的问题',
    '完成整改任务情况', '完成整改任务的主要措施', '完成整改事项清单', '完成任务情况', '持续坚持问题导向', '长期坚持问题导向', '持续抓好整改任务', '持续推进问题整改', '持续推进整改任务落实',
  ])('is not read from %s', (heading) => {
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

  it('are asked no further than their own heading and those that it stands below', () => {
    const text = '## 一、整改情况\n\n### 已整改到位的问题\n\n#### 1. 学习不够深入\n\n整改情况：修订学习制度。\n\n### 党建方面\n\n#### 2. 台账不完整\n\n整改情况：补齐台账。\n';
    expect(statusesIn(text)).toEqual(['completed', '']);
    const deep = '## 一、正在整改的问题\n\n### （一）党建方面\n\n#### 1. 学习不够深入\n\n整改情况：修订学习制度。\n\n## 二、其他问题\n\n### （一）财务方面\n\n#### 2. 台账不完整\n\n整改情况：补齐台账。\n';
    expect(statusesIn(deep)).toEqual(['in-progress', '']);
  });

  it('are done where a remedy is over, whatever name of a fault stands above', () => {
    expect(statusesIn('## 一、未整改到位的问题\n\n### 1. 超标准占用办公用房\n\n整改情况：已清退办公用房3间。\n\n### 2. 台账不完整\n\n整改情况：补齐台账。\n')).toEqual(['completed', 'not-completed']);
  });

  it('are read anew with the heading, version by version', () => {
    const reader = createBulletinReader();
    const textOfVersion = (heading: string): string => `# 关于巡察整改情况的通报\n\n## 一、${heading}\n\n### 1. 学习不够深入\n\n整改情况：修订学习制度。\n\n### 2. 台账不完整\n\n整改情况：补齐台账。\n`;
    const versions = ['已整改到位的问题', '正在整改的问题', '整改的问题', '已整改到位的问题'].map((heading) => {
      const { problems } = reader.read(textOfVersion(heading)).bulletin;
      return problems.map(({ rectification }) => rectification?.statuses.map(({ status }) => status).join(' '));
    });
    expect(versions).toEqual([['completed', 'completed'], ['in-progress', 'in-progress'], ['', ''], ['completed', 'completed']]);
  });
});
