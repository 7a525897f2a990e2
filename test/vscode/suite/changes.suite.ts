import { deepStrictEqual, ok } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { commands, type TextEditor } from 'vscode';
import { before, changed, documentChanges, openChangeable, pause, placeCursor, type DocumentChange } from './document-changes.ts';
import { closeAll, openNew } from './documents.ts';
import { poll } from './poll.ts';

describe('what changes a document at the word of the server', () => {
  afterEach(closeAll);

  for (const [index, change] of documentChanges.entries()) {
    it(`is one step of undoing, the same each time: ${change.name}`, async () => {
      const editor = await openChangeable(`change-${index}.md`);
      const first = await changed(editor, change);
      await undone(editor);
      deepStrictEqual(await changed(editor, change), first);
      await undone(editor);
    });
  }

  for (const change of documentChanges.filter(({ name }) => /repairs|canonical|fix/iu.test(name))) {
    it(`leaves the cursor in its place: ${change.name}`, async () => {
      const editor = await openChangeable(`cursor-${documentChanges.indexOf(change)}.md`);
      await changed(editor, change);
      ok(isInPlace(editor, change), `${editor.document.offsetAt(editor.selection.active)} ${JSON.stringify(textAfter(editor).slice(0, 20))}`);
    });
  }

  it('selects the words of a new problem, to be written over', async () => {
    const editor = await openChangeable('selected.md');
    placeCursor(editor, '学习不深入');
    await commands.executeCommand('zhenggai.insertProblemAfter');
    const selected = await poll(() => editor.document.getText(editor.selection), (text) => text !== '', 'the selection');
    ok(editor.document.lineAt(editor.selection.start).text.endsWith(`问题二：${selected}`), selected);
  });

  it('is made on saving where another document is before it', async () => {
    const { document } = await openChangeable('behind.md');
    await openNew('racing', 'front.md', '# 前\n');
    await poll(
      async () => {
        await document.save();
        return document.getText();
      },
      (text) => text.includes('每月学习一次，2023'),
      'the repaired text',
    );
  });

  it('is not made where the editor may not write', async () => {
    const editor = await openChangeable('read-only.md');
    await commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    try {
      for (const id of ['zhenggai.fixDocument', 'zhenggai.pasteAsBulletin']) {
        await Promise.race([commands.executeCommand(id), pause(3000)]);
        deepStrictEqual(editor.document.getText(), before, id);
      }
    } finally {
      await commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    }
  });
});

async function undone({ document }: TextEditor): Promise<void> {
  await commands.executeCommand('undo');
  await poll(() => document.getText(), (text) => text === before, 'the text of before after one undo');
}

function textAfter({ document, selection }: TextEditor): string {
  return document.getText().slice(document.offsetAt(selection.active));
}

/** Nothing is selected, and the same text is behind the cursor; where that was repaired, what it became. */
function isInPlace(editor: TextEditor, { at }: DocumentChange): boolean {
  return editor.selection.isEmpty && [at, at.replace(',', '，')].some((text) => textAfter(editor).startsWith(text));
}
