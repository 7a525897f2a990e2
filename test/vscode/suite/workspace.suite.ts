import { deepStrictEqual } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { commands } from 'vscode';
import { closeAll, fileIn, findingsOf, findingsWhen, openNew, ruleOf, writeText } from './documents.ts';
import { bulletin } from './texts.ts';

const comma = 'half-width-punctuation';

describe('the workspace', () => {
  afterEach(closeAll);

  it('is checked as a whole: what is not open, what no .gitignore names, and nothing else', async () => {
    const deep = await writeText('one', '深/一层/通报.md', bulletin);
    const ignored = await writeText('one', '草稿/通报.md', bulletin);
    await writeText('one', '.gitignore', '草稿/\n');
    // It ends only when somebody has answered what it tells at the end.
    void commands.executeCommand('zhenggai.checkWorkspace');
    await findingsWhen({ uri: deep }, (rules) => rules.includes(comma), 'the findings of a file that is not open');
    await findingsWhen({ uri: fileIn('two', '通报.md') }, (rules) => rules.length > 0, 'the findings of another folder');
    deepStrictEqual([findingsOf(fileIn('two', '通报.md')).map(ruleOf).includes(comma), findingsOf(fileIn('one', 'README.md')), findingsOf(ignored)], [false, [], []]);
  });

  it('is checked on after the server was restarted', async () => {
    const editor = await openNew('one', 'restart.md', bulletin);
    await findingsWhen(editor.document, (rules) => rules.includes(comma), 'the finding');
    await commands.executeCommand('zhenggai.restartServer');
    await editor.edit((edit) => {
      edit.replace(editor.document.lineAt(0).range, `${editor.document.lineAt(0).text},`);
    });
    await findingsWhen(editor.document, (rules) => rules.filter((rule) => rule === comma).length === 2, 'a finding of the new server');
  });
});
