import { describe, expect, it } from 'vitest';
import { formatBulletin } from '../../server/src/core/format/format-bulletin.ts';
import { wordsOf } from '../support/words.ts';

// Each was found by `npm run torture`, and cut down to what it takes.
const texts: Readonly<Record<string, string>> = {
  'a comment with text behind it': '<!-- 备注 -->校党委\n\n正文。\n',
  'a tag before a comment': '<html ><!-- x -->\n\n正文。\n',
  'a tag in a list item': '问题一：不到位\n\n1. <p>。\n2. 正文。\n',
  'code that opens a list item and never ends': '1. ~~~\n1) 1)',
  'quoted parts of a title': '某局党组\n> 某局未落实\n',
  'a title that goes on behind something else': '某局\n\n〔2021〕3号\n\n关于整改情况的通报\n',
  'rules under a title': '站\n-\n---\n---\n---\n',
  'more hashes than a heading can have': '#########################问题一：不到位\n',
};

describe('the canonical form', () => {
  it.each(Object.entries(texts))('of %s keeps every word once, in its order', (_, text) => {
    const formatted = formatBulletin(text).text;
    expect(wordsOf(formatted)).toBe(wordsOf(text));
    expect(formatBulletin(formatted).text).toBe(formatted);
  });
});
