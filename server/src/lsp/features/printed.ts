import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Bulletin } from '../../core/bulletin/model.ts';
import { readBulletin } from '../../core/bulletin/read-bulletin.ts';
import { readDocumentSettings, type DocumentSettings } from '../../render/document/document-settings.ts';
import type { CheckedDocument } from '../checked-documents.ts';
import { withoutMark } from '../convert/places.ts';
import type { Session } from '../session.ts';

/** A document that is to be printed, checked or not: what is no rectification document can be printed all the same. */
export interface Printable {
  readonly checked: CheckedDocument;
  readonly bulletin: Bulletin;
  readonly settings: DocumentSettings;
}

export async function printable(session: Session, document: TextDocument): Promise<Printable> {
  const checked = await session.checked.check(document);
  const { kind, docx } = checked.settings.settings;
  const bulletin = checked.kind === 'checked' ? checked.bulletin : readBulletin(withoutMark(document.getText()), kind === null ? {} : { kind });
  return { checked, bulletin, settings: readDocumentSettings(docx) };
}
