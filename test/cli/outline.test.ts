import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { outlineOf } from '../../server/src/core/outline/outline.ts';
import { outlineSchema, type Outline } from '../../server/src/core/outline/outline-schema.ts';
import { cleanBulletin, faultyBulletin, ordinaryMarkdown } from './support.ts';

const corpus = join('..', 'shared', 'corpus', 'furong-2021.md');

function outline(text: string): Outline {
  return outlineOf(readBulletin(text));
}

describe('the outline', () => {
  it('fits its schema, whatever the document', () => {
    const ledger = '| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 |\n| --- | --- | --- | --- | --- |\n| 1 | 学习不够 | 每月学习 | 办公室 | 2023年6月 |\n';
    for (const text of ['', '\n', ordinaryMarkdown, cleanBulletin, faultyBulletin, ledger, readFileSync(join('samples', 'sample-bulletin.md'), 'utf8'), '一、\n\n（一）\n\n1.\n', '\u0000\uFFFD']) {
      expect(outlineSchema.safeParse(outline(text)).error).toBeUndefined();
    }
  });

  it('tells what a bulletin holds, and where', () => {
    const { title, inspection, sections, problems, signature, dateOfIssue } = outline(cleanBulletin);
    expect({ title, inspection, signature, dateOfIssue }).toEqual({
      title: '中共临江县水务局党组关于巡察整改进展情况的通报',
      inspection: { kind: 'xuncha', start: '2022-09-05', end: '2022-11-10', feedbackDate: '2022-12-06' },
      signature: '中共临江县水务局党组',
      dateOfIssue: '2023-06-12',
    });
    expect(sections.map(({ number, line }) => [number, line])).toEqual([[1, 5], [2, 9], [3, 25]]);
    expect(problems).toMatchObject([
      { number: 1, title: '河道巡查不够经常', line: 11, category: null, rectificationLine: 13, status: 'completed', measures: [{ number: 1, style: 'numbered', line: 15 }, { number: 2, line: 16 }] },
      { number: 2, line: 18, rectificationLine: 20 },
    ]);
    expect(problems[0]?.measures[0]?.text).toMatch(/^修订巡查办法.*42名。$/u);
    expect(problems[1]?.deadlines).toMatchObject([{ kind: 'date', date: '2023-03-31', line: 22 }, { kind: 'recurrence' }, { kind: 'completion' }]);
  });

  it.runIf(existsSync(corpus))('reads a real bulletin as its reader does', () => {
    const read = outline(readFileSync(corpus, 'utf8'));
    expect(read).toMatchObject({
      kind: 'bulletin',
      title: expect.stringMatching(/关于巡察整改进展情况的通报$/u) as string,
      issuer: '中共长沙市芙蓉区教育局委员会',
      inspection: { kind: 'xuncha', start: '2020-04-15', end: '2020-07-10', feedbackDate: '2020-10-15' },
      contact: { phones: ['84683253'] },
      dateOfIssue: '2021-01-13',
    });
    expect(read.claims.map(({ counter, count }) => `${count} ${counter}`)).toEqual(['3 category', '20 aspect', '61 item']);
    expect(read.sections.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(read.categories.map(({ number, section }) => [number, section])).toEqual([[1, 2], [2, 2], [3, 2]]);
    expect(read.problems.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect([1, 2, 3].map((category) => read.problems.filter((problem) => problem.category === category).length)).toEqual([6, 9, 5]);
    const measures = (category: number, style: string): number => read.problems.filter((problem) => problem.category === category).flatMap((problem) => problem.measures).filter((measure) => measure.style === style).length;
    expect([1, 2, 3].map((category) => measures(category, 'numbered'))).toEqual([14, 18, 0]);
    expect([1, 2, 3].reduce((sum, category) => sum + measures(category, 'enumerated'), 0)).toBe(14);
    expect(read.problems.filter((problem) => problem.measures.some(({ style }) => style === 'enumerated'))).toHaveLength(5);
    expect(read.problems.filter((problem) => problem.measures.every(({ style }) => style === 'prose'))).toHaveLength(3);
  });
});
