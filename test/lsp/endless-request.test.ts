import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as fix from '../../server/src/core/check/fix-document.ts';
import type { Watch } from '../../server/src/core/check/watch.ts';
import type * as format from '../../server/src/core/format/format-bulletin.ts';
import { nodeWatch } from '../../server/src/host/node-watch.ts';
import type * as html from '../../server/src/from-word/html/html-reader.ts';
import type * as compose from '../../server/src/render/document/compose-document.ts';
import type * as size from '../../server/src/render/docx/image-size.ts';
import { startEditor, type Editor } from './support/editor.ts';
import { bulletinWith } from './support/texts.ts';

const planted = vi.hoisted(() => ({ loops: null as string | null, entered: 0 }));

/** Loops for as long as the loop is planted there. */
const loop = vi.hoisted(() => <Args extends readonly unknown[], Result>(name: string, real: (...args: Args) => Result) => (...args: Args): Result => {
  if (planted.loops === name) {
    planted.entered += 1;
    for (;;);
  }
  return real(...args);
});

vi.mock('../../server/src/core/format/format-bulletin.ts', async (original) => {
  const real = await original<typeof format>();
  return { ...real, formatBulletin: loop('formatBulletin', real.formatBulletin) };
});
vi.mock('../../server/src/render/document/compose-document.ts', async (original) => {
  const real = await original<typeof compose>();
  return { ...real, composeDocument: loop('composeDocument', real.composeDocument) };
});
vi.mock('../../server/src/from-word/html/html-reader.ts', async (original) => {
  const real = await original<typeof html>();
  return { ...real, createHtmlReader: loop('createHtmlReader', real.createHtmlReader) };
});
vi.mock('../../server/src/render/docx/image-size.ts', async (original) => {
  const real = await original<typeof size>();
  return { ...real, imageSize: loop('imageSize', real.imageSize) };
});
vi.mock('../../server/src/core/check/fix-document.ts', async (original) => {
  const real = await original<typeof fix>();
  return { ...real, fixDocument: loop('fixDocument', real.fixDocument) };
});

const uri = 'file:///workspace/a.md';
const text = bulletinWith('1. 组织支部换届,2022年9月30日前已完成。\n\n![换届大会](a.png)\n');
const textDocument = { uri };
const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

/** The real watchdog with less patience. */
const impatient: Watch = (work, milliseconds) => nodeWatch(work, Math.ceil(milliseconds / 5));

const requests: readonly { readonly name: string; readonly where: string; readonly ask: (editor: Editor) => Promise<unknown>; readonly nothing: (answer: unknown) => boolean }[] = [
  { name: 'formatting', where: 'formatBulletin', ask: ({ connection }) => connection.sendRequest('textDocument/formatting', { textDocument, options: { tabSize: 2, insertSpaces: true } }), nothing: (answer) => JSON.stringify(answer) === '[]' },
  { name: 'a preview', where: 'composeDocument', ask: ({ connection }) => connection.sendRequest('zhenggai/preview', { textDocument, state: 0 }), nothing: (answer) => answer === null },
  { name: 'a paste', where: 'formatBulletin', ask: ({ connection }) => connection.sendRequest('zhenggai/paste', { textDocument, content: '问题一：甲\n整改情况：\n1.已完成。', form: null }), nothing: (answer) => answer === null },
  { name: 'a paste of HTML', where: 'createHtmlReader', ask: ({ connection }) => connection.sendRequest('zhenggai/paste', { textDocument, content: '<p>问题一：甲</p>', form: 'html' }), nothing: (answer) => answer === null },
  { name: 'what is asked before an export', where: 'composeDocument', ask: ({ connection }) => connection.sendRequest('zhenggai/exportPlan', { textDocument }), nothing: (answer) => answer === null },
  { name: 'an export', where: 'composeDocument', ask: ({ connection }) => connection.sendRequest('zhenggai/export', { textDocument, content: 'document', images: {} }), nothing: (answer) => answer === null },
  { name: 'an image of an export', where: 'imageSize', ask: ({ connection }) => connection.sendRequest('zhenggai/export', { textDocument, content: 'document', images: { 'a.png': 'iVBORw0KGgo=' } }), nothing: (answer) => answer === null },
  { name: 'all safe repairs', where: 'fixDocument', ask: async ({ connection }) => {
    const [action] = await connection.sendRequest<readonly unknown[]>('textDocument/codeAction', { textDocument, range, context: { diagnostics: [], only: ['source.fixAll.zhenggai'] } });
    return connection.sendRequest('codeAction/resolve', action);
  }, nothing: (answer) => !JSON.stringify(answer).includes('"edit"') },
];

describe('a request that never ends', () => {
  let editor: Editor;

  beforeEach(async () => {
    editor = await startEditor({ watch: impatient });
    await editor.open(uri, text);
    await editor.pull(uri);
    planted.entered = 0;
  });
  afterEach(() => {
    planted.loops = null;
    editor.stop();
  });

  it.each(requests)('is stopped, said with the document, and not tried again until that is opened anew: $name', async ({ where, ask, nothing }) => {
    planted.loops = where;
    expect(nothing(await ask(editor))).toBe(true);
    expect(planted.entered).toBe(1);
    expect(editor.logged.join('\n')).toMatch(/file:\/\/\/workspace\/a\.md: (?:textDocument|zhenggai|codeAction)\/\w+: 10秒后仍未结束/u);
    expect(nothing(await ask(editor))).toBe(true);
    expect(planted.entered).toBe(1);
    // Everything else goes on.
    expect((await editor.pull(uri)).map(({ code }) => code)).toContain('half-width-punctuation');
    planted.loops = null;
    await editor.close(uri);
    await editor.open(uri, text);
    expect(nothing(await ask(editor))).toBe(false);
  });
});
