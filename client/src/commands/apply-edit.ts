import { l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';

/** Applies what the server proposes as one step of undoing; true where it was applied. An edit of another version of a document is refused, and that is said. */
export async function applyEdit(client: BaseLanguageClient, edit: WorkspaceEdit): Promise<boolean> {
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  // VS Code's own edits know no version: this is the last moment at which it can be seen.
  const applied = isCurrent(edit) && (await workspace.applyEdit(converted));
  if (!applied) tellStale();
  return applied;
}

/** True where every document is still in the version that its edit was made for. */
function isCurrent({ documentChanges = [] }: WorkspaceEdit): boolean {
  return documentChanges.every((change) => !('textDocument' in change) || change.textDocument.version === null || versionOf(change.textDocument.uri) === change.textDocument.version);
}

/** Null where the document is not open. */
function versionOf(uri: string): number | null {
  const address = Uri.parse(uri).toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === address)?.version ?? null;
}

export function tellStale(): void {
  void window.showWarningMessage(l10n.t('The document has changed in the meantime. Please try again.'));
}
