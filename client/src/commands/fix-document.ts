import { l10n, window, type TextDocument } from 'vscode';
import type { BaseLanguageClient, CodeAction, CodeActionParams, WorkspaceEdit } from 'vscode-languageclient';
import { codeActionKinds } from '../../../server/src/lsp/protocol.ts';
import { applyEdit } from './apply-edit.ts';
import type { Command } from './command.ts';
import { withDocument } from './with-document.ts';

const shownFor = 5000;

/** All safe repairs at once, as on saving. */
export const fixDocument: Command = {
  id: 'zhenggai.fixDocument',
  run: (context) =>
    withDocument(context, async ({ document }, client) => {
      const edit = await safeRepairs(document, client);
      if (edit === null) window.setStatusBarMessage(l10n.t('There is nothing that is safe to fix.'), shownFor);
      else if (await applyEdit(client, edit)) window.setStatusBarMessage(l10n.t('Fixed what is safe to fix. Undo takes it back in one step.'), shownFor);
    }),
};

async function safeRepairs({ uri, lineCount }: TextDocument, client: BaseLanguageClient): Promise<WorkspaceEdit | null> {
  const params: CodeActionParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
    range: { start: { line: 0, character: 0 }, end: { line: lineCount, character: 0 } },
    context: { diagnostics: [], only: [codeActionKinds.fixAll] },
  };
  const [action] = (await client.sendRequest<readonly CodeAction[] | null>('textDocument/codeAction', params)) ?? [];
  if (action === undefined) return null;
  if (action.edit !== undefined) return action.edit;
  return (await client.sendRequest<CodeAction>('codeAction/resolve', action)).edit ?? null;
}
