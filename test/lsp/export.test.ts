import { unzipSync, strFromU8 } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { decodeBase64 } from '../../server/src/lsp/convert/base64.ts';
import { methods, type ExportParams, type ExportPlan, type ExportResult } from '../../server/src/lsp/protocol.ts';
import { startEditor, type Editor } from './support/editor.ts';
import { bulletinWith } from './support/texts.ts';

const uri = 'file:///workspace/a.md';
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const text = `${bulletinWith('1. 组织支部换届,2022年9月30日前已完成,并逐项核对。')}\n![现场](a.png)\n\n![外部](https://example.org/b.png)\n\n<!-- zhenggai-disable-next-block cjk-spacing：引用原文 -->\n\n完。\n`;

let editor: Editor | null = null;
afterEach(() => editor?.stop());

async function open(content: string): Promise<Editor> {
  editor = await startEditor({});
  await editor.open(uri, content);
  return editor;
}

function ask({ connection }: Editor, content: ExportParams['content'], images: ExportParams['images'] = {}): Promise<ExportResult> {
  return connection.sendRequest<ExportResult>(methods.exportDocument, { textDocument: { uri }, content, images });
}

function partsOf({ bytes }: ExportResult): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(decodeBase64(bytes))).map(([name, part]) => [name, strFromU8(part)]));
}

describe('exporting', () => {
  it('plans: which images are mentioned, whether there is a secrecy mark', async () => {
    const plan = (client: Editor): Promise<ExportPlan> => client.connection.sendRequest<ExportPlan>(methods.exportPlan, { textDocument: { uri } });
    expect(await plan(await open(text))).toEqual({ images: ['a.png', 'https://example.org/b.png'], secrecy: null });
    editor?.stop();
    expect((await plan(await open(`---\n密级: 机密\n---\n\n${text}`))).secrecy).toBe('机密');
  });

  it('writes the Word file, with the images that the client read, and says what was left out', async () => {
    const client = await open(text);
    const result = await ask(client, 'document', { 'a.png': pixel });
    const parts = partsOf(result);
    expect(parts['word/document.xml']).toContain('组织支部换届');
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toEqual(['word/media/image1.png']);
    expect(parts['word/comments.xml']).toBeUndefined();
    expect(Object.values(parts).join('')).not.toContain('引用原文');
    expect(result.notices).toEqual(['有1张图片没有写入：只取文档所在文件夹里的PNG、JPEG和GIF。']);
    expect((await ask(client, 'document', { 'a.png': pixel })).bytes).toBe(result.bytes);
  });

  it('puts the findings into the review copy', async () => {
    const result = await ask(await open(text), 'review-copy');
    expect(result.comments).toBeGreaterThan(0);
    expect(partsOf(result)['word/comments.xml']).toContain('half-width-punctuation');
  });
});
