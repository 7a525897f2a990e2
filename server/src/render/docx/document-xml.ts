import type { PrintedDocument } from '../document/document.ts';
import { hasCircledMarks } from '../document/footnotes.ts';
import { grid, margins, paper } from '../gbt-9704.ts';
import type { Writing } from './document-parts.ts';
import { headerBlock } from './header-block.ts';
import { imprintBlock } from './imprint-block.ts';
import { paragraph } from './paragraph.ts';
import { table } from './table.ts';
import { drawingNamespaces, element, namespaces, valued, xmlPart, type Xml } from './xml.ts';

/** `word/document.xml`. */
export function documentPart(document: PrintedDocument, writing: Writing): string {
  const { header, content, imprint, footnotes } = document;
  const body = [
    ...(header === null ? [] : headerBlock(header, writing.settings.fonts)),
    ...content.map((block) => (block.kind === 'table' ? table(block, writing) : paragraph(block, writing))),
    ...(imprint === null ? closingParagraph(document) : [imprintBlock(imprint)]),
    section(footnotes.length),
  ];
  return xmlPart(element('w:document', { ...namespaces, ...drawingNamespaces, 'mc:Ignorable': 'wps' }, [element('w:body', {}, body)]));
}

/** Word wants a paragraph behind a table that ends the document, and in an empty document. */
function closingParagraph({ content }: PrintedDocument): readonly Xml[] {
  return content.at(-1)?.kind === 'paragraph' ? [] : [element('w:p')];
}

function section(footnotes: number): Xml {
  const number = hasCircledMarks(footnotes) ? [element('w:footnotePr', {}, [valued('w:numFmt', 'decimalEnclosedCircle')])] : [];
  return element('w:sectPr', {}, [
    element('w:footerReference', { 'w:type': 'default', 'r:id': 'rIdFooterOdd' }),
    element('w:footerReference', { 'w:type': 'even', 'r:id': 'rIdFooterEven' }),
    ...number,
    element('w:pgSz', { 'w:w': paper.width, 'w:h': paper.height }),
    element('w:pgMar', { 'w:top': margins.top, 'w:right': margins.right, 'w:bottom': margins.bottom, 'w:left': margins.left, 'w:header': margins.header, 'w:footer': margins.footer, 'w:gutter': 0 }),
    element('w:docGrid', { 'w:type': 'lines', 'w:linePitch': grid.linePitch }),
  ]);
}
