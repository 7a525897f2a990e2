import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { DidChangeTextDocumentNotification } from 'vscode-languageserver-protocol/node';
import { startEditor } from './support/editor.ts';
import { bulletinWith, cleanAnswer } from './support/texts.ts';

const uri = 'file:///workspace/a.md';
const edits = 10_000;
const most = 6 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

describe('a long day', () => {
  it(`leaves memory where it was after ${edits} edits`, async () => {
    const editor = await startEditor();
    const text = bulletinWith(cleanAnswer);
    const line = text.split('\n').findIndex((each) => each.startsWith('1. 组织'));
    await editor.open(uri, text);
    let version = 1;
    const type = async (): Promise<void> => {
      version += 1;
      const start = { line, character: 5 };
      // A character comes and goes, so that the text is no longer in the end.
      const change = version % 2 === 0 ? { range: { start, end: start }, text: '新' } : { range: { start, end: { line, character: 6 } }, text: '' };
      await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges: [change] });
      if (version % 25 === 0) await editor.pull(uri);
    };
    for (let count = 0; count < edits / 10; count += 1) await type();
    const before = heap();
    for (let count = edits / 10; count < edits; count += 1) await type();
    await editor.pull(uri);
    const grown = heap() - before;
    console.log(`${edits} edits: ${(grown / 1024).toFixed(0)} KB more than after ${edits / 10}`);
    expect(grown).toBeLessThan(most);
    await editor.close(uri);
    editor.stop();
  }, 300_000);

  it('forgets what is closed', async () => {
    const editor = await startEditor();
    const text = bulletinWith(cleanAnswer);
    const visit = async (index: number): Promise<void> => {
      const other = `file:///workspace/${index}.md`;
      await editor.open(other, text);
      await editor.pull(other);
      await editor.close(other);
    };
    for (let index = 0; index < 50; index += 1) await visit(index);
    const before = heap();
    for (let index = 50; index < 250; index += 1) await visit(index);
    // A document that stayed would keep its blocks and findings, a hundred kilobytes and more.
    expect(heap() - before).toBeLessThan(200 * 20 * 1024);
    editor.stop();
  }, 120_000);
});
