import { deepStrictEqual, ok } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { CodeActionKind, commands, extensions, Range, workspace, type CodeAction, type TextEditor } from 'vscode';
import { closeAll, findingsOf, findingsWhen, openFile, openNew, ruleOf } from './documents.ts';
import { poll } from './poll.ts';

const text = '# 中共云泽县农业农村局党组关于巡察整改进展情况的通报\n\n## 问题一：学习不深入\n\n整改情况：每月学习一次,已完成。\n';

describe('findings', () => {
  afterEach(closeAll);

  it('wait for a Markdown document', async () => {
    const extension = extensions.getExtension('zhenggai.zhenggai');
    ok(extension);
    await openNew('one', 'first.md', text);
    await poll(() => extension.isActive, (active) => active, 'activation');
  });

  it('appear in a rectification document', async () => {
    const { document } = await openNew('one', 'findings.md', text);
    await findingsWhen(document, (rules) => rules.includes('half-width-punctuation'), 'the finding');
  });

  it('do not appear in other Markdown', async () => {
    const other = await openFile('one', 'README.md');
    const { document } = await openNew('one', 'beside.md', text);
    await findingsWhen(document, (rules) => rules.length > 0, 'findings beside it');
    deepStrictEqual(findingsOf(other.document), []);
  });

  it('are repaired one by one', async () => {
    const { document } = await openNew('one', 'repair.md', text);
    const [finding] = (await findingsWhen(document, (rules) => rules.includes('half-width-punctuation'), 'the finding')).filter((each) => ruleOf(each) === 'half-width-punctuation');
    ok(finding);
    const ask = () => commands.executeCommand<readonly CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range, CodeActionKind.QuickFix.value);
    const isRepair = ({ edit, isPreferred }: CodeAction): boolean => edit !== undefined && isPreferred === true;
    const repair = (await poll(ask, (offered) => offered.some(isRepair), 'the repair')).find(isRepair);
    ok(repair?.edit);
    ok(await workspace.applyEdit(repair.edit));
    deepStrictEqual(document.getText(), text.replace(',', '，'));
    await findingsWhen(document, (rules) => !rules.includes('half-width-punctuation'), 'its end');
  });

  it('are repaired on save, and another formatter has its turn', async () => {
    const editor = await openNew('on-save', 'save.md', text);
    const { document } = editor;
    await findingsWhen(document, (rules) => rules.includes('half-width-punctuation'), 'the finding');
    await saveChanged(editor);
    deepStrictEqual(document.getText(), `${text.replace(',', '，')}\n<!-- formatted -->\n`);
  });
});

/** Changes a document and saves it, again where the editor gave up what it does on save because it was busy starting. */
async function saveChanged(editor: TextEditor): Promise<void> {
  const { document } = editor;
  const before = document.getText();
  await poll(
    async () => {
      await editor.edit((edit) => {
        edit.replace(new Range(0, 0, document.lineCount, 0), `${before}\n`);
      });
      ok(await document.save());
      return document.getText();
    },
    (after) => !after.includes(','),
    'a save that repairs',
  );
}
