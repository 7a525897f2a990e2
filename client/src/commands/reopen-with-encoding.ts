import { l10n, Uri, window, workspace } from 'vscode';
import type { Command } from './command.ts';

const usual = 'gbk';

/** Decodes a file anew, for one that was saved in GBK. Arguments: address, encoding; without them the active document in GBK. */
export const reopenWithEncoding: Command = {
  id: 'zhenggai.reopenWithEncoding',
  run: async (_, uri, encoding) => {
    const document = window.activeTextEditor?.document;
    const target = typeof uri === 'string' ? Uri.parse(uri) : document?.uri;
    if (target === undefined || target.scheme === 'untitled') return;
    const open = workspace.textDocuments.find((candidate) => candidate.uri.toString() === target.toString());
    if (open?.isDirty === true) {
      void window.showWarningMessage(l10n.t('Save or undo your changes first: reading the file in another encoding would lose them.'));
      return;
    }
    const reopened = await workspace.openTextDocument(target, { encoding: typeof encoding === 'string' ? encoding : usual });
    await window.showTextDocument(reopened);
  },
};
