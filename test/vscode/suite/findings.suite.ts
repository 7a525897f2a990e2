import { deepStrictEqual, ok } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { CodeActionKind, commands, Range, type CodeAction, type TextEditor } from 'vscode';
import { closeAll, findingsOf, findingsWhen, openFile, openNew, ruleOf } from './documents.ts';
import { poll } from './poll.ts';
import { bulletin } from './texts.ts';

const comma = 'half-width-punctuation';
/** Actions have their edit when they are chosen: so many are to be treated as if they were. */
const allOfThem = 100;

describe('findings', () => {
  afterEach(closeAll);

  it('are not made of other Markdown', async () => {
    const other = await openFile('one', 'README.md');
    const { document } = await openNew('one', 'beside.md', bulletin);
    await findingsWhen(document, (rules) => rules.includes(comma), 'the findings beside it');
    deepStrictEqual(findingsOf(other.document.uri), []);
  });

  it('follow the text', async () => {
    const editor = await openNew('one', 'typed.md', bulletin.replace(',', '，'));
    await findingsWhen(editor.document, (rules) => rules.length > 0, 'the other findings');
    await editor.edit((edit) => {
      edit.insert(editor.document.positionAt(bulletin.indexOf('《学习办法》')), '通过,');
    });
    await findingsWhen(editor.document, (rules) => rules.includes(comma), 'the new finding');
  });

  it('are repaired one by one, in one undo, all else as it was', async () => {
    const { document } = await openNew('one', 'repair.md', bulletin);
    const finding = (await findingsWhen(document, (rules) => rules.includes(comma), 'the finding')).find((each) => ruleOf(each) === comma);
    ok(finding);
    const ask = (): Thenable<readonly CodeAction[]> => commands.executeCommand('vscode.executeCodeActionProvider', document.uri, finding.range, CodeActionKind.QuickFix.value, allOfThem);
    const isRepair = ({ command, isPreferred }: CodeAction): boolean => command !== undefined && isPreferred === true;
    const repair = (await poll(ask, (offered) => offered.some(isRepair), 'the repair')).find(isRepair);
    ok(repair?.command);
    await commands.executeCommand(repair.command.command, ...((repair.command.arguments ?? []) as unknown[]));
    deepStrictEqual(document.getText(), bulletin.replace(',', '，'));
    await findingsWhen(document, (rules) => !rules.includes(comma), 'its end');
    await commands.executeCommand('undo');
    deepStrictEqual(document.getText(), bulletin);
  });

  it('are repaired all at once by a command, in one undo', async () => {
    const { document } = await openNew('one', 'repair-all.md', bulletin);
    await findingsWhen(document, (rules) => rules.includes(comma), 'the finding');
    await commands.executeCommand('zhenggai.fixDocument');
    await poll(() => document.getText(), (text) => text === bulletin.replace(',', '，'), 'the repaired text');
    await commands.executeCommand('undo');
    deepStrictEqual(document.getText(), bulletin);
  });

  it('are repaired on save, and another formatter has its turn', async () => {
    const editor = await openNew('on-save', 'save.md', bulletin);
    const { document } = editor;
    await findingsWhen(document, (rules) => rules.includes(comma), 'the finding');
    await saveChanged(editor);
    deepStrictEqual(document.getText(), `${bulletin.replace(',', '，')}\n<!-- formatted -->\n`);
  });
});

/** Changes a document and saves it, again where the editor gave up what it does on save because it was busy starting. */
async function saveChanged(editor: TextEditor): Promise<void> {
  const { document } = editor;
  const before = document.getText();
  const save = async (): Promise<string> => {
    await editor.edit((edit) => {
      edit.replace(new Range(0, 0, document.lineCount, 0), `${before}\n`);
    });
    ok(await document.save());
    return document.getText();
  };
  await poll(save, (after) => !after.includes(',') && after.includes('formatted'), 'a save that repairs and formats');
}
