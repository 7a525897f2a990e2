import type { DocumentRangeFormattingParams, TextEdit as ProtocolEdit } from 'vscode-languageserver';
import { formatBulletin } from '../../core/format/format-bulletin.ts';
import type { TextEdit } from '../../core/text/edit.ts';
import { textDifference } from '../convert/text-difference.ts';
import type { Asked } from '../requests.ts';

/** The canonical form, as edits of what differs. */
export function formatDocument(asked: Asked): ProtocolEdit[] {
  return formatEdits(asked).map((edit) => ({ range: asked.checked.places.toRange(edit), newText: edit.text }));
}

/** Of the document's canonical form, what touches the lines of a range. */
export function formatRange(asked: Asked, { range }: DocumentRangeFormattingParams): ProtocolEdit[] {
  return formatDocument(asked).filter(({ range: edited }) => edited.start.line <= range.end.line && edited.end.line >= range.start.line);
}

function formatEdits({ checked }: Asked): readonly TextEdit[] {
  const { bulletin, settings } = checked;
  const { kind } = settings.settings;
  const formatted = formatBulletin(bulletin.text, { settings: settings.settings, ...(kind === null ? {} : { kind }) });
  return textDifference(bulletin.text, formatted.text);
}
