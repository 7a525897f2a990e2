import { collapseWhiteSpace } from '../collapse-white-space.ts';
import { readListMark } from '../list-mark.ts';
import type { ListMark, PastedBlock, PastedParagraph, PastedRun } from '../pasted-block.ts';

/** What is known of a paragraph when its element opens. */
export interface ParagraphStart {
  readonly heading: number | null;
  readonly nesting: number;
}

export const plainStart: ParagraphStart = { heading: null, nesting: 0 };

export interface ParagraphBuilder {
  begin(start: ParagraphStart): void;
  /** Sets what a list of the page draws before the next text; used up by it. Null: the item was empty. */
  setItem(item: ListMark | null): void;
  addRun(run: PastedRun): void;
  addToMark(text: string): void;
  beginFootnote(label: string): void;
  /** The paragraph so far, if it has any text, goes to `target`. */
  end(target: PastedBlock[]): void;
}

/** Gathers runs of text into paragraphs. */
export function createParagraphBuilder(): ParagraphBuilder {
  let start = plainStart;
  let runs: PastedRun[] = [];
  let mark = '';
  let item: ListMark | null = null;
  let footnote: string | null = null;
  const reset = (): void => {
    runs = [];
    mark = '';
    item = null;
    footnote = null;
  };
  return {
    begin: (next) => {
      start = next;
    },
    setItem: (next) => {
      item = next;
    },
    addRun: (run) => {
      runs.push(run);
    },
    addToMark: (text) => {
      mark += text;
    },
    beginFootnote: (label) => {
      footnote = label;
    },
    end: (target) => {
      const collapsed = collapseWhiteSpace(runs);
      const own = readListMark(mark, start.nesting) ?? item;
      if (collapsed.length === 0) {
        // <li> opens, and so does the <p> in it: the number waits for the text.
        if (mark.trim() === '') runs = [];
        else reset();
        return;
      }
      const paragraph: PastedParagraph = { kind: 'paragraph', runs: collapsed, heading: start.heading, item: own, footnote };
      target.push(paragraph);
      reset();
    },
  };
}
