import { paragraphFormats, tableCell } from '../../../../server/src/render/gbt-9704.ts';
import type { PagePart } from '../../../../server/src/render/preview/paginate.ts';
import type { SetBlock, SetRow } from '../../../../server/src/render/preview/set-document.ts';
import { drawLine } from './draw-line.ts';
import { dropTo, element, place, points } from './elements.ts';
import type { PageContext } from './page-context.ts';

/** The lines or rows of a block that stand on one page. */
export function drawPart(part: PagePart, context: PageContext): HTMLElement | null {
  const { item, from, to, top } = part;
  const block = context.document.blocks[item];
  if (block === undefined) return null;
  const base = context.starts[item] ?? 0;
  const drawn = block.kind === 'paragraph' ? drawParagraph(block, from, to, base, context) : drawTable(block, part, base, context);
  place(drawn, { top });
  return drawn;
}

function drawParagraph({ paragraph, lines }: Extract<SetBlock, { readonly kind: 'paragraph' }>, from: number, to: number, base: number, context: PageContext): HTMLElement {
  const { outlineLevel, align, size, line: pitch } = paragraphFormats[paragraph.role];
  const level = paragraph.role === 'title' ? 1 : outlineLevel === null ? null : outlineLevel + 1;
  const isStart = level !== null && from === 0;
  const attributes = { class: `block ${paragraph.role} ${align}`, ...(isStart ? { role: 'heading', 'aria-level': String(level) } : {}) };
  const drawn = element('div', attributes, ...lines.slice(from, to).map((line) => drawLine(line, base, context)));
  place(drawn, { fontSize: size * 20 });
  if (paragraph.role !== 'image') dropTo(drawn, pitch, size);
  return drawn;
}

type TableBlock = Extract<SetBlock, { readonly kind: 'table' }>;

function drawTable(block: TableBlock, { from, to, repeatsHead }: PagePart, base: number, context: PageContext): HTMLElement {
  const { rows, widths } = block;
  const shown = rows.slice(from, to);
  const head = rows[0];
  const repeated = repeatsHead && head !== undefined ? drawRow(block, head, base, context) : null;
  // It was read out where it first stood.
  repeated?.setAttribute('aria-hidden', 'true');
  const drawn = element('table', { class: 'block' }, ...(repeated === null ? [] : [repeated]), ...shown.map((row) => drawRow(block, row, base, context)));
  place(drawn, { width: widths.reduce((sum, width) => sum + width, 0) });
  return drawn;
}

function drawRow({ table, widths }: TableBlock, { row, cells, height }: SetRow, base: number, context: PageContext): HTMLElement {
  const isHead = row === 0;
  const boxes = cells.map((lines, column) => {
    const cell = table.rows[row]?.[column];
    const format = paragraphFormats[cell?.role ?? 'table-cell'];
    const align = isHead ? format.align : (table.columns[column]?.align ?? format.align);
    const box = element(isHead ? 'th' : 'td', { class: `${cell?.role ?? 'table-cell'} ${align}`, ...(isHead ? { scope: 'col' } : {}) }, ...lines.map((each) => drawLine(each, base + (cell?.source.start ?? 0), context)));
    place(box, { width: widths[column] ?? 0, height, fontSize: format.size * 20 });
    box.style.setProperty('padding', `${points(tableCell.above)} ${points(tableCell.side)} ${points(tableCell.below)}`);
    dropTo(box, format.line, format.size);
    return box;
  });
  return element('tr', {}, ...boxes);
}
