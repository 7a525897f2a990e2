import type { TextRange } from '../text/range.ts';
import type { BlockMemo } from './block-memo.ts';

/** What Markdown makes of a block. `depth` of a heading 1–6, `nesting` of a list item from 1. */
export type BlockShape =
  | { readonly kind: 'heading'; readonly depth: number }
  | { readonly kind: 'paragraph'; readonly quoted: boolean }
  | { readonly kind: 'list-item'; readonly ordered: boolean; readonly nesting: number; readonly first: boolean }
  | { readonly kind: 'table-cell'; readonly table: number; readonly row: number; readonly column: number }
  | { readonly kind: 'code' | 'html' | 'thematic-break' | 'front-matter' };

/**
 * What the block is in the bulletin. `prose` is what was not understood: never an error. A label with its text behind it is a
 * `label` (整改情况：已…), one of a single value a `key-value` (责任单位：办公室), one that names the problem a `problem-text`;
 * a title with its answer in the same paragraph is what it goes on as: `rectification`.
 */
export type BlockRole =
  | 'title' | 'issuer' | 'metadata' | 'recipient' | 'lead'
  | 'section-heading' | 'category-heading' | 'group-heading'
  | 'problem-title' | 'problem-text' | 'cause' | 'label' | 'measure' | 'rectification' | 'key-value'
  | 'contact' | 'signature' | 'date-of-issue' | 'attachment'
  | 'table-head' | 'table-cell' | 'prose' | 'comment' | 'other';

export type MarkKind = 'strong' | 'emphasis' | 'code' | 'link' | 'deleted';

/** Inline marking, in offsets of the block's `text`. */
export interface Mark extends TextRange {
  readonly kind: MarkKind;
}

/** A place where a sentence was broken. `line` = a line end within a paragraph, `page` = a blank line inside a sentence. */
export interface Cut {
  readonly kind: 'line' | 'page';
  /** Offset in `text` at which the halves meet. */
  readonly at: number;
  /** The break itself in the block's `source`: what joining removes. */
  readonly source: TextRange;
}

/**
 * One paragraph of the bulletin as its writer meant it: a heading, a paragraph (with the halves that page breaks tore
 * apart joined again), one item of a list, one cell of a table, one line of a paragraph that holds several entries.
 *
 * `text` is what a reader sees: Markdown marks and breaks are gone, entities are decoded, the number of an ordered
 * item stays (`1. `), a bullet does not; `<br>` is a line feed. All offsets of the model are offsets of `text`.
 */
export interface Block {
  readonly shape: BlockShape;
  readonly role: BlockRole;
  /** The slice of the document that the block covers. */
  readonly source: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly cuts: readonly Cut[];
  /**
   * Role of the block that follows, comments and rules (`---`) passed over; null at the end. A paragraph that opens with a
   * problem's title counts as `problem-title` here, whatever it goes on as.
   */
  readonly nextRole: BlockRole | null;
  readonly map: SourceMap;
  readonly memo: BlockMemo;
}

/** Between offsets of a block's `text` and of its `source`. */
export interface SourceMap {
  /** Source offset at which the text's character at `offset` starts; for `offset` = length, the end of the last one. */
  sourceStart(offset: number): number;
  /** Source offset behind the text's character before `offset`; for 0, the start of the first one. */
  sourceEnd(offset: number): number;
}

/** A stretch of one block, in offsets of its `text`. */
export interface Span extends TextRange {
  readonly block: Block;
}

/** A value and where it was read. */
export interface Located<T> extends Span {
  readonly value: T;
}

export function spanOf(block: Block, start = 0, end = block.text.length): Span {
  return { block, start, end };
}

export function textOf(span: Span): string {
  return span.block.text.slice(span.start, span.end);
}

export function located<T>(value: T, block: Block, start: number, end: number): Located<T> {
  return { value, block, start, end };
}
