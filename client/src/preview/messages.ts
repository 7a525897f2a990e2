import type { PreviewUpdate } from '../../../server/src/render/preview/preview-update.ts';

/** What is written on the preview's own controls, in the language of the editor. `{0}`, `{1}` stand for numbers. */
export interface PreviewTexts {
  readonly language: string;
  readonly toolbar: string;
  readonly pages: string;
  readonly pageOf: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fitWidth: string;
  readonly zoomLevel: string;
  readonly previousFinding: string;
  readonly nextFinding: string;
  readonly findings: string;
  readonly exportWord: string;
  readonly exportReviewCopy: string;
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly imageMissing: string;
}

/** A finding in the margin; offsets of the document after its BOM. */
export interface MarginFinding {
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

/** From the editor to the page. */
export type ToPage =
  | { readonly kind: 'start'; readonly texts: PreviewTexts }
  | { readonly kind: 'update'; readonly update: PreviewUpdate; readonly images: Readonly<Record<string, string | null>> }
  | { readonly kind: 'findings'; readonly findings: readonly MarginFinding[] }
  /** The editor shows this place at its top. */
  | { readonly kind: 'scrollTo'; readonly offset: number };

/** From the page to the editor. */
export type FromPage =
  | { readonly kind: 'ready' }
  /** An update did not fit: the whole document, please. */
  | { readonly kind: 'resync' }
  | { readonly kind: 'reveal'; readonly offset: number }
  | { readonly kind: 'scrolled'; readonly offset: number }
  | { readonly kind: 'export'; readonly what: 'document' | 'review-copy' };

export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/gu, (place, index: string) => String(values[Number(index)] ?? place));
}
