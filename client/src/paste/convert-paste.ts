import type { TextDocument } from 'vscode';
import { methods, type PasteParams, type PasteResult } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../session/session.ts';

/** The canonical form of what was copied; null where the server does not run or could not make it out. */
export async function convertPaste(session: Session, document: TextDocument, pasted: Pick<PasteParams, 'content' | 'form'>): Promise<PasteResult | null> {
  const client = await session.client();
  if (client === null) return null;
  const params: PasteParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, ...pasted };
  const result = await client.sendRequest<PasteResult | null>(methods.paste, params);
  return result === null || result.markdown.trim() === '' ? null : result;
}
