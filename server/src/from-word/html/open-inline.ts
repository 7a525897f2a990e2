import type { ElementStyle } from './element-style.ts';
import { addText, endParagraph, type Attributes, type OpenElement, type ReaderState } from './open-element.ts';
import { safeLink } from './safe-link.ts';

/** Breaks, pictures, links and notes; everything else within a paragraph is only what it holds. */
export function openInline(state: ReaderState, element: OpenElement, attributes: Attributes, style: ElementStyle): OpenElement {
  switch (element.name) {
    case 'br':
      if (style.pageBreak) endParagraph(state);
      else addText(state, '\n');
      return element;
    case 'img':
      state.omitted.images += 1;
      return element;
    case 'a':
      return openLink(state, element, attributes['href'] ?? '', style);
    default:
      return element;
  }
}

function openLink(state: ReaderState, element: OpenElement, href: string, style: ElementStyle): OpenElement {
  const note = style.noteReference ? /#_(ftn|edn)(ref)?(\w{1,20})$/u.exec(href) : null;
  if (note === null) return { ...element, href: safeLink(href) ?? element.href };
  const [, kind, back, number = ''] = note;
  const label = kind === 'edn' ? `e${number}` : number;
  if (back === undefined) addText(state, `[^${label}]`);
  else state.paragraph.beginFootnote(label);
  return { ...element, silent: true };
}
