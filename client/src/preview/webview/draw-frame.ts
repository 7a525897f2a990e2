import { grid, header as headerNumbers, imprint as imprintNumbers, pageNumber, paragraphFormats, typeArea } from '../../../../server/src/render/gbt-9704.ts';
import { footnoteMark } from '../../../../server/src/render/document/footnotes.ts';
import { layOutHeader } from '../../../../server/src/render/document/header-layout.ts';
import { copyHanging, copyLabel, imprintRows } from '../../../../server/src/render/document/imprint-lines.ts';
import type { Page } from '../../../../server/src/render/preview/paginate.ts';
import { drawLine } from './draw-line.ts';
import { dropTo, element, place, points } from './elements.ts';
import type { PageContext } from './page-context.ts';

/** 版头 on the first page. */
export function drawHeader({ frame }: PageContext): readonly HTMLElement[] {
  const { header } = frame;
  if (header === null) return [];
  const layout = layOutHeader(header);
  const drawn = layout.corner.map(({ text, font }, index) => headerLine(element('div', { class: `block corner ${font}` }, text), index * grid.linePitch));
  if (layout.mark !== null) {
    const mark = positioned(element('div', { class: 'block issuing-mark' }, header.mark ?? ''), layout.mark.top, layout.mark.height);
    dropTo(mark, layout.mark.height, layout.mark.size);
    place(mark, { fontSize: layout.mark.size * 20 });
    drawn.push(mark);
  }
  const spans = [element('span', {}, header.documentNumber ?? ''), ...(header.signatory === null ? [] : [element('span', {}, '签发人：', element('span', { class: 'signatory' }, header.signatory))])];
  drawn.push(headerLine(element('div', { class: header.signatory === null ? 'block document-number' : 'block document-number with-signatory' }, ...spans), layout.numberTop));
  const rule = element('div', { class: 'block red-rule' });
  rule.style.setProperty('border-top-width', `${headerNumbers.ruleWidthInPoints}pt`);
  drawn.push(positioned(rule, layout.ruleTop, 0));
  return drawn;
}

/** 版记 at the foot of the last page. */
export function drawImprint({ frame, document }: PageContext): HTMLElement | null {
  const { imprint } = frame;
  if (imprint === null) return null;
  const { copies, office } = imprintRows(imprint);
  const rows = [
    ...(copies === null ? [] : [imprintRow('copies', copies, `${copyLabel}${imprint.copyRecipients ?? ''}`)]),
    ...(office === null ? [] : [imprintRow('office', office, element('span', {}, imprint.printingOffice ?? ''), element('span', {}, imprint.printingDate ?? ''))]),
  ];
  const drawn = element('div', { class: 'block imprint' }, ...rows);
  place(drawn, { top: typeArea.height - document.imprintHeight, fontSize: imprintNumbers.size * 20 });
  return drawn;
}

/** Lines of 抄送 that turn over begin under the first name. */
function imprintRow(kind: 'copies' | 'office', height: number, ...content: readonly (Node | string)[]): HTMLElement {
  const hanging = kind === 'copies' ? copyHanging : 0;
  const row = element('div', { class: `imprint-row ${kind}` }, element('div', { class: 'imprint-text' }, ...content));
  place(row, { height, lineHeight: imprintNumbers.line });
  row.style.setProperty('padding', `0 ${points(imprintNumbers.indent)} 0 ${points(imprintNumbers.indent + hanging)}`);
  row.style.setProperty('text-indent', points(-hanging));
  dropTo(row, imprintNumbers.line, imprintNumbers.size);
  return row;
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
    first?.prepend(element('sup', {}, footnoteMark(number, context.document.notes.length)), ' ');
    drawn.append(...[first, ...rest].filter((line) => line !== undefined));
  }
  place(drawn, { top: foot - mentioned.reduce((sum, { height }) => sum + height, format.line), fontSize: format.size * 20 });
  dropTo(drawn, format.line, format.size);
  return drawn;
}

function headerLine(drawn: HTMLElement, top: number): HTMLElement {
  dropTo(drawn, grid.linePitch, headerNumbers.cornerSize);
  return positioned(drawn, top, grid.linePitch);
}

function positioned(drawn: HTMLElement, top: number, height: number): HTMLElement {
  place(drawn, { top, height, ...(height > 0 ? { lineHeight: height } : {}) });
  return drawn;
}
