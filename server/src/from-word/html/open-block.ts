import { formatNumber, numberStyle } from '../list-mark.ts';
import type { ElementStyle } from './element-style.ts';
import { headingLevel } from './heading-level.ts';
import { innermost, type Attributes, type OpenElement, type OpenList, type ReaderState } from './open-element.ts';
import type { ParagraphStart } from './paragraph-builder.ts';
import { createTableBuilder } from './table-builder.ts';

/** Ends the paragraph before and begins one; lists, tables and cells change where text goes. */
export function openBlock(state: ReaderState, element: OpenElement, attributes: Attributes, style: ElementStyle): OpenElement {
  state.paragraph.end(innermost(state).target);
  const nesting = nestingOf(style.listLevel ?? element.listDepth);
  const start: ParagraphStart = { heading: headingLevel(element.name, attributes['class'], style) ?? element.start.heading, nesting };
  state.paragraph.begin(start);
  switch (element.name) {
    case 'ol':
    case 'ul':
      return { ...element, start, list: openList(element.name, attributes, style), listDepth: element.listDepth + 1 };
    case 'li':
      openItem(state, element, attributes, style);
      return { ...element, start };
    case 'table':
      // Within a cell a table is taken apart: its paragraphs are the cell's.
      return { ...element, start, table: element.target === state.blocks ? createTableBuilder() : null };
    case 'tr':
      element.table?.openRow();
      return { ...element, start };
    case 'td':
    case 'th':
      return element.table === null ? { ...element, start } : { ...element, start, target: element.table.openCell(attributes), list: null, listDepth: 0 };
    default:
      return { ...element, start };
  }
}

/** Word's lists have nine levels. */
const deepestList = 8;

function nestingOf(depth: number): number {
  return Math.min(deepestList, Math.max(0, depth - 1));
}

function openList(name: 'ol' | 'ul', attributes: Attributes, style: ElementStyle): OpenList {
  return { ordered: name === 'ol', style: numberStyle(attributes['type'], style.listStyle), next: wholeNumber(attributes['start']) ?? 1 };
}

function openItem({ paragraph }: ReaderState, { list, listDepth }: OpenElement, attributes: Attributes, style: ElementStyle): void {
  const nesting = nestingOf(listDepth);
  if (list?.ordered !== true) {
    paragraph.setItem(style.listStyle === 'none' ? null : { kind: 'bullet', nesting });
    return;
  }
  const value = wholeNumber(attributes['value']) ?? list.next;
  const numbers = style.listStyle === undefined ? list.style : numberStyle(undefined, style.listStyle);
  paragraph.setItem({ kind: 'number', text: formatNumber(value, numbers), nesting });
  list.next = value + 1;
}

function wholeNumber(text: string | undefined): number | null {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(value) ? value : null;
}
