import { deepStrictEqual } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { commands, env, Selection, window, type TextDocument, type TextEditor } from 'vscode';
import { closeAll, findingsWhen, openNew } from './documents.ts';
import { poll } from './poll.ts';
import { counted } from './texts.ts';

const text = counted.replace('每月学习一次，', '每月学习一次,').replace('1. 局领导每月', '1.  局领导每月');
/** What changes a document at the server's word, and a sign that it did. */
const changes: readonly { readonly name: string; readonly at: string; readonly ask: () => unknown; readonly isDone: (text: string) => boolean }[] = [
  { name: 'a quick fix', at: ',2023', ask: () => commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'first', preferred: true }), isDone: (now) => now.includes('每月学习一次，2023') },
  { name: 'all safe repairs', at: '学习不深入', ask: () => commands.executeCommand('zhenggai.fixDocument'), isDone: (now) => now.includes('每月学习一次，2023') },
  { name: 'a problem inserted and all numbers behind it', at: '学习不深入', ask: () => commands.executeCommand('zhenggai.insertProblemAfter'), isDone: (now) => now.includes('问题四：下沉不够') },
  { name: 'the canonical form', at: '学习不深入', ask: () => commands.executeCommand('zhenggai.formatDocument'), isDone: (now) => now.includes('1. 局领导每月') },
  { name: 'a paste', at: '问题二：检查', ask: () => commands.executeCommand('zhenggai.pasteAsBulletin'), isDone: (now) => now.includes('台账不完整') },
];

// That an edit of another version is refused is held by test/client/stale-edits.test.ts: VS Code itself takes edits without looking at the version in the
// moments between the extension and its window, so that typing at random moments here would try VS Code.
describe('what changes a document at the word of the server', () => {
  afterEach(closeAll);

  for (const { name, at, ask, isDone } of changes) {
    it(`is applied to the version that it was made for: ${name}`, async () => {
      await env.clipboard.writeText('问题四：台账不完整\n整改情况：\n1.办公室补齐台账,2023年9月1日前完成。\n');
      const editor = await openNew('one', `change-${changes.findIndex((each) => each.name === name)}.md`, text);
      await findingsWhen(editor.document, (rules) => rules.includes('half-width-punctuation'), 'the findings');
      const first = await changed(editor, at, ask, isDone);
      deepStrictEqual(await changed(editor, at, ask, isDone), first);
    });
  }
});

/** What becomes of the text when nobody types. */
async function changed(editor: TextEditor, at: string, ask: () => unknown, isDone: (text: string) => boolean): Promise<string> {
  return poll(
    async () => {
      await restore(editor);
      await place(editor, at);
      await Promise.race([ask(), pause(3000)]);
      return settled(editor.document);
    },
    isDone,
    'the change when nobody types',
  );
}

async function place(editor: TextEditor, at: string): Promise<void> {
  await window.showTextDocument(editor.document, { preview: false });
  const position = editor.document.positionAt(text.indexOf(at));
  editor.selection = new Selection(position, position);
}

async function restore({ document }: TextEditor): Promise<void> {
  await commands.executeCommand('workbench.action.files.revert');
  await poll(() => document.getText(), (now) => now === text, 'the text of before');
}

/** The text once it no longer changes. */
async function settled(document: TextDocument): Promise<string> {
  for (let before = document.version; ; before = document.version) {
    await pause(300);
    if (document.version === before) return document.getText();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
