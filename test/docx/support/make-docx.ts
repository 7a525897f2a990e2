import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../../../server/src/core/check/check-bulletin.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { exportDocx, type ExportedDocx, type ImageFile } from '../../../server/src/render/docx/export-docx.ts';
import { reviewRemarks } from '../../../server/src/render/review-remarks.ts';

export interface MakeOptions {
  readonly docx?: Readonly<Record<string, unknown>>;
  readonly comments?: 'with-comments' | 'without-comments';
  readonly images?: Readonly<Record<string, Uint8Array>>;
}

/** A document's Word file, in memory. */
export async function makeDocx(text: string, { docx = {}, comments = 'without-comments', images = {} }: MakeOptions = {}): Promise<ExportedDocx> {
  const bulletin = readBulletin(text);
  const remarks = comments === 'with-comments' ? reviewRemarks(checkBulletin(bulletin, defaultSettings, { today: { year: 2024, month: 6, day: 1 } }).findings, text, 'zh-CN') : [];
  const readImage = (url: string): Promise<ImageFile> => {
    const bytes = images[url];
    return Promise.resolve(bytes === undefined ? { kind: 'missing' } : { kind: 'read', bytes });
  };
  return exportDocx({ bulletin, docx, remarks, readImage });
}
