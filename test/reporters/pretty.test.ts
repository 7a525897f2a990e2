import { describe, expect, test } from 'vitest';
import type { Finding } from '../../server/src/core/check/finding.ts';
import { createPrettyReporter } from '../../server/src/cli/reporters/pretty.ts';
import { charWidth, displayWidth } from '../../server/src/cli/reporters/text/display-width.ts';
import { excerptAt } from '../../server/src/cli/reporters/text/excerpt.ts';
import { createLineIndex } from '../../server/src/core/text/line-index.ts';
import { commaFinding, document, report, sampleDocuments, sampleText, textPlace } from './support/sample-run.ts';

test.each([
  ['a', 1], ['整', 2], ['，', 2], ['（', 2], ['“', 1], ['…', 1], ['〔', 2], ['①', 1], ['é', 1], ['\u0301', 0], ['😀', 2], ['한', 2], ['ｱ', 1], ['Ａ', 2], ['𠮷', 2], ['\u200d', 0], ['✓', 1],
])('%s takes %i columns', (char, width) => {
  expect(charWidth(char)).toBe(width);
});

/** The shown line, and under it spaces and marks as a terminal would align them. */
function underlined(text: string, part: string, width: number): readonly [string, string] {
  const excerpt = excerptAt(text, createLineIndex(text), textPlace(text, part), width);
  if (excerpt === null) return ['', ''];
  return [excerpt.before + excerpt.marked + excerpt.after, ' '.repeat(excerpt.indent) + '^'.repeat(excerpt.length)];
}

describe('excerpt', () => {
  test('the underline stands under the place by columns, not characters', () => {
    expect(underlined('甲乙ab丙,丁\n', '丙', 40)).toEqual(['甲乙ab丙,丁', '      ^^']);
    expect(underlined('😀e\u0301,丁\n', ',', 40)).toEqual(['😀e\u0301,丁', '   ^']);
    expect(underlined('\t甲,\n', ',', 40)).toEqual(['    甲,', '      ^']);
  });

  test.each([40, 41, 60, 80])('a long line is cut to %i columns around the place', (width) => {
    for (const at of [0, 1, 500, 998, 999]) {
      const text = `${'甲'.repeat(at)},乙${'丙b'.repeat(999 - at)}\n`;
      const [line, marks] = underlined(text, ',', width);
      expect(displayWidth(line)).toBeLessThanOrEqual(width + 2);
      expect(displayWidth(line)).toBeGreaterThan(Math.min(width - 6, displayWidth(text)));
      expect(columnOf(line, ',')).toBe(marks.indexOf('^'));
    }
  });

  test('a place longer than the line has room for is cut, one over several lines ends with its first', () => {
    expect(underlined(`甲${'乙'.repeat(100)}\n`, '乙'.repeat(100), 40)).toEqual([`甲${'乙'.repeat(20)}…`, `  ${'^'.repeat(40)}`]);
    expect(underlined('甲乙\n丙\n', '乙\n丙', 40)).toEqual(['甲乙', '  ^^']);
  });

  test('control characters are spelt out and counted as shown', () => {
    expect(underlined('甲\u001b[31m乙,\n', ',', 40)).toEqual(['甲\\x1b[31m乙,', `${' '.repeat(12)}^`]);
  });

  test('a blank line is not shown', () => {
    expect(excerptAt('甲\n', createLineIndex('甲\n'), { start: 2, end: 2 }, 40)).toBeNull();
    expect(excerptAt('', createLineIndex(''), { start: 0, end: 0 }, 40)).toBeNull();
  });
});

describe('pretty', () => {
  test('says how to go on: counts, what was passed over, what can be repaired', () => {
    const text = report(createPrettyReporter);
    expect(text).toContain('✖ 检查了2个文档，发现4个问题：1个错误，2个警告，1个提示');
    expect(text).toContain('1个文件未能检查');
    expect(text).toContain('跳过2个不是整改文档的Markdown文件');
    expect(text).toContain('2个可以自动修复：加选项 --fix');
    expect(text).toContain('1个可以在确认后修复：加选项 --fix-unsafe');
  });

  test('a clean run is one good line', () => {
    const clean = [document('a.md', '# 通报\n', [])];
    expect(report(createPrettyReporter, clean, { summary: { passedOver: 0 } })).toBe('✔ 检查了1个文档，没有发现问题\n');
    expect(report(createPrettyReporter, clean, { info: { locale: 'en' }, summary: { passedOver: 1 } })).toBe(
      '✔ 1 document checked, no problems found\n  1 Markdown file passed over: not a rectification document\n',
    );
  });

  test('where nothing could be read, nothing is called clean', () => {
    const text = report(createPrettyReporter, sampleDocuments().slice(2), { summary: { passedOver: 0 } });
    expect(text).toContain('✖ 检查了0个文档\n  1个文件未能检查\n');
  });

  test('a run that repaired says so and offers no more of it', () => {
    const text = report(createPrettyReporter, sampleDocuments(), { info: { repairing: 'unsafe' }, summary: { repaired: { repairs: 3, documents: 1 } } });
    expect(text).toContain('已修复3处，改动1个文档');
    expect(text).not.toContain('加选项');
  });

  test('colour adds escape sequences and nothing else', () => {
    const coloured = report(createPrettyReporter, sampleDocuments(), { info: { color: true } });
    expect(coloured).toContain('\u001b[');
    expect(coloured.replace(/\u001b\[\d+m/gu, '')).toBe(report(createPrettyReporter));
  });

  test('names the last line of a place that goes over several', () => {
    const range = textPlace(sampleText, '问题三：管理不够规范\n\n整改情况');
    const finding: Finding = { ...commaFinding(sampleText, 0), range };
    expect(report(createPrettyReporter, [document('a.md', sampleText, [finding])])).toContain('（到第9行）');
  });
});

function columnOf(line: string, part: string): number {
  return displayWidth(line.slice(0, line.indexOf(part)));
}
