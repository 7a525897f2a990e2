import { paragraphFormats } from '../../../../server/src/render/gbt-9704.ts';
import type { PagePart } from '../../../../server/src/render/preview/paginate.ts';
import { cellPadding, type SetBlock } from '../../../../server/src/render/preview/set-document.ts';
import { drawLine } from './draw-line.ts';
import { element, place } from './elements.ts';
import type { PageContext } from './page-context.ts';

/** The lines or rows of a block that stand on one page. */
export function drawPart({ item, from, to, top }: PagePart, context: PageContext): HTMLElement | null {
  const block = context.document.blocks[item];
  if (block === undefined) return null;
  const base = context.starts[item] ?? 0;
  const drawn = block.kind === 'paragraph' ? drawParagraph(block, from, to, base, context) : drawTable(block, from, to, base, context);
  place(drawn, { top });
  return drawn;
}

function drawParagraph({ paragraph, lines }: Extract<SetBlock, { readonly kind: 'paragraph' }>, from: number, to: number, base: number, context: PageContext): HTMLElement {
  const { outlineLevel, align, size } = paragraphFormats[paragraph.role];
  const level = paragraph.role === 'title' ? 1 : outlineLevel === null ? null : outlineLevel + 1;
  const isStart = level !== null && from === 0;
  const attributes = { class: `block ${paragraph.role} ${align}`, ...(isStart ? { role: 'heading', 'aria-level': String(level) } : {}) };
  const drawn = element('div', attributes, ...lines.slice(from, to).map((line) => drawLine(line, base, context)));
  place(drawn, { fontSize: size * 20 });
  return drawn;
}

function drawTable({ table, widths, rows }: Extract<SetBlock, { readonly kind: 'table' }>, from: number, to: number, base: number, context: PageContext): HTMLElement {
  const drawn = element('table', { class: 'block' });
  for (const [index, row] of rows.slice(from, to).entries()) {
    const isHead = from + index === 0;
    const line = element('tr');
    for (const [column, lines] of row.cells.entries()) {
      const cell = table.rows[from + index]?.[column];
      const format = paragraphFormats[cell?.role ?? 'table-cell'];
      const align = isHead ? format.align : (table.columns[column]?.align ?? format.align);
      const box = element(isHead ? 'th' : 'td', { class: `${cell?.role ?? 'table-cell'} ${align}`, ...(isHead ? { scope: 'col' } : {}) }, ...lines.map((each) => drawLine(each, base + (cell?.source.start ?? 0), context)));
      place(box, { width: widths[column] ?? 0, height: row.height, fontSize: format.size * 20 });
      box.style.setProperty('padding', `0 ${cellPadding.side / 20}pt`);
      line.append(box);
    }
    drawn.append(line);
  }
  return drawn;
}
