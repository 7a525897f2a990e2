import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayConcern } from '../../client/src/concern.ts';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';

const clean = join('test', 'documents', 'clean');
const ordinary = join('test', 'bulletin', 'facts', 'ordinary');
const documents = [join('samples', 'sample-bulletin.md'), ...readdirSync(clean).map((file) => join(clean, file))];

describe('what may be a rectification document', () => {
  it.each(documents)('%s', (file) => {
    expect(mayConcern(readFileSync(file, 'utf8'))).toBe(true);
  });

  it.each([
    ['---\nkind: plan\n---\n', 'a kind in the front matter'],
    ['---\r\ntitle: x\r\n文种: 方案\r\n---\r\n', 'a kind in Chinese'],
    ['---\n{ "kind": "ledger" }\n---\n', 'a kind in braces'],
    ['# 关于巡察整　改情况的通报', 'a title with blanks'],
    ['# 关于**整**改情况的通报', 'a title with marks'],
    ['# \uFFFD\uFFFD', 'text decoded wrongly'],
  ])('%j: %s', (text) => {
    expect(mayConcern(text)).toBe(true);
  });

  it('holds for everything that is recognised', () => {
    const recognised = [...documents, ...readdirSync(ordinary).map((file) => join(ordinary, file)), ...readdirSync('docs/rules').map((file) => join('docs', 'rules', file))]
      .map((file) => readFileSync(file, 'utf8'))
      .filter((text) => readBulletin(text).recognition.by !== null);
    expect(recognised.length).toBeGreaterThan(5);
    expect(recognised.every(mayConcern)).toBe(true);
  });
});

describe('what is none of our business', () => {
  it.each([
    ['# Read me\n\nkind: words\n', 'no front matter'],
    ['# 使用说明\n\n安装以后运行程序。\n', 'other Chinese'],
    ['', 'nothing'],
    ['---\ntitle: notes\n---\n\n# kind: plan\n', 'front matter without a kind'],
  ])('%j: %s', (text) => {
    expect(mayConcern(text)).toBe(false);
  });

});
