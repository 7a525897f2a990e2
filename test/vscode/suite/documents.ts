import { commands, languages, Uri, window, workspace, type Diagnostic, type TextDocument, type TextEditor, type WorkspaceFolder } from 'vscode';
import { poll } from './poll.ts';

/** A folder of the fixture by its name. */
export function folderNamed(name: string): WorkspaceFolder {
  const folder = workspace.workspaceFolders?.find((each) => each.name === name);
  if (folder === undefined) throw new Error(`the workspace has no folder ${name}`);
  return folder;
}

export async function openFile(folder: string, path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(Uri.joinPath(folderNamed(folder).uri, path)));
}

/** A new file with this text, opened: each test has its own. */
export async function openNew(folder: string, path: string, text: string): Promise<TextEditor> {
  const uri = Uri.joinPath(folderNamed(folder).uri, path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return window.showTextDocument(await workspace.openTextDocument(uri));
}

/** What this extension reports of a document at present. */
export function findingsOf({ uri }: TextDocument): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source?.startsWith('zhenggai') ?? false);
}

export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export async function findingsWhen(document: TextDocument, acceptable: (rules: readonly string[]) => boolean, what: string): Promise<readonly Diagnostic[]> {
  return poll(() => findingsOf(document), (found) => acceptable(found.map(ruleOf)), what);
}

export async function closeAll(): Promise<void> {
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
}
