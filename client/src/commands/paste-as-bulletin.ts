import { commands, env, l10n, TextEdit, UIKind, window, type LogOutputChannel } from 'vscode';
import { convertPaste } from '../paste/convert-paste.ts';
import { tellAfterPaste } from '../paste/paste-notices.ts';
import { pasteKind } from '../paste/paste-provider.ts';
import { applyInEditor, tellStale } from './apply-edit.ts';
import type { Command } from './command.ts';
import { targetEditor } from './target-editor.ts';

/**
 * Pastes in canonical form. Only VS Code's own paste sees the clipboard's HTML, so that it is asked first; where it changed nothing, the
 * clipboard's text is converted. In a browser it would not ask us but paste the text as it is.
 */
export const pasteAsBulletin: Command = {
  id: 'zhenggai.pasteAsBulletin',
  run: async (context) => {
    const editor = window.activeTextEditor ?? (await targetEditor(context));
    if (editor === null) return;
    const { document, selections } = editor;
    const { version } = document;
    if (env.uiKind === UIKind.Desktop) await pasteByEditor(context.log);
    if (document.version !== version) return;
    const content = await env.clipboard.readText();
    const result = content.trim() === '' ? null : await convertPaste(context.session, document, { content, form: null });
    if (result === null) {
      void window.showInformationMessage(l10n.t('There is no text to paste on the clipboard.'));
      return;
    }
    // What was selected meanwhile is not to be replaced, nor what was typed.
    if (document.version !== version || !editor.selections.every((selection, index) => selections[index]?.isEqual(selection) === true)) {
      tellStale();
      return;
    }
    const edits = selections.map((selection) => TextEdit.replace(selection, result.markdown));
    if (await applyInEditor(editor, edits)) await tellAfterPaste(document, result);
  },
};

async function pasteByEditor(log: LogOutputChannel): Promise<void> {
  try {
    await commands.executeCommand('editor.action.pasteAs', { kind: pasteKind });
  } catch (error) {
    log.warn(`pasteAs: ${String(error)}`);
  }
}
