import { fontSizes, grid, imprint, pageNumber, paragraphFormats, tableCell, type FontNames, type ParagraphFormat, type ParagraphRole } from '../gbt-9704.ts';
import type { DocumentSettings } from '../document/document-settings.ts';
import { roleKeepsWithNext } from '../document/keep.ts';
import { indentOf } from './indent.ts';
import { fontSlots, paragraphProperties, runProperties, sized, type ParagraphProperties, type RunProperties } from './properties.ts';
import { otherStyles, paragraphStyles } from './style-names.ts';
import { element, namespaces, valued, xmlPart, type Xml } from './xml.ts';

const language = { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' };

/** `word/styles.xml`: a paragraph style for each role, from the standard's numbers. */
export function stylesPart({ fonts, keepHeadings }: DocumentSettings): string {
  const roles = Object.keys(paragraphStyles) as ParagraphRole[];
  return xmlPart(element('w:styles', namespaces, [
    defaults(fonts),
    normal(fonts),
    ...roles.map((role) => roleStyle(role, paragraphFormats[role], fonts, keepHeadings)),
    footer(fonts),
    paragraphStyle({ id: otherStyles.header, name: '公文版头' }, { jc: { 'w:val': 'left' } }, {}),
    paragraphStyle({ id: otherStyles.imprint, name: '公文版记' }, { spacing: exactLine(imprint.line), jc: { 'w:val': 'left' } }, { spacing: { 'w:val': 0 }, ...sized(imprint.size) }),
    paragraphStyle({ id: otherStyles.comment, name: 'annotation text' }, { spacing: { 'w:line': 240, 'w:lineRule': 'auto' }, jc: { 'w:val': 'left' } }, { spacing: { 'w:val': 0 }, ...sized(10) }),
    characterStyle(otherStyles.commentMark, 'annotation reference', sized(8)),
    characterStyle(otherStyles.noteMark, 'footnote reference', { vertAlign: { 'w:val': 'superscript' } }),
    tableStyle(),
  ]));
}

function defaults(fonts: FontNames): Xml {
  return element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, runProperties({ rFonts: fontSlots(fonts.body), ...sized(fontSizes.三号), lang: language })),
    element('w:pPrDefault'),
  ]);
}

function exactLine(line: number): Readonly<Record<string, string | number>> {
  return { 'w:line': line, 'w:lineRule': 'exact' };
}

/** 5.2.2, 5.2.3; the traps of Word and LibreOffice are named in the properties they need. */
function normal(fonts: FontNames): Xml {
  const paragraph: ParagraphProperties = {
    widowControl: 'off',
    kinsoku: 'on',
    overflowPunct: 'on',
    autoSpaceDE: 'off',
    autoSpaceDN: 'off',
    snapToGrid: 'off',
    spacing: { 'w:before': 0, 'w:after': 0, ...exactLine(grid.linePitch) },
    jc: { 'w:val': 'both' },
  };
  const run: RunProperties = { rFonts: fontSlots(fonts.body), spacing: { 'w:val': grid.letterSpacing }, kern: { 'w:val': 0 }, ...sized(fontSizes.三号), lang: language };
  return element('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': otherStyles.normal }, [
    valued('w:name', 'Normal'),
    element('w:qFormat'),
    ...paragraphProperties(paragraph),
    ...runProperties(run),
  ]);
}

const alignments = { justify: 'both', left: 'left', center: 'center', right: 'right' } as const;

function roleStyle(role: ParagraphRole, format: ParagraphFormat, fonts: FontNames, keepHeadings: DocumentSettings['keepHeadings']): Xml {
  return paragraphStyle(
    paragraphStyles[role],
    {
      ...(roleKeepsWithNext(role, keepHeadings) ? { keepNext: 'on' as const } : {}),
      spacing: exactLine(format.line),
      ind: indentOf(format.indent),
      jc: { 'w:val': alignments[format.align] },
      ...(format.outlineLevel === null ? {} : { outlineLvl: { 'w:val': format.outlineLevel - 1 } }),
    },
    { rFonts: fontSlots(fonts[format.font]), ...sized(format.size) },
  );
}

function paragraphStyle({ id, name }: { readonly id: string; readonly name: string }, paragraph: ParagraphProperties, run: RunProperties): Xml {
  return element('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, [
    valued('w:name', name),
    valued('w:basedOn', otherStyles.normal),
    element('w:qFormat'),
    ...paragraphProperties(paragraph),
    ...runProperties(run),
  ]);
}

function characterStyle(id: string, name: string, run: RunProperties): Xml {
  return element('w:style', { 'w:type': 'character', 'w:styleId': id }, [valued('w:name', name), ...runProperties(run)]);
}

/** 7.5. */
function footer(fonts: FontNames): Xml {
  return paragraphStyle({ id: otherStyles.footer, name: 'footer' }, { spacing: exactLine(340), jc: { 'w:val': 'left' } }, { rFonts: fontSlots(fonts.pageNumber), spacing: { 'w:val': 0 }, ...sized(pageNumber.size) });
}

function tableStyle(): Xml {
  const side = (name: string): Xml => element(`w:${name}`, { 'w:val': 'single', 'w:sz': (tableCell.rule / 20) * 8, 'w:space': 0, 'w:color': '000000' });
  const margin = (name: string, width: number): Xml => element(`w:${name}`, { 'w:w': width, 'w:type': 'dxa' });
  const margins = [margin('top', tableCell.above), margin('left', tableCell.side), margin('bottom', tableCell.below), margin('right', tableCell.side)];
  return element('w:style', { 'w:type': 'table', 'w:styleId': otherStyles.table }, [
    valued('w:name', '公文表格线'),
    element('w:tblPr', {}, [
      element('w:tblBorders', {}, ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side)),
      element('w:tblCellMar', {}, margins),
    ]),
  ]);
}
