import type { TextEdit as ProtocolEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../core/text/edit.ts';
import type { CheckedBulletin } from '../checked-documents.ts';
import type { ClientFacts } from '../client-facts.ts';

/** Edits of one version of a document: a client that has another one by now refuses them. */
export function workspaceEdit({ uri, version, places }: CheckedBulletin, edits: readonly TextEdit[], { takesVersionedEdits }: ClientFacts): WorkspaceEdit {
  const textEdits = edits.map((edit): ProtocolEdit => ({ range: places.toRange(edit), newText: edit.text }));
  return takesVersionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] } : { changes: { [uri]: textEdits } };
}
