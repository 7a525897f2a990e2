import { deepStrictEqual, ok } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { commands, Position, window, workspace, type Hover, type TextDocument } from 'vscode';
import { closeAll, findingsOf, findingsWhen, openNew, ruleOf } from '../suite/documents.ts';
import { poll } from '../suite/poll.ts';
import { bulletin } from '../suite/texts.ts';
import { endless, endlessRule } from './endless.ts';

const comma = 'half-width-punctuation';
/** Twice the server is ended, each time after at most 20 s. */
const patience = 60;

/** The server that lives now is asked: one comma more, so that there are so many. */
async function answersTo(document: TextDocument, commas: number): Promise<void> {
  const editor = await window.showTextDocument(document);
  await editor.edit((edit) => { edit.insert(document.positionAt(document.getText().length), '\n局党组开展检查,印发《检查办法》。\n'); });
  await findingsWhen(document, (rules) => rules.filter((rule) => rule === comma).length === commas, `${commas} findings of a server`, patience);
}

/** What was told of a document, each time, in the log that is shown. */
function toldOf(name: string): readonly string[] {
  return workspace.textDocuments.filter(({ uri }) => uri.scheme === 'output').flatMap((log) => log.getText().split('\n')).filter((line) => line.includes('server was ended') && line.includes(name));
}

/** A server in which something loops by certain words: nothing but the client can end it. */
describe('a server that hangs', () => {
  afterEach(async () => {
    // Where what was told is looked for from outside.
    await commands.executeCommand('notifications.showList');
    await new Promise((resolve) => { setTimeout(resolve, 2000); });
    await commands.executeCommand('notifications.clearAll');
    await closeAll();
    // What has hung before counts no more: a server that hangs again and again is given up.
    await commands.executeCommand('zhenggai.restartServer');
  });

  it('on a rule is ended, the rule named and left out; the other documents have their findings again', async function () {
    this.timeout(120_000);
    const other = await openNew('one', '另一份.md', bulletin);
    const before = (await findingsWhen(other.document, (rules) => rules.includes(comma), 'the findings of another document')).map(ruleOf);
    const { document } = await openNew('one', '规则.md', bulletin.replace('学习不深入', `学习不深入${endless.rule}`));
    const found = await findingsWhen(document, (rules) => rules.includes('internal-error'), 'the name of the rule', patience);
    const [named] = found.filter((finding) => ruleOf(finding) === 'internal-error');
    ok(named?.message.includes(endlessRule) === true && named.message.includes('stopped after 2 s'), named?.message);
    ok(found.map(ruleOf).includes(comma));
    await findingsWhen(other.document, (rules) => JSON.stringify(rules) === JSON.stringify(before), 'the findings of the other document');
    await answersTo(other.document, 2);
  });

  it('on a request is ended; the request is answered with nothing, and the document is checked', async function () {
    this.timeout(120_000);
    const { document } = await openNew('one', '悬停.md', bulletin.replace('学习不深入', `学习不深入${endless.request}`));
    await findingsWhen(document, (rules) => rules.includes(comma), 'the findings');
    const hover = (): Thenable<readonly Hover[]> => commands.executeCommand('vscode.executeHoverProvider', document.uri, document.positionAt(document.getText().indexOf('学习一次,') + 4));
    for (let hangs = 1; hangs <= 2; hangs += 1) {
      // Answered when the server is ended.
      await hover();
      await answersTo(document, hangs + 1);
    }
    const started = Date.now();
    await hover();
    ok(Date.now() - started < 5000, `answered after ${Date.now() - started} ms`);
    await answersTo(document, 4);
  });

  it('on a document as a whole is ended; the document is left alone until it changes', async function () {
    this.timeout(120_000);
    const other = await openNew('one', '又一份.md', bulletin);
    const editor = await openNew('one', '阅读.md', bulletin);
    const { document } = editor;
    await findingsWhen(document, (rules) => rules.includes(comma), 'the findings');
    const end = document.positionAt(document.getText().length);
    await editor.edit((edit) => { edit.insert(end, endless.reading); });
    await commands.executeCommand('zhenggai.showLog');
    await poll(() => toldOf('阅读.md'), (told) => told.some((line) => line.includes('The check of 阅读.md does not end')), 'what is told of the document', patience);
    await answersTo(other.document, 2);
    // For longer than a server would live that hangs once more.
    await new Promise((resolve) => { setTimeout(resolve, 25_000); });
    deepStrictEqual(findingsOf(document.uri), []);
    // VS Code lets go of a log's text once the log is hidden, by whatever hides it, and reads it again when it is shown.
    await commands.executeCommand('zhenggai.showLog');
    deepStrictEqual((await poll(() => toldOf('阅读.md'), (told) => told.length > 0, 'the log')).length, 1);
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    await findingsWhen(document, (rules) => rules.includes(comma), 'the findings of what is left', patience);
    ok(document.validatePosition(new Position(9999, 0)).isEqual(end));
  });
});
