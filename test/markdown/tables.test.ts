import fc from 'fast-check';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../server/src/core/markdown/parse-markdown.ts';

const always = unified().use(remarkParse).data({ micromarkExtensions: [gfmTable()], fromMarkdownExtensions: [gfmTableFromMarkdown()] }).freeze();

const piece = fc.constantFrom('|', '-', '--', ':', ' ', '\n', '\n', 'a', '整改', '\\|', '> ', '- ', '1. ', '\t', '    ', '：', '*');

// Tables are only looked for where a cheap look at the text says that there may be one.
test('no table is missed', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = `x${pieces.join('')}`;
      expect(parseMarkdown(text)).toEqual(always.parse(text));
    }),
    { numRuns: 5000 },
  );
});

test.each(['| 甲 |\n| - |\n', '甲\n:-\n', '甲\n-:\n', '甲|乙\n-|-\n'])('%j is a table', (text) => {
  expect(parseMarkdown(text).children[0]?.type).toBe('table');
});
