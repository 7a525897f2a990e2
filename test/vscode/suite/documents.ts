import { commands, languages, Uri, window, workspace, type Diagnostic, type TextDocument, type TextEditor, type WorkspaceFolder } from 'vscode';
import { poll } from './poll.ts';

/** A folder of the fixture by its name. */
export function folderNamed(name: string): WorkspaceFolder {
  const folder = workspace.workspaceFolders?.find((each) => each.name === name);
  if (folder === undefined) throw new Error(`the workspace has no folder ${name}`);
  return folder;
}

export function fileIn(folder: string, path: string): Uri {
  return Uri.joinPath(folderNamed(folder).uri, path);
}

/** Opens a file in a tab that the next one does not take the place of. */
export async function openFile(folder: string, path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileIn(folder, path)), { preview: false });
}

/** Writes a file of this text and opens it: each test has its own. */
export async function openNew(folder: string, path: string, text: string): Promise<TextEditor> {
  await writeText(folder, path, text);
  return openFile(folder, path);
}

export async function writeText(folder: string, path: string, text: string): Promise<Uri> {
  const uri = fileIn(folder, path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** What this extension reports of a file at present. */
export function findingsOf(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source?.startsWith('zhenggai') ?? false);
}

export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The findings once their rules are acceptable. */
export async function findingsWhen({ uri }: Pick<TextDocument, 'uri'>, acceptable: (rules: readonly string[]) => boolean, what: string, seconds?: number): Promise<readonly Diagnostic[]> {
  return poll(() => findingsOf(uri), (found) => acceptable(found.map(ruleOf)), what, seconds);
}

/** Closes every editor and throws changes away. */
export async function closeAll(): Promise<void> {
  while (window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
