import type { PreviewFrame } from '../../../../server/src/render/preview/preview-update.ts';
import type { SetDocument } from '../../../../server/src/render/preview/set-document.ts';
import type { PreviewTexts } from '../messages.ts';
import type { ImageStore } from './image-store.ts';

/** What drawing a page needs to know. */
export interface PageContext {
  readonly document: SetDocument;
  readonly frame: PreviewFrame;
  readonly starts: readonly number[];
  readonly texts: PreviewTexts;
  readonly images: ImageStore;
}
