/** A stretch of text of one look. A line feed in `text` is a line break that the writer set (Shift+Enter). */
export interface PastedRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Where the run links to (http, https, mailto); null for none. */
  readonly href: string | null;
}

export interface PastedParagraph {
  readonly kind: 'paragraph';
  /** White space is collapsed: none at the ends, none around breaks. */
  readonly runs: readonly PastedRun[];
  /** Level of a heading that Word or the page declared, 0 for the title; null for body text. */
  readonly heading: number | null;
  readonly item: ListMark | null;
  /** Label of the footnote of which this is the text; null for all else. */
  readonly footnote: string | null;
}

/** What an automatic list put before a paragraph; `nesting` from 0. */
export type ListMark =
  | { readonly kind: 'number'; readonly text: string; readonly nesting: number }
  | { readonly kind: 'bullet'; readonly nesting: number };

export interface PastedCell {
  readonly paragraphs: readonly PastedParagraph[];
  readonly columns: number;
  readonly rows: number;
}

export interface PastedTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly PastedCell[])[];
}

export type PastedBlock = PastedParagraph | PastedTable;

/** What the clipboard held and text cannot carry, counted, so that it can be said. */
export interface Omissions {
  readonly images: number;
  readonly comments: number;
  readonly deletions: number;
  readonly hidden: number;
  readonly objects: number;
  /** Tags nested too deep to be heeded; the text in them stays. */
  readonly nesting: number;
}

export interface PastedContent {
  readonly blocks: readonly PastedBlock[];
  readonly omissions: Omissions;
}

export const noOmissions: Omissions = { images: 0, comments: 0, deletions: 0, hidden: 0, objects: 0, nesting: 0 };
