import { margins, paper, typeArea } from '../../../../server/src/render/gbt-9704.ts';
import { drawPart } from './draw-block.ts';
import { drawHeader, drawImprint, drawNotes, drawPageNumber } from './draw-frame.ts';
import { element, place } from './elements.ts';
import type { PageContext } from './page-context.ts';

/** The sheet of one page, at its real size. `index` from 0. */
export function drawPage(index: number, context: PageContext): HTMLElement {
  const { pages, imprintHeight } = context.document;
  const page = pages[index] ?? { parts: [], notes: [] };
  const isLast = index === pages.length - 1;
  const parts: (HTMLElement | null)[] = [...(index === 0 ? drawHeader(context) : []), ...page.parts.map((part) => drawPart(part, context))];
  parts.push(drawNotes(page, typeArea.height - (isLast ? imprintHeight : 0), context));
  if (isLast) parts.push(drawImprint(context));
  parts.push(drawPageNumber(index + 1));
  const area = element('div', { class: 'type-area' }, ...parts.filter((part) => part !== null));
  place(area, { top: margins.top, left: margins.left, width: typeArea.width, height: typeArea.height });
  const sheet = element('div', { class: 'sheet' }, area);
  place(sheet, paper);
  return sheet;
}
