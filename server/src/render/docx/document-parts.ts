import type { Footnote } from '../document/document.ts';
import type { DocumentSettings } from '../document/document-settings.ts';
import type { PlacedComments } from './place-comments.ts';
import type { EmbeddedImages } from './images.ts';

/** What every part of the document's body is written with. */
export interface Writing {
  readonly settings: DocumentSettings;
  readonly comments: PlacedComments;
  readonly images: EmbeddedImages;
  readonly footnotes: readonly Footnote[];
}
