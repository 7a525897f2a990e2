import { l10n, Range, Selection, TextEditorRevealType, window, type TextDocument } from 'vscode';
import type { PasteResult } from '../../../server/src/lsp/protocol.ts';

/** Says what stayed behind, and leads to the first place that lost characters. */
export async function tellAfterPaste(document: TextDocument, { markdown, notices, losses }: PasteResult): Promise<void> {
  const [first] = losses;
  if (first === undefined && notices.length === 0) return;
  const lost = first === undefined ? [] : [l10n.t('{0} places seem to have lost characters: {1}', losses.length, first.message)];
  const go = l10n.t('Go There');
  const chosen = await window.showWarningMessage([...lost, ...notices].join(' '), ...(first === undefined ? [] : [go]));
  if (chosen !== go || first === undefined) return;
  const at = placeOf(document.getText(), markdown.trim(), first.start);
  if (at === null) return;
  const range = new Range(document.positionAt(at), document.positionAt(at + first.end - first.start));
  const editor = await window.showTextDocument(document, { selection: new Selection(range.start, range.end) });
  editor.revealRange(range, TextEditorRevealType.InCenter);
}

/** Where the pasted text now stands: its first lines tell. */
function placeOf(text: string, pasted: string, offset: number): number | null {
  const at = text.replaceAll('\r\n', '\n').indexOf(pasted);
  if (at < 0) return null;
  const before = text.replaceAll('\r\n', '\n').slice(0, at + offset);
  return text.includes('\r\n') ? before.length + before.split('\n').length - 1 : before.length;
}
