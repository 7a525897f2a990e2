import { deepStrictEqual, notStrictEqual, ok } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { commands } from 'vscode';
import { closeAll, findingsWhen, openNew } from './documents.ts';
import { poll } from './poll.ts';
import { serverProcesses } from './server-processes.ts';
import { bulletin } from './texts.ts';

const comma = 'half-width-punctuation';

describe('the server', () => {
  afterEach(closeAll);

  it('comes back after it was killed, and checks what is open', async () => {
    const editor = await openNew('one', 'killed.md', bulletin.replace(',', '，'));
    await findingsWhen(editor.document, (rules) => rules.length > 0, 'the findings');
    const [killed] = await serverProcesses();
    ok(killed);
    process.kill(killed, 'SIGKILL');
    const [restarted] = await poll(serverProcesses, ([id]) => id !== undefined && id !== killed, 'another server');
    notStrictEqual(restarted, killed);
    await editor.edit((edit) => {
      edit.insert(editor.document.positionAt(bulletin.indexOf('《学习办法》')), '通过,');
    });
    await findingsWhen(editor.document, (rules) => rules.includes(comma), 'a finding of the new server');
  });

  it('is restarted by a command', async () => {
    const { document } = await openNew('one', 'restarted.md', bulletin);
    await findingsWhen(document, (rules) => rules.includes(comma), 'the finding');
    const before = await serverProcesses();
    await commands.executeCommand('zhenggai.restartServer');
    const after = await poll(serverProcesses, (ids) => ids.length === 1 && ids[0] !== before[0], 'the new server');
    deepStrictEqual(after.length, 1);
    await findingsWhen(document, (rules) => rules.includes(comma), 'the finding again');
  });
});
