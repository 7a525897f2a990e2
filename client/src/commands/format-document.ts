import { l10n, window } from 'vscode';
import type { DocumentFormattingParams, TextEdit } from 'vscode-languageclient';
import { applyEdit } from './apply-edit.ts';
import type { Command } from './command.ts';
import { withDocument } from './with-document.ts';

const shownFor = 5000;

/** The canonical form by our own formatter, whatever other formatters of Markdown there are. */
export const formatDocument: Command = {
  id: 'zhenggai.formatDocument',
  run: (context) =>
    withDocument(context, async ({ document, options }, client) => {
      const uri = client.code2ProtocolConverter.asUri(document.uri);
      const { version } = document;
      const tabSize = typeof options.tabSize === 'number' ? options.tabSize : 4;
      const params: DocumentFormattingParams = { textDocument: { uri }, options: { tabSize, insertSpaces: options.insertSpaces !== false } };
      const edits = (await client.sendRequest<TextEdit[] | null>('textDocument/formatting', params)) ?? [];
      if (edits.length === 0) window.setStatusBarMessage(l10n.t('The document has its canonical form already.'), shownFor);
      else await applyEdit(client, { documentChanges: [{ textDocument: { uri, version }, edits }] });
    }),
};
