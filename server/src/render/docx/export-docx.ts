import type { Bulletin } from '../../core/bulletin/model.ts';
import { composeDocument } from '../document/compose-document.ts';
import { readDocumentSettings } from '../document/document-settings.ts';
import type { Notice } from '../document/document.ts';
import { imageAddresses } from '../document/image-addresses.ts';
import { imageSize } from './image-size.ts';
import type { Remark } from './place-comments.ts';
import { writeDocx } from './write-docx.ts';

/** Why an image is not in the file. */
export type ImageProblem =
  | { readonly kind: 'outside' | 'remote' | 'missing' | 'unsupported' }
  | { readonly kind: 'unreadable'; readonly detail: string };

export type ImageFile = { readonly kind: 'read'; readonly bytes: Uint8Array } | ImageProblem;

export interface ExportRequest {
  readonly bulletin: Bulletin;
  /** The configuration's `docx`. */
  readonly docx: Readonly<Record<string, unknown>>;
  readonly remarks: readonly Remark[];
  /** Decides what may be read, and reads it. `url` is as written in the document. */
  readonly readImage: (url: string) => Promise<ImageFile>;
  /** Does what takes time: for who stops what does not end. */
  readonly run?: <T>(work: () => T) => T;
}

export interface ExportedDocx {
  readonly bytes: Uint8Array;
  readonly notices: readonly Notice[];
  readonly imageProblems: readonly { readonly url: string; readonly problem: ImageProblem }[];
}

/** From a bulletin to the Word file, with all that there is to say of what was left out. */
export async function exportDocx({ bulletin, docx, remarks, readImage, run = (work) => work() }: ExportRequest): Promise<ExportedDocx> {
  const settings = readDocumentSettings(docx);
  const document = run(() => composeDocument(bulletin, settings));
  const images = new Map<string, Uint8Array>();
  const imageProblems: { readonly url: string; readonly problem: ImageProblem }[] = [];
  for (const url of imageAddresses(document)) {
    const file = await readImage(url);
    if (file.kind !== 'read') imageProblems.push({ url, problem: file });
    else if (run(() => imageSize(file.bytes)) === null) imageProblems.push({ url, problem: { kind: 'unsupported' } });
    else images.set(url, file.bytes);
  }
  return { bytes: run(() => writeDocx({ document, settings, images, remarks })), notices: document.notices, imageProblems };
}
