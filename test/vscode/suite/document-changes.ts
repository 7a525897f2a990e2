import { commands, env, Position, Range, Selection, window, type TextDocument, type TextEditor } from 'vscode';
import { findingsWhen, openNew } from './documents.ts';
import { poll } from './poll.ts';
import { counted } from './texts.ts';

/** What changes a document at the server's word. */
export interface DocumentChange {
  readonly name: string;
  /** The text that the cursor stands before. */
  readonly at: string;
  /** Asks for it as a user does; what it gives ends when the change was made or refused, except where VS Code does not say. */
  readonly ask: (editor: TextEditor) => Thenable<unknown>;
  readonly isAnswered: boolean;
  /** A sign that the change was made. */
  readonly isDone: (text: string) => boolean;
}

/** A bulletin with something to repair and something that is not in canonical form. */
export const before = counted.replace('每月学习一次，', '每月学习一次,').replace('1. 局领导每月', '1.  局领导每月');

const isRepaired = (text: string): boolean => text.includes('每月学习一次，2023');
const isCanonical = (text: string): boolean => text.includes('1. 局领导每月');
const command = (id: string, args?: unknown) => (): Thenable<unknown> => commands.executeCommand(id, args);

export const documentChanges: readonly DocumentChange[] = [
  { name: 'a quick fix', at: ',2023', ask: command('editor.action.codeAction', { kind: 'quickfix', apply: 'first', preferred: true }), isAnswered: false, isDone: isRepaired },
  { name: 'VS Code’s “Fix All”', at: '学习不深入', ask: command('editor.action.fixAll'), isAnswered: false, isDone: isRepaired },
  { name: 'all safe repairs on saving', at: '学习不深入', ask: ({ document }) => document.save(), isAnswered: true, isDone: isRepaired },
  { name: 'all safe repairs', at: '学习不深入', ask: command('zhenggai.fixDocument'), isAnswered: true, isDone: isRepaired },
  { name: 'a problem inserted and all numbers behind it', at: '学习不深入', ask: command('zhenggai.insertProblemAfter'), isAnswered: true, isDone: (text) => text.includes('问题四：下沉不够') },
  { name: 'the canonical form', at: '学习不深入', ask: command('zhenggai.formatDocument'), isAnswered: true, isDone: isCanonical },
  { name: 'VS Code’s “Format Document”', at: '学习不深入', ask: command('editor.action.formatDocument'), isAnswered: true, isDone: isCanonical },
  { name: 'a paste', at: '问题二：检查', ask: command('zhenggai.pasteAsBulletin'), isAnswered: true, isDone: (text) => text.includes('台账不完整') },
];

/** A checked document of {@link before} with unsaved changes, in a folder in which saving repairs and our formatter is the chosen one. */
export async function openChangeable(path: string): Promise<TextEditor> {
  await env.clipboard.writeText('问题四：台账不完整\n整改情况：\n1.办公室补齐台账,2023年9月1日前完成。\n');
  const editor = await openNew('racing', path, `${before}\n`);
  await restore(editor);
  await findingsWhen(editor.document, (rules) => rules.includes('half-width-punctuation'), 'the findings');
  return editor;
}

/** What becomes of the text when nobody types. */
export async function changed(editor: TextEditor, { ask, at, isAnswered, isDone, name }: DocumentChange): Promise<string> {
  return poll(
    async () => {
      await restore(editor);
      placeCursor(editor, at);
      await Promise.race([ask(editor), pause(3000)]);
      return isAnswered && isDone(editor.document.getText()) ? editor.document.getText() : settled(editor.document);
    },
    isDone,
    `${name} when nobody types`,
  );
}

export function placeCursor(editor: TextEditor, at: string): void {
  const position = editor.document.positionAt(before.indexOf(at));
  editor.selection = new Selection(position, position);
}

/** The text of before; it is not saved. */
export async function restore(editor: TextEditor): Promise<void> {
  const { document } = await window.showTextDocument(editor.document, { preview: false });
  while (document.getText() !== before || !document.isDirty) {
    const text = document.getText() === before ? `${before}\n` : before;
    await editor.edit((edit) => { edit.replace(new Range(0, 0, document.lineCount, 0), text); });
  }
}

/** Puts a text at the beginning, as often as it takes: VS Code refuses what was meant for a version of a moment ago. */
export async function typeAtStart(editor: TextEditor, text: string): Promise<void> {
  while (!(await editor.edit((edit) => { edit.insert(new Position(0, 0), text); }))) await pause(0);
}

/** The text once it no longer changes. */
export async function settled(document: TextDocument): Promise<string> {
  for (let version = document.version; ; version = document.version) {
    await pause(200);
    if (document.version === version) return document.getText();
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
