import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { formatBulletin } from '../../server/src/core/format/format-bulletin.ts';
import { fromWord } from '../../server/src/from-word/from-word.ts';

const folder = 'test/from-word/samples';
const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
const samples = readdirSync(folder).filter((file) => !file.endsWith('.md'));

describe('what Word and WPS put on the clipboard', () => {
  it.each(samples)('%s becomes the canonical form', async (file) => {
    const { markdown, form, losses } = await fromWord(read(file));
    await expect(markdown).toMatchFileSnapshot(`samples/${file}.md`);
    expect(form).toBe(file.endsWith('.txt') ? 'text' : 'html');
    expect(losses).toEqual([]);
    expect(formatBulletin(markdown).text).toBe(markdown);
    expect((await fromWord(markdown)).markdown).toBe(markdown);
  });

  it('is understood as a bulletin, problem by problem', async () => {
    const { markdown } = await fromWord(read('word-2016.html'));
    const bulletin = readBulletin(markdown);
    expect(bulletin.title?.value).toBe('关于巡察整改进展情况的通报');
    expect(bulletin.issuer?.value).toBe('中共临江县水务局党组');
    expect(bulletin.problems.map(({ title, rectification }) => [title.value, rectification?.measures.length])).toEqual([
      ['河道巡查不够经常', 2],
      ['“三重一大”制度执行不严', 2],
    ]);
  });

  it('counts what text cannot carry', async () => {
    expect((await fromWord(read('word-2016.html'))).omissions).toEqual({ images: 1, comments: 1, deletions: 1, hidden: 0, objects: 0, nesting: 0 });
    expect((await fromWord(read('wps.html'))).omissions).toEqual({ images: 0, comments: 0, deletions: 0, hidden: 0, objects: 0, nesting: 0 });
  });
});
