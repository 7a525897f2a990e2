import { readBulletin } from '../../core/bulletin/read-bulletin.ts';
import { composeDocument } from '../../render/document/compose-document.ts';
import { imageAddresses } from '../../render/document/image-addresses.ts';
import { secrecyOf } from '../../render/document/secrecy.ts';
import { decodeBase64, encodeBase64 } from '../convert/base64.ts';
import { withoutMark } from '../convert/places.ts';
import { methods, type ExportParams, type ExportPlan, type ExportPlanParams, type ExportResult } from '../protocol.ts';
import { guarded, watched } from '../requests.ts';
import type { Session } from '../session.ts';
import { say } from '../words.ts';
import { printable } from './printed.ts';

/** `zhenggai/exportPlan`: what the client has to ask and to read before it asks for the file. */
export function exportPlan(session: Session): (params: ExportPlanParams) => Promise<ExportPlan | null> {
  return ({ textDocument: { uri } }) =>
    guarded(session, null, async () => {
      const document = session.documents.get(uri);
      if (document === undefined) return null;
      const { bulletin, settings } = await printable(session, document);
      return watched(session, { uri, text: bulletin.text }, methods.exportPlan, () => ({ images: imageAddresses(composeDocument(bulletin, settings)), secrecy: secrecyOf(bulletin) }));
    });
}

/** `zhenggai/export`: the Word file, with the findings as review comments where they are asked for. The writer is loaded here. */
export function exportDocument(session: Session): (params: ExportParams) => Promise<ExportResult | null> {
  return ({ textDocument: { uri }, content, images }) =>
    guarded(session, null, async () => {
      const document = session.documents.get(uri);
      if (document === undefined) return null;
      const { exportDocx } = await import('../../render/docx/export-docx.ts');
      const { reviewRemarks } = await import('../../render/review-remarks.ts');
      const checked = await session.checked.check(document);
      const { docx, lang, kind } = checked.settings.settings;
      const findings = content === 'review-copy' && checked.kind === 'checked' ? checked.findings : [];
      // A reading of its own: that of the check is spent when a key is typed while images are read.
      const text = withoutMark(document.getText());
      const run = <T>(work: () => T): T => watched(session, { uri, text }, methods.exportDocument, work);
      const bulletin = run(() => readBulletin(text, kind === null ? {} : { kind }));
      const { bytes, notices, imageProblems } = await exportDocx({
        bulletin,
        docx,
        run,
        remarks: reviewRemarks(findings, text, lang),
        readImage: (url) => {
          const read = Object.hasOwn(images, url) ? images[url] : undefined;
          return Promise.resolve(read === undefined ? { kind: 'missing' } : { kind: 'read', bytes: decodeBase64(read) });
        },
      });
      const joined = notices.find(({ kind }) => kind === 'joined-paragraphs');
      const leftOut = notices.filter(({ kind }) => kind === 'html' || kind === 'forbidden-characters' || kind === 'unused-footnotes' || kind === 'missing-footnotes').reduce((sum, { count }) => sum + count, 0);
      return {
        bytes: encodeBase64(bytes),
        comments: findings.length,
        notices: [
          ...(joined === undefined ? [] : [say(lang, 'exportJoined', { count: joined.count })]),
          ...(leftOut === 0 ? [] : [say(lang, 'exportLeftOut', { count: leftOut })]),
          ...(imageProblems.length === 0 ? [] : [say(lang, 'exportImages', { count: imageProblems.length })]),
        ],
      };
    });
}
