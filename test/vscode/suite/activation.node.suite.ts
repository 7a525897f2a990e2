import { deepStrictEqual, ok } from 'node:assert';
import { after, describe, it } from 'mocha';
import { commands, extensions } from 'vscode';
import { closeAll, openFile, openNew } from './documents.ts';
import { bulletin } from './texts.ts';
import { poll } from './poll.ts';
import { serverProcesses } from './server-processes.ts';

describe('activation', () => {
  after(closeAll);

  it('starts no server for Markdown that does not concern it', async () => {
    const extension = extensions.getExtension('zhenggai.zhenggai');
    ok(extension);
    const { document } = await openFile('one', 'README.md');
    await poll(() => extension.isActive, (active) => active, 'activation');
    // Somebody else's answer about the same document: the editor has dealt with it.
    await poll(() => commands.executeCommand<readonly unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri), (symbols) => symbols !== undefined && symbols.length > 0, 'its symbols');
    deepStrictEqual(await serverProcesses(), []);
  });

  it('starts one server for a rectification document', async () => {
    await openNew('one', 'first.md', bulletin);
    await poll(serverProcesses, (ids) => ids.length > 0, 'the server');
    deepStrictEqual((await serverProcesses()).length, 1);
  });
});
