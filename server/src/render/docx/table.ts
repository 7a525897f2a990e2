import { typeArea } from '../gbt-9704.ts';
import type { PrintedTable, TableColumn } from '../document/document.ts';
import type { Writing } from './document-parts.ts';
import { paragraph } from './paragraph.ts';
import { otherStyles } from './style-names.ts';
import { element, valued, type Xml } from './xml.ts';

/** `w:tbl` as wide as the type area, its head repeated on every page, its rows whole. Widths are written out: automatic ones break in WPS. */
export function table({ columns, rows }: PrintedTable, writing: Writing): Xml {
  const widths = columnWidths(columns);
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      valued('w:tblStyle', otherStyles.table),
      element('w:tblW', { 'w:w': typeArea.width, 'w:type': 'dxa' }),
      valued('w:jc', 'center'),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', { 'w:val': '0420', 'w:firstRow': 1, 'w:lastRow': 0, 'w:firstColumn': 0, 'w:lastColumn': 0, 'w:noHBand': 0, 'w:noVBand': 1 }),
    ]),
    element('w:tblGrid', {}, widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    ...rows.map((row, index) =>
      element('w:tr', {}, [
        element('w:trPr', {}, [element('w:cantSplit'), ...(index === 0 ? [element('w:tblHeader')] : [])]),
        ...row.map((cell, column) => tableCell(widths[column] ?? 0, paragraph(cell, writing, index === 0 ? {} : alignment(columns[column])))),
      ]),
    ),
  ]);
}

function tableCell(width: number, content: Xml): Xml {
  return element('w:tc', {}, [element('w:tcPr', {}, [element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }), valued('w:vAlign', 'center')]), content]);
}

function alignment(column: TableColumn | undefined): { readonly jc?: { readonly 'w:val': string } } {
  return column?.align == null ? {} : { jc: { 'w:val': column.align } };
}

/** Whole twips that add up to the type area's width. */
function columnWidths(columns: readonly TableColumn[]): readonly number[] {
  let share = 0;
  let used = 0;
  return columns.map((column) => {
    share += column.share;
    const width = Math.round(share * typeArea.width) - used;
    used += width;
    return width;
  });
}
