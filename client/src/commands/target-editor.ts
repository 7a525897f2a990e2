import { l10n, window, workspace, type TextEditor } from 'vscode';
import type { CommandContext } from './command.ts';

/**
 * The editor that a command is meant for: the active one, or where another tab has the focus (the walkthrough, a preview), the one
 * with a rectification document. Null where there is none, which has then been told.
 */
export async function targetEditor({ concerned }: CommandContext): Promise<TextEditor | null> {
  const active = window.activeTextEditor;
  if (active?.document.languageId === 'markdown') return active;
  const visible = window.visibleTextEditors.find(({ document }) => concerned.has(document));
  if (visible !== undefined) return window.showTextDocument(visible.document, visible.viewColumn);
  const open = workspace.textDocuments.find((document) => concerned.has(document));
  if (open !== undefined) return window.showTextDocument(open);
  void window.showInformationMessage(l10n.t('Open a rectification document first.'));
  return null;
}
