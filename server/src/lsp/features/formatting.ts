import { MessageType, ShowMessageNotification, type DocumentRangeFormattingParams, type TextEdit as ProtocolEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { formatBulletin } from '../../core/format/format-bulletin.ts';
import type { TextEdit } from '../../core/text/edit.ts';
import { documentName } from '../convert/document-name.ts';
import { textDifference } from '../convert/text-difference.ts';
import type { Asked } from '../requests.ts';
import { say } from '../words.ts';

/** The canonical form, as edits of what differs. */
export function formatDocument(asked: Asked): ProtocolEdit[] {
  return formatEdits(asked).map((edit) => ({ range: asked.checked.places.toRange(edit), newText: edit.text }));
}

/** Of the document's canonical form, what touches the lines of a range. */
export function formatRange(asked: Asked, { range }: DocumentRangeFormattingParams): ProtocolEdit[] {
  return formatDocument(asked).filter(({ range: edited }) => edited.start.line <= range.end.line && edited.end.line >= range.start.line);
}

function formatEdits(asked: Asked): readonly TextEdit[] {
  const { bulletin, settings } = asked.checked;
  const { kind } = settings.settings;
  const formatted = formatBulletin(bulletin.text, { settings: settings.settings, ...(kind === null ? {} : { kind }) });
  if (!formatted.settled) tellUnsettled(asked);
  return textDifference(bulletin.text, formatted.text);
}

/** Once a document: an editor that formats on saving asks again and again. */
const told = new WeakSet<TextDocument>();

function tellUnsettled({ document, session }: Asked): void {
  if (told.has(document)) return;
  told.add(document);
  session.background(() => session.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: say(session.client.locale, 'unsettled', { name: documentName(document.uri) }) }));
}
