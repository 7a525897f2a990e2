import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { methods, type PasteResult, type PreviewResult } from '../../server/src/lsp/protocol.ts';
import { endless } from '../support/endless-text.ts';
import { startEditor, type Editor } from './support/editor.ts';

const uri = 'file:///workspace/a.md';
const text = '# 关于巡察整改进展情况的通报\n\n问题一：台账不全\n\n整改情况：已完成。\n\n![图](a.png)\n';

let editor: Editor | null = null;
afterEach(() => editor?.stop());

async function start(options: Parameters<typeof startEditor>[0] = {}): Promise<Editor> {
  editor = await startEditor(options);
  return editor;
}

function ask({ connection }: Editor, state: number): Promise<PreviewResult | null> {
  return connection.sendRequest<PreviewResult | null>(methods.preview, { textDocument: { uri }, state });
}

describe('zhenggai/preview', () => {
  it('gives the whole, then what changed, the whole again to a page that lost it', async () => {
    const client = await start();
    await client.open(uri, text);
    const first = await ask(client, 0);
    expect(first).toMatchObject({ version: 1, update: { base: 0, state: 1 }, images: ['a.png'] });
    await client.change(uri, text.replace('不全', '不齐全'), 2);
    expect(await ask(client, 1)).toMatchObject({ version: 2, update: { base: 1, state: 2, removed: 1 } });
    expect(await ask(client, 1)).toMatchObject({ version: 2, update: { base: 0, from: 0, removed: 0 } });
  });

  it('prints what is no rectification document, too, and knows the fonts of the configuration', async () => {
    const client = await start({ files: { '/workspace/.zhenggairc.json': '{ "docx": { "fonts": { "body": "仿宋" } } }' } });
    await client.open(uri, '# 会议通知\n\n请参会。\n');
    const result = await ask(client, 0);
    expect(result?.update.added.length).toBe(2);
    expect(result?.update.frame?.settings.fonts.body).toBe('仿宋');
    await client.pull(uri);
  });

  it('has nothing to say of a document that is not open', async () => {
    const client = await start();
    await client.open('file:///workspace/b.md', text);
    expect(await ask(client, 0)).toBeNull();
    await client.pull('file:///workspace/b.md');
  });
});

describe('zhenggai/paste', () => {
  it('turns what Word copied into the canonical form, with what stayed behind and what was lost', async () => {
    const client = await start();
    await client.open(uri, text);
    await client.pull(uri);
    const content = readFileSync('test/from-word/samples/word-2016.html', 'utf8').replace('已完成整改。', '已完成????整改。');
    const result = await client.connection.sendRequest<PasteResult>(methods.paste, { textDocument: { uri }, content, form: 'html' });
    expect(result.markdown).toContain('#### 问题一：河道巡查不够经常');
    expect(result.notices).toEqual(['1张图片没有带过来，请另行插入', '1条批注没有带过来', '修订中已删除的1处文字没有带过来']);
    expect(result.losses.map(({ start, end }) => result.markdown.slice(start, end))).toEqual(['????']);
  });

  it.each([
    ['zh-CN', '内容结构过于混乱，排不出稳定的版式，文字照样带过来，版式未调整'],
    ['en', 'the content is too damaged to come to a settled form; its words were carried over, its layout was left as it was'],
  ] as const)('says that what comes to no canonical form was left as it was: %s', async (lang, notice) => {
    const client = await start({ files: { '/workspace/.zhenggairc.json': JSON.stringify({ lang }) } });
    await client.open(uri, text);
    await client.pull(uri);
    for (const [content, notices] of [[endless, [notice]], ['# 关于整改的通报\n\n已完成。\n', []]] as const) {
      const result = await client.connection.sendRequest<PasteResult>(methods.paste, { textDocument: { uri }, content, form: 'markdown' });
      expect(result).toMatchObject({ markdown: content, notices });
    }
  });
});
