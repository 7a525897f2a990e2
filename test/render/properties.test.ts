import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose, paragraphsOf } from './support.ts';

const pieces = ['# 关于整改情况的通报', '## 一、情况', '问题一：不够', '整改情况：', '1. 修订&amp;制度', '**粗**和*斜*`码`', '[链](http://a)', '![图](a.png)', '[^1]', '[^1]: 注', '| a | b |', '| - | - |', '<b>x</b>', '<!-- c -->', '&#x1F600;😀', '\u0000\u0001', '\uD800', '\uFEFF', '> 引', '- 点', '    缩进', '```', '\r\n', '\n', '\n\n', ' ', '附件1', '附件：1.甲', '中共云溪县水务局党组', '2023年6月12日', '---', 'word word', '<br>', '\\'];

describe('any text', () => {
  test('composes, and its runs say truly where they come from', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = parts.join('').replace(/^\uFEFF/u, '');
        const document = compose(text);
        for (const { runs } of [...paragraphsOf(document), ...document.footnotes.flatMap(({ paragraphs }) => paragraphs)]) {
          for (const { source, ...run } of runs) {
            expect(source.start).toBeGreaterThanOrEqual(0);
            expect(source.end).toBeGreaterThanOrEqual(source.start);
            expect(source.end).toBeLessThanOrEqual(text.length);
            if (run.kind === 'text' && source.end - source.start === run.text.length && run.text.length > 1) expect(text.slice(source.start, source.end).replaceAll('\0', '\uFFFD')).toBe(run.text);
          }
        }
      }),
    );
  });
});
