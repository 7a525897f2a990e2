import { sourceLineEnd } from '../collapse-white-space.ts';
import type { PastedContent } from '../pasted-block.ts';
import { blockElements, objectElements, silentElements } from './element-names.ts';
import { elementStyle, type ElementStyle } from './element-style.ts';
import { addText, createReaderState, endParagraph, innermost, type Attributes, type OpenElement, type ReaderState } from './open-element.ts';
import { openBlock } from './open-block.ts';
import { openInline } from './open-inline.ts';

export interface HtmlReader {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
  /** A conditional comment's mark: `[if !supportLists]`, `[endif]`. */
  condition(text: string): void;
  finish(): PastedContent;
}

/** Turns the events of an HTML parser into paragraphs and tables. */
export function createHtmlReader(): HtmlReader {
  const state = createReaderState();
  return {
    open: (name, attributes) => {
      state.stack.push(openElement(state, name, attributes));
    },
    close: (name) => {
      closeElement(state, name);
    },
    text: (text) => {
      const { silent, preformatted } = innermost(state);
      if (!silent) addText(state, preformatted ? text.replace(/\r\n?/gu, '\n') : text.replace(/[\r\n]+/gu, sourceLineEnd));
    },
    condition: (text) => {
      if (/^\s*\[\s*if\b/iu.test(text)) state.conditions.push(/supportlists/iu.test(text) ? 'lists' : 'other');
      else if (/^\s*\[\s*endif/iu.test(text)) state.conditions.pop();
    },
    finish: () => {
      endParagraph(state);
      return { blocks: state.blocks, omissions: state.omitted };
    },
  };
}

function openElement(state: ReaderState, name: string, attributes: Attributes): OpenElement {
  const parent = innermost(state);
  if (parent.silent) return { ...parent, name };
  const style = elementStyle(name, attributes['style']);
  const element: OpenElement = {
    ...parent,
    name,
    silent: isSilent(state, name, attributes, style),
    bold: style.bold ?? parent.bold,
    italic: style.italic ?? parent.italic,
    preformatted: style.preformatted ?? parent.preformatted,
    listMark: style.listMark || parent.listMark,
  };
  if (objectElements.has(name)) state.omitted.objects += 1;
  if (element.silent) return element;
  return blockElements.has(name) ? openBlock(state, element, attributes, style) : openInline(state, element, attributes, style);
}

/** Comments of reviewers, what tracked changes took out, hidden text and programs: no text of the document. */
function isSilent({ omitted }: ReaderState, name: string, attributes: Attributes, style: ElementStyle): boolean {
  if (style.part === 'comment-list') return true;
  if (attributes['class']?.startsWith('MsoCommentReference') === true) {
    omitted.comments += 1;
    return true;
  }
  if (name === 'del') {
    omitted.deletions += 1;
    return true;
  }
  if (style.hidden && !silentElements.has(name)) omitted.hidden += 1;
  return style.hidden || silentElements.has(name);
}

function closeElement(state: ReaderState, name: string): void {
  const element = innermost(state);
  if (element.name !== name) return;
  const isBlock = !element.silent && blockElements.has(name);
  if (isBlock) endParagraph(state);
  state.stack.pop();
  if (!isBlock) return;
  const parent = innermost(state);
  if (name === 'table' && element.table !== null) parent.target.push(element.table.build());
  if (name === 'li') state.paragraph.setItem(null);
  state.paragraph.begin(parent.start);
}
