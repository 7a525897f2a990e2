import { noOmissions, type Omissions, type PastedBlock } from '../pasted-block.ts';
import type { NumberStyle } from '../list-mark.ts';
import { createParagraphBuilder, plainStart, type ParagraphBuilder, type ParagraphStart } from './paragraph-builder.ts';
import type { TableBuilder } from './table-builder.ts';

export type Attributes = Readonly<Record<string, string>>;

/** An element that is open, with what its text inherits. */
export interface OpenElement {
  readonly name: string;
  readonly silent: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly preformatted: boolean;
  readonly listMark: boolean;
  readonly href: string | null;
  readonly start: ParagraphStart;
  readonly list: OpenList | null;
  readonly listDepth: number;
  readonly table: TableBuilder | null;
  readonly target: PastedBlock[];
}

export interface OpenList {
  readonly ordered: boolean;
  readonly style: NumberStyle;
  next: number;
}

/** Where reading stands. It keeps its own stack of elements, so that no nesting exhausts the program's. */
export interface ReaderState {
  readonly blocks: PastedBlock[];
  readonly paragraph: ParagraphBuilder;
  readonly omitted: { -readonly [Name in keyof Omissions]: Omissions[Name] };
  /** Open conditional comments; `lists`: what stands in it is an automatic list's drawn number. */
  readonly conditions: ('lists' | 'other')[];
  readonly stack: OpenElement[];
  readonly root: OpenElement;
}

export function createReaderState(): ReaderState {
  const blocks: PastedBlock[] = [];
  const root: OpenElement = {
    name: '', silent: false, bold: false, italic: false, preformatted: false, listMark: false, href: null,
    start: plainStart, list: null, listDepth: 0, table: null, target: blocks,
  };
  return { blocks, paragraph: createParagraphBuilder(), omitted: { ...noOmissions }, conditions: [], stack: [], root };
}

export function innermost({ stack, root }: ReaderState): OpenElement {
  return stack.at(-1) ?? root;
}

export function endParagraph(state: ReaderState): void {
  state.paragraph.end(innermost(state).target);
}

export function addText(state: ReaderState, text: string): void {
  const { bold, italic, href, listMark } = innermost(state);
  if (listMark || state.conditions.at(-1) === 'lists') state.paragraph.addToMark(text);
  else state.paragraph.addRun({ text, bold, italic, href });
}
