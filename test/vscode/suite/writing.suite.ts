import { deepStrictEqual, ok } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { commands, CompletionItemKind, env, Selection, type CompletionItem, type CompletionList, type Position, type TextDocument, type TextEditor } from 'vscode';
import { closeAll, findingsWhen, openFile, openNew } from './documents.ts';
import { poll } from './poll.ts';
import { counted } from './texts.ts';

describe('writing', () => {
  afterEach(closeAll);

  it('inserts a problem: numbers follow, in one undo', async () => {
    const editor = await openAt('insert.md', '学习不深入');
    await commands.executeCommand('zhenggai.insertProblemAfter');
    await becomes(editor, (text) => titles(text).length === 4, 'four problems');
    deepStrictEqual(titles(editor.document.getText()).map((title) => title.slice(0, 4)), ['问题一：', '问题二：', '问题三：', '问题四：']);
    deepStrictEqual(titles(editor.document.getText()).slice(2), ['问题三：检查不到位', '问题四：下沉不够']);
    await undone(editor);
  });

  it('moves a problem: numbers and references follow, in one undo', async () => {
    const editor = await openAt('move.md', '检查不到位');
    await commands.executeCommand('zhenggai.moveProblemUp');
    const text = await becomes(editor, (now) => titles(now)[0] === '问题一：检查不到位', 'the other order');
    deepStrictEqual(titles(text), ['问题一：检查不到位', '问题二：学习不深入', '问题三：下沉不够']);
    ok(text.includes('完成问题二的复查'));
    await undone(editor);
    await commands.executeCommand('zhenggai.moveProblemDown');
    await becomes(editor, (now) => now.indexOf('（二）在作风建设方面') < now.indexOf('检查不到位'), 'its place in the next category');
    await undone(editor);
  });

  it('deletes a problem: numbers follow, in one undo', async () => {
    const editor = await openAt('delete.md', '检查不到位');
    await commands.executeCommand('zhenggai.deleteProblem');
    const text = await becomes(editor, (now) => titles(now).length === 2, 'two problems');
    deepStrictEqual(titles(text), ['问题一：学习不深入', '问题二：下沉不够']);
    await undone(editor);
  });

  it('completes the next problem in the document’s own form', async () => {
    const editor = await openAt('complete.md', '完成走访，已完成。');
    const end = editor.document.positionAt(counted.length);
    await editor.edit((edit) => {
      edit.insert(end, '\n#### ');
    });
    const at = editor.document.positionAt(editor.document.getText().length);
    const labels = await completionsAt(editor.document, at, (found) => found.some((label) => label.includes('问题四')));
    ok(labels.some((label) => label.includes('问题四')));
  });

  it('completes nothing of ours in Markdown that is no rectification document', async () => {
    await openAt('beside.md', '学习不深入');
    const { document } = await openFile('one', 'README.md');
    const labels = await completionsAt(document, document.lineAt(document.lineCount - 1).range.end, () => true);
    deepStrictEqual(labels.filter((label) => /整改|问题/u.test(label)), []);
  });

  it('pastes what was copied as a part of a bulletin', async () => {
    const editor = await openAt('paste.md', '完成走访，已完成。');
    await env.clipboard.writeText('问题四：台账不完整\n整改情况：\n1.办公室补齐台账,2023年9月1日前完成。\n');
    const end = editor.document.positionAt(counted.length);
    await editor.edit((edit) => {
      edit.insert(end, '\n');
    });
    const last = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new Selection(last, last);
    await commands.executeCommand('zhenggai.pasteAsBulletin');
    const text = await becomes(editor, (now) => now.includes('台账不完整'), 'the pasted text');
    ok(/#+ 问题四：台账不完整\n\n整改情况：\n\n1\. 办公室补齐台账/u.test(text), text.slice(-200));
  });
});

/** A document that was checked, with the cursor in a text of it. */
async function openAt(name: string, at: string): Promise<TextEditor> {
  const editor = await openNew('one', name, counted);
  await findingsWhen(editor.document, (rules) => rules.length > 0, 'the findings');
  const position = editor.document.positionAt(counted.indexOf(at));
  editor.selection = new Selection(position, position);
  return editor;
}

async function becomes({ document }: TextEditor, acceptable: (text: string) => boolean, what: string): Promise<string> {
  return poll(() => document.getText(), acceptable, what);
}

/** One undo, and all is as it was. */
async function undone(editor: TextEditor): Promise<void> {
  await commands.executeCommand('undo');
  await becomes(editor, (text) => text === counted, 'the text of before');
}

function titles(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => /^#### (.*)$/u.exec(line)?.[1] ?? []);
}

async function completionsAt(document: TextDocument, position: Position, acceptable: (labels: readonly string[]) => boolean): Promise<readonly string[]> {
  // Words of all open documents and snippets are always there when they are asked for.
  const isGeneral = ({ kind }: CompletionItem): boolean => kind === CompletionItemKind.Text || kind === CompletionItemKind.Snippet;
  const labelsOf = (list: CompletionList | undefined): readonly string[] => (list?.items ?? []).filter((item) => !isGeneral(item)).map(({ label }) => (typeof label === 'string' ? label : label.label));
  return poll(async () => labelsOf(await commands.executeCommand<CompletionList | undefined>('vscode.executeCompletionItemProvider', document.uri, position)), acceptable, 'completions');
}
