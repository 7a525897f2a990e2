import type { TextRange } from '../../core/text/range.ts';
import type { Indent, ParagraphRole } from '../gbt-9704.ts';

/**
 * A document as it is printed: paragraphs with roles, tables, notes, header and imprint. Plain data, so that it can be sent to
 * where it is drawn; the Word writer and the preview draw the same. Source ranges are UTF-16 offsets of the document after its BOM.
 */
export interface PrintedDocument {
  readonly header: Header | null;
  readonly content: readonly PrintedBlock[];
  /** In the order of their first mention; a run's `number` counts from 1 in this list. */
  readonly footnotes: readonly Footnote[];
  readonly imprint: Imprint | null;
  readonly notices: readonly Notice[];
}

export type PrintedBlock = PrintedParagraph | PrintedTable;

export interface PrintedParagraph {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly runs: readonly Run[];
  /** What of the document it was made of; what comes from the front matter has its range. */
  readonly source: TextRange;
  /** Where it differs from the role's own. */
  readonly indent: Indent | null;
  /** Empty lines above it, of the body's pitch. */
  readonly blankLinesBefore: number;
  readonly startsPage: boolean;
  /** What of it stays on one page with the next block's start, beyond what its role demands: all of it, or its last two lines. */
  readonly keep: 'as-role' | 'whole' | 'end';
}

/** Marks of a run of text. A link is text like any other. */
export type TextMark = 'strong' | 'emphasis' | 'code';

/**
 * A piece of a paragraph. Where `text` is as long as its source they run in step, else (an entity, a space that a line end became)
 * the text stands for all of it. What the source does not hold (a break that balances the title) has an empty range.
 */
export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly TextMark[]; readonly source: TextRange }
  | { readonly kind: 'break'; readonly source: TextRange }
  | { readonly kind: 'image'; readonly image: ImageReference; readonly source: TextRange }
  | { readonly kind: 'footnote'; readonly number: number; readonly mark: string; readonly source: TextRange };

export interface ImageReference {
  /** As written, unchecked: whoever reads the file decides what may be read. */
  readonly url: string;
  readonly alt: string;
}

export interface PrintedTable {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** Rows are as long as `columns`. The first one is the head. */
  readonly rows: readonly (readonly PrintedParagraph[])[];
  readonly source: TextRange;
}

export interface TableColumn {
  readonly align: 'left' | 'center' | 'right' | null;
  /** Share of the table's width; all of them make 1. */
  readonly share: number;
}

export interface Footnote {
  readonly label: string;
  readonly paragraphs: readonly PrintedParagraph[];
}

/** 7.2: 版头. Absent parts are null; they close up. */
export interface Header {
  readonly copyNumber: string | null;
  readonly secrecy: string | null;
  readonly urgency: string | null;
  /** 发文机关标志; null where nobody named the authority. */
  readonly mark: string | null;
  readonly documentNumber: string | null;
  readonly signatory: string | null;
}

/** 7.4: 版记. */
export interface Imprint {
  /** 抄送机关, joined, with its full stop. */
  readonly copyRecipients: string | null;
  readonly printingOffice: string | null;
  /** 2021年1月13日印发. */
  readonly printingDate: string | null;
}

/** What the reader of the printed document does not see, and what was changed for it. `count` is at least 1. */
export interface Notice {
  readonly kind:
    /** Paragraphs that page breaks had cut, written joined. */
    | 'joined-paragraphs'
    /** Links written as their text alone. */
    | 'link-addresses'
    /** Tags and scripts in HTML. */
    | 'html'
    /** Characters that a Word file cannot hold: control characters, halves of surrogate pairs. */
    | 'forbidden-characters'
    /** `**一是…。**继续…`: asterisks that Markdown takes for text, printed as the bold that was meant. */
    | 'meant-bold'
    /** Footnotes that are mentioned nowhere, or mentioned and not there. */
    | 'unused-footnotes' | 'missing-footnotes'
    /** Footnotes that would have met the imprint, printed as paragraphs at the end. */
    | 'notes-at-end'
    /** A header that names no authority. */
    | 'header-without-mark';
  readonly count: number;
}
