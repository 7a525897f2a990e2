import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { endless } from '../support/endless-text.ts';
import { run } from './support.ts';

const wordHtml = readFileSync('test/from-word/samples/word-2016.html', 'utf8');

describe('format --stdin', () => {
  it('reads what was copied from Word, and says what it could not carry over', async () => {
    const { code, out, err } = await run(['format', '--stdin'], { stdin: wordHtml });
    expect(out).toBe(readFileSync('test/from-word/samples/word-2016.html.md', 'utf8'));
    expect(err).toBe('stdin.md：1张图片没有带过来，请另行插入\nstdin.md：1条批注没有带过来\nstdin.md：修订中已删除的1处文字没有带过来\n');
    expect(code).toBe(0);
  });

  it('points at what was lost, in the language asked for', async () => {
    const { out, err } = await run(['format', '--stdin', '--lang', 'en'], { stdin: '<html><p>甲方面。</p><p>已于????年补\uFFFD台账。</p></html>' });
    expect(out).toBe('甲方面。\n\n已于????年补\uFFFD台账。\n');
    expect(err).toBe('stdin.md:3:3: characters turned into question marks at “????”; fill them in from the original\nstdin.md:3:9: undecodable characters at “\uFFFD”; fill them in from the original\n');
  });

  it('leaves Markdown Markdown, and its losses to the checker', async () => {
    const { out, err } = await run(['format', '--stdin'], { stdin: '# 关于整改的通报\n\n\n已于????年<b>补</b>。\n' });
    expect(out).toBe('# 关于整改的通报\n\n已于????年<b>补</b>。\n');
    expect(err).toBe('');
  });

  it('says that what comes to no canonical form was left as it was', async () => {
    const markdown = `# 关于整改的通报\n\n${endless}`;
    const { code, out, err } = await run(['format', '--stdin'], { stdin: markdown });
    expect([code, out]).toEqual([0, markdown]);
    expect(err).toBe('stdin.md：内容结构过于混乱，排不出稳定的版式，文字照样带过来，版式未调整\n');
  });

  it('says that HTML is not the canonical form', async () => {
    expect((await run(['format', '--check', '--stdin'], { stdin: wordHtml })).code).toBe(1);
  });
});
