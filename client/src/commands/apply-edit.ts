import { l10n, Uri, window, workspace, type TextDocument, type TextEdit, type TextEditor, type WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit as ProtocolWorkspaceEdit } from 'vscode-languageclient';

/** Applies what the server proposes as one step of undoing; true where it was applied. An edit of another version of a document is refused, and that is said. */
export async function applyEdit(client: BaseLanguageClient, edit: ProtocolWorkspaceEdit): Promise<boolean> {
  return applyWhile(() => isCurrent(edit), await client.protocol2CodeConverter.asWorkspaceEdit(edit));
}

/**
 * Applies an edit as one step of undoing while the documents are in the version that it was made for; true where it was applied, else what hindered
 * it was said.
 *
 * @param isWanted whether they still are, as far as the extension host has heard; the window holds the version against its own where it can
 */
export async function applyWhile(isWanted: () => boolean, edit: WorkspaceEdit): Promise<boolean> {
  if (!isWanted()) return tellStale();
  const [[uri, edits] = [], ...others] = edit.entries().filter(([, changes]) => changes.length > 0);
  // Asked to apply nothing, VS Code answers that it was not applied.
  if (uri === undefined || edits === undefined) return true;
  const editor = others.length > 0 ? null : visibleEditor(uri);
  if (editor === null) return (await workspace.applyEdit(edit)) || tellStale();
  try {
    return await applyInEditor(editor, edits);
  } catch (error) {
    if (window.visibleTextEditors.includes(editor)) throw error;
    // It was closed or put behind another one in this very moment.
    return applyWhile(isWanted, edit);
  }
}

/**
 * Applies edits to what an editor shows, in the version that it has now, as one step of undoing; true where that was done or there was nothing to do,
 * else what hindered it was said.
 *
 * What changes a visible editor carries the version to the window, which compares it in the moment in which it changes the text. The edits of
 * code actions do not, and `workspace.applyEdit` of VS Code 1.100 has it compared too early where the editor is the active one.
 * @throws where the editor is closed in this moment
 */
export async function applyInEditor(editor: TextEditor, edits: readonly TextEdit[]): Promise<boolean> {
  const { version } = editor.document;
  if (edits.every(({ range, newText }) => range.isEmpty && newText === '')) return true;
  const taken = await editor.edit((builder) => {
    for (const { range, newText } of edits) {
      if (range.isEmpty) builder.insert(range.start, newText);
      else builder.replace(range, newText);
    }
  });
  if (!taken) return tellStale();
  // An editor that may not write takes everything and does nothing.
  return editor.document.version > version || tellReadOnly(editor.document);
}

function visibleEditor(uri: Uri): TextEditor | null {
  const shows = (editor: TextEditor | undefined): editor is TextEditor => editor?.document.uri.toString() === uri.toString();
  return [window.activeTextEditor, ...window.visibleTextEditors].find(shows) ?? null;
}

/** True where every document is still in the version that its edit was made for. */
function isCurrent({ documentChanges = [] }: ProtocolWorkspaceEdit): boolean {
  return documentChanges.every((change) => !('textDocument' in change) || change.textDocument.version === null || versionOf(change.textDocument.uri) === change.textDocument.version);
}

/** Null where the document is not open. */
function versionOf(uri: string): number | null {
  const address = Uri.parse(uri).toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === address)?.version ?? null;
}

export function tellStale(): false {
  void window.showWarningMessage(l10n.t('The document has changed in the meantime. Please try again.'));
  return false;
}

function tellReadOnly({ uri }: TextDocument): false {
  void window.showWarningMessage(l10n.t('{0} is read-only and was not changed.', workspace.asRelativePath(uri)));
  return false;
}
