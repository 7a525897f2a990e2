import { composeDocument } from '../../render/document/compose-document.ts';
import { imageAddresses } from '../../render/document/image-addresses.ts';
import { updatePreview, type PreviewSnapshot } from '../../render/preview/preview-update.ts';
import { methods, type PreviewParams, type PreviewResult } from '../protocol.ts';
import { guarded, watched } from '../requests.ts';
import type { Session } from '../session.ts';
import { printable } from './printed.ts';

/** `zhenggai/preview`: what changed since the client's last answer; the whole where it has none, or another. */
export function preview(session: Session): (params: PreviewParams) => Promise<PreviewResult | null> {
  const sent = new Map<string, PreviewSnapshot>();
  session.documents.onDidClose(({ document }) => {
    sent.delete(document.uri);
  });
  return ({ textDocument: { uri }, state }) =>
    guarded(session, null, async () => {
      const document = session.documents.get(uri);
      if (document === undefined) return null;
      const { bulletin, checked, settings } = await printable(session, document);
      const last = sent.get(uri);
      const { printed, update, snapshot } = watched(session, { uri, text: bulletin.text }, methods.preview, () => {
        const composed = composeDocument(bulletin, settings);
        return { printed: composed, ...updatePreview(last?.state === state ? last : null, composed, settings) };
      });
      sent.set(uri, snapshot);
      return { version: checked.version, update, images: imageAddresses(printed) };
    });
}
