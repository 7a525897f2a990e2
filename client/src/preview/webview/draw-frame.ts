import { grid, header as headerNumbers, imprint as imprintNumbers, pageNumber, paragraphFormats, typeArea } from '../../../../server/src/render/gbt-9704.ts';
import { layOutHeader, markLine } from '../../../../server/src/render/preview/header-layout.ts';
import type { Page } from '../../../../server/src/render/preview/paginate.ts';
import { drawLine } from './draw-line.ts';
import { element, place } from './elements.ts';
import type { PageContext } from './page-context.ts';

/** 版头 on the first page. */
export function drawHeader({ frame }: PageContext): readonly HTMLElement[] {
  const { header } = frame;
  if (header === null) return [];
  const layout = layOutHeader(header);
  const drawn = layout.corner.map((text, index) => positioned(element('div', { class: 'block corner' }, text), index * grid.linePitch, grid.linePitch));
  if (layout.markTop !== null) drawn.push(positioned(element('div', { class: 'block issuing-mark' }, header.mark ?? ''), layout.markTop, markLine));
  if (layout.numberTop !== null) {
    const spans = [element('span', {}, header.documentNumber ?? ''), ...(header.signatory === null ? [] : [element('span', {}, `签发人：${header.signatory}`)])];
    drawn.push(positioned(element('div', { class: header.signatory === null ? 'block document-number' : 'block document-number with-signatory' }, ...spans), layout.numberTop, grid.linePitch));
  }
  const rule = element('div', { class: 'block red-rule' });
  rule.style.setProperty('border-top-width', `${headerNumbers.ruleWidthInPoints}pt`);
  drawn.push(positioned(rule, layout.ruleTop, 0));
  return drawn;
}

/** 版记 at the foot of the last page. */
export function drawImprint({ frame, document }: PageContext): HTMLElement | null {
  const { imprint } = frame;
  if (imprint === null) return null;
  const rows: HTMLElement[] = [];
  if (imprint.copyRecipients !== null) rows.push(element('div', { class: 'imprint-row' }, `抄送：${imprint.copyRecipients}`));
  if (imprint.printingOffice !== null || imprint.printingDate !== null) {
    rows.push(element('div', { class: 'imprint-row office' }, element('span', {}, imprint.printingOffice ?? ''), element('span', {}, imprint.printingDate ?? '')));
  }
  for (const row of rows) {
    row.style.setProperty('line-height', `${imprintNumbers.line / 20}pt`);
    row.style.setProperty('padding', `0 ${imprintNumbers.indent / 20}pt`);
  }
  const drawn = element('div', { class: 'block imprint' }, ...rows);
  place(drawn, { top: typeArea.height - document.imprintHeight, fontSize: imprintNumbers.size * 20 });
  return drawn;
}

/** — 1 —, odd on the right, even on the left. */
export function drawPageNumber(number: number): HTMLElement {
  const drawn = element('div', { class: `page-number ${number % 2 === 1 ? 'odd' : 'even'}` }, `${pageNumber.before}${number}${pageNumber.after}`);
  place(drawn, { top: typeArea.height + pageNumber.gap - pageNumber.size * 10, fontSize: pageNumber.size * 20, lineHeight: pageNumber.size * 20 });
  drawn.style.setProperty('padding', `0 ${pageNumber.indent / 20}pt`);
  return drawn;
}

/** The footnotes that are mentioned on a page, above its foot; over the imprint, where both meet. */
export function drawNotes({ notes }: Page, foot: number, context: PageContext): HTMLElement | null {
  const mentioned = notes.flatMap((number) => context.document.notes.filter((note) => note.number === number));
  if (mentioned.length === 0) return null;
  const rule = element('div', { class: 'note-rule' });
  const format = paragraphFormats.footnote;
  place(rule, { height: format.line });
  const drawn = element('div', { class: 'block footnote', role: 'note' }, rule);
  for (const { number, lines } of mentioned) {
    const [first, ...rest] = lines.map((line) => drawLine(line, 0, context));
    first?.prepend(element('sup', {}, `[${number}]`));
    drawn.append(...[first, ...rest].filter((line) => line !== undefined));
  }
  place(drawn, { top: foot - mentioned.reduce((sum, { height }) => sum + height, format.line), fontSize: format.size * 20 });
  return drawn;
}

function positioned(drawn: HTMLElement, top: number, height: number): HTMLElement {
  place(drawn, { top, height, ...(height > 0 ? { lineHeight: height } : {}) });
  return drawn;
}
