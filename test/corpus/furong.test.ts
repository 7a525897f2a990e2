import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../../server/src/core/check/check-bulletin.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { formatBulletin } from '../../server/src/core/format/format-bulletin.ts';
import { outlineOf } from '../../server/src/core/outline/outline.ts';
import { createLineIndex } from '../../server/src/core/text/line-index.ts';
import { wordsOf } from '../support/words.ts';

const path = '../shared/corpus/furong-2021.md';
const exists = existsSync(path);
if (!exists) console.warn(`skipped: ${path} is not here; these tests hold the reader to a real bulletin`);
const text = exists ? readFileSync(path, 'utf8') : '';

function linesByRule(): Readonly<Record<string, readonly number[]>> {
  const index = createLineIndex(text);
  const lines: Record<string, number[]> = {};
  for (const { ruleId, range, severity } of checkBulletin(readBulletin(text), defaultSettings, { today: null }).findings) {
    if (severity !== 'info') (lines[ruleId] ??= []).push(index.position(range.start).line);
  }
  return lines;
}

describe.skipIf(!exists)('a real bulletin as it really arrives', () => {
  const outline = outlineOf(readBulletin(text));

  it('is read whole', () => {
    expect(outline).toMatchObject({
      kind: 'bulletin',
      issuer: '中共长沙市芙蓉区教育局委员会',
      inspection: { kind: 'xuncha', start: '2020-04-15', end: '2020-07-10', feedbackDate: '2020-10-15' },
      dateOfIssue: '2021-01-13',
      signature: '中共长沙市芙蓉区教育局委员会',
      contact: { phones: ['84683253'] },
    });
    expect(outline.title).toContain('关于巡察整改进展情况的通报');
    expect(outline.claims.map(({ counter, count }) => [counter, count])).toEqual([['category', 3], ['aspect', 20], ['item', 61]]);
    expect(outline.sections).toHaveLength(3);
    expect(outline.problems.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect([1, 2, 3].map((category) => outline.problems.filter((problem) => problem.category === category).length)).toEqual([6, 9, 5]);
  });

  it('has its measures counted by kind', () => {
    const numbered = [1, 2, 3].map((category) => outline.problems.filter((problem) => problem.category === category).flatMap(({ measures }) => measures.filter(({ style }) => style === 'numbered')).length);
    expect(numbered).toEqual([14, 18, 0]);
    const enumerated = outline.problems.map(({ measures }) => measures.filter(({ style }) => style === 'enumerated').length).filter((count) => count > 0);
    expect(enumerated).toHaveLength(5);
    expect(enumerated.reduce((sum, count) => sum + count, 0)).toBe(14);
    expect(outline.problems.filter(({ measures }) => measures.length > 0 && measures.every(({ style }) => style === 'prose'))).toHaveLength(3);
  });

  it('has eighteen torn paragraphs, each found', () => {
    expect(linesByRule()['broken-paragraph']).toHaveLength(18);
  });

  it('is told what was judged right on reading it, and nothing else loud', () => {
    expect(linesByRule()).toMatchSnapshot();
  });

  it('is brought into the canonical form, words unchanged, and stays there', () => {
    const formatted = formatBulletin(text).text;
    expect(wordsOf(formatted)).toBe(wordsOf(text));
    expect(formatBulletin(formatted).text).toBe(formatted);
    const headings = formatted.split('\n').filter((line) => line.startsWith('#'));
    expect(headings.filter((line) => line.startsWith('# '))).toHaveLength(1);
    expect(headings.filter((line) => /^## [一二三]、/u.test(line))).toHaveLength(3);
    expect(headings.filter((line) => /^### （[一二三]）/u.test(line))).toHaveLength(3);
    expect(headings.filter((line) => /^#### 问题[一二三四五六七八九十]+：[^\s.]/u.test(line))).toHaveLength(20);
    expect(headings).toHaveLength(27);
  });
});
