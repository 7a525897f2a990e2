import { imprint as numbers, twipsPerMillimetre, typeArea } from '../gbt-9704.ts';
import type { Imprint } from '../document/document.ts';
import { copyHanging, copyLabel, imprintRows, type ImprintRows } from '../document/imprint-lines.ts';
import { paragraphProperties, runProperties, sized, type ParagraphProperties } from './properties.ts';
import { textRun } from './runs.ts';
import { otherStyles } from './style-names.ts';
import { element, valued, type Attributes, type Xml } from './xml.ts';

const emuPerTwip = 635;
/** Twips of the paragraph that Word wants behind the table. */
const tail = 20;

/**
 * 7.4: 版记, a table in a text box that stands on the type area's lower edge. The paragraph that holds the box keeps its height free
 * above itself, so that it comes to a new page where the text leaves too little room, and nothing has to flow around it.
 */
export function imprintBlock(imprint: Imprint): Xml {
  const layout = imprintRows(imprint);
  const rows = rowsOf(imprint, layout);
  const height = layout.height + tail;
  const anchor: ParagraphProperties = { spacing: { 'w:before': height, 'w:line': 10, 'w:lineRule': 'exact' } };
  const run = element('w:r', {}, [...runProperties(sized(1)), textBox(height, table(rows))]);
  return element('w:p', {}, [...paragraphProperties({ pStyle: { 'w:val': otherStyles.imprint }, ...anchor }), run]);
}

interface Row {
  readonly content: Xml;
  readonly height: number;
}

function rowsOf({ copyRecipients, printingOffice, printingDate }: Imprint, { copies, office }: ImprintRows): readonly Row[] {
  return [
    ...(copies === null ? [] : [{ content: copyRow(copyRecipients ?? ''), height: copies }]),
    ...(office === null ? [] : [{ content: printingRow(printingOffice ?? '', printingDate ?? ''), height: office }]),
  ];
}

function imprintLine(properties: ParagraphProperties, text: string): Xml {
  return element('w:p', {}, [...paragraphProperties({ pStyle: { 'w:val': otherStyles.imprint }, ...properties }), ...textRun(text)]);
}

/** 7.4.2: one character blank on both sides; lines that turn over stand under the first name. */
function copyRow(recipients: string): Xml {
  const indent = { 'w:left': numbers.indent + copyHanging, 'w:right': numbers.indent, 'w:hanging': copyHanging };
  return imprintLine({ ind: indent, jc: { 'w:val': 'both' } }, copyLabel + recipients);
}

/** 7.4.3: the office on the left, the date on the right, one character from the edges. */
function printingRow(office: string, date: string): Xml {
  const tab = element('w:tab', { 'w:val': 'right', 'w:pos': typeArea.width - numbers.indent });
  return imprintLine({ tabs: [tab], ind: { 'w:left': numbers.indent } }, `${office}\t${date}`);
}

function table(rows: readonly Row[]): Xml {
  const outer = rule(numbers.outerRule);
  const borders = [
    element('w:top', outer),
    element('w:bottom', outer),
    element('w:insideH', rule(numbers.innerRule)),
  ];
  const margins = ['top', 'left', 'bottom', 'right'].map((side) => element(`w:${side}`, { 'w:w': side === 'bottom' ? numbers.belowLine : 0, 'w:type': 'dxa' }));
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      element('w:tblW', { 'w:w': typeArea.width, 'w:type': 'dxa' }),
      element('w:tblBorders', {}, borders),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblCellMar', {}, margins),
    ]),
    element('w:tblGrid', {}, [element('w:gridCol', { 'w:w': typeArea.width })]),
    ...rows.map(({ content, height }) =>
      element('w:tr', {}, [
        element('w:trPr', {}, [element('w:trHeight', { 'w:val': height, 'w:hRule': 'exact' })]),
        element('w:tc', {}, [element('w:tcPr', {}, [element('w:tcW', { 'w:w': typeArea.width, 'w:type': 'dxa' }), valued('w:vAlign', 'center')]), content]),
      ]),
    ),
  ]);
}

function rule(millimetres: number): Attributes {
  return { 'w:val': 'single', 'w:sz': Math.round((millimetres * twipsPerMillimetre) / 2.5), 'w:space': 0, 'w:color': '000000' };
}

/** A box without line or filling, as wide as the type area, anchored to its lower edge. */
function textBox(height: number, content: Xml): Xml {
  const extent = { cx: typeArea.width * emuPerTwip, cy: height * emuPerTwip };
  const end = element('w:p', {}, [...paragraphProperties({ pStyle: { 'w:val': otherStyles.imprint }, spacing: { 'w:line': tail, 'w:lineRule': 'exact' } }), element('w:r', {}, runProperties(sized(1)))]);
  const shape = element('wps:wsp', {}, [
    element('wps:cNvSpPr', { txBox: 1 }),
    element('wps:spPr', {}, [
      element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', extent)]),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
      element('a:noFill'),
      element('a:ln', {}, [element('a:noFill')]),
    ]),
    element('wps:txbx', {}, [element('w:txbxContent', {}, [content, end])]),
    element('wps:bodyPr', { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'b' }),
  ]);
  return element('mc:AlternateContent', {}, [element('mc:Choice', { Requires: 'wps' }, [element('w:drawing', {}, [anchored(extent, shape)])])]);
}

function anchored(extent: Attributes, shape: Xml): Xml {
  const attributes = { distT: 0, distB: 0, distL: 0, distR: 0, simplePos: 0, relativeHeight: 1, behindDoc: 0, locked: 0, layoutInCell: 1, allowOverlap: 1 };
  const aligned = (name: string, side: string): Xml => element(name, { relativeFrom: 'margin' }, [element('wp:align', {}, [{ type: 'text', value: side }])]);
  return element('wp:anchor', attributes, [
    element('wp:simplePos', { x: 0, y: 0 }),
    aligned('wp:positionH', 'left'),
    aligned('wp:positionV', 'bottom'),
    element('wp:extent', extent),
    element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    element('wp:wrapNone'),
    element('wp:docPr', { id: 100_000, name: '版记' }),
    element('wp:cNvGraphicFramePr'),
    element('a:graphic', {}, [element('a:graphicData', { uri: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape' }, [shape])]),
  ]);
}
