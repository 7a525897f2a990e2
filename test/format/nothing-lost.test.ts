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
  'a heading that ends with hashes of its own': '# # # # # # # #',
  'a tag within a bold title': '问题一：<t>\n**问题一**',
  'a link definition right above an underlined heading': '[a]:b\n字\n-',
  'a title that each time takes in the line above': 'v\n字\n1\na\n1\n1\na\n1\n1\n<div\nv\n---\n--\n:-\n\na\n-',
  'lines that each time become a heading': '整改：<br>字*整改情况：\n\\\n\n改\n字\na\na\n<\n*整改情况：<',
  'spaces that are written as references': '规范<n><n s="">&nbsp;<n><n c="">整',
  'more hashes than a heading can have': '#########################问题一：不到位\n',
};

describe('the canonical form', () => {
  it.each(Object.entries(texts))('of %s keeps every word once, in its order', (_, text) => {
    const formatted = formatBulletin(text).text;
    expect(wordsOf(formatted)).toBe(wordsOf(text));
    expect(formatBulletin(formatted).text).toBe(formatted);
  });

  it('of what comes to no form of its own is what was handed in, and that is said', () => {
    // The line above a heading becomes one, and so on, further than there are rounds.
    const endless = `整改：<br>字*整改情况：\n\n${'字\n'.repeat(60)}<\n*整改情况：<`;
    expect(formatBulletin(endless)).toEqual({ text: endless, changed: false, settled: false });
  });
});
