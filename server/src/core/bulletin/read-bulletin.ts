import type { Bulletin, DocumentKind } from './model.ts';

export interface ReadOptions {
  /** The kind where configuration or command line says it; else front matter, then the text itself decide. */
  readonly kind?: DocumentKind;
}

/** Reads a document. Never throws; what is not understood is prose. `text` comes without BOM. */
export declare function readBulletin(text: string, options?: ReadOptions): Bulletin;
