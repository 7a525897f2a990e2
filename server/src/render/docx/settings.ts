import { grid } from '../gbt-9704.ts';
import { element, namespaces, valued, xmlPart, type Xml } from './xml.ts';

/** `word/settings.xml`; the schema's order. */
export function settingsPart(notes: 'with-notes' | 'without-notes'): string {
  return xmlPart(element('w:settings', namespaces, [
    element('w:zoom', { 'w:percent': 100 }),
    valued('w:defaultTabStop', grid.cell * 2),
    element('w:evenAndOddHeaders'),
    valued('w:drawingGridVerticalSpacing', grid.linePitch),
    // One cell a mark, as in the preview.
    valued('w:characterSpacingControl', 'doNotCompress'),
    ...(notes === 'with-notes' ? [element('w:footnotePr', {}, [element('w:footnote', { 'w:id': -1 }), element('w:footnote', { 'w:id': 0 })])] : []),
    compatibility(),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    valued('w:decimalSymbol', '.'),
    valued('w:listSeparator', ','),
  ]));
}

/** As Word writes it for Chinese documents. */
function compatibility(): Xml {
  const switches = ['spaceForUL', 'balanceSingleByteDoubleByteWidth', 'doNotLeaveBackslashAlone', 'ulTrailSpace', 'doNotExpandShiftReturn', 'adjustLineHeightInTable', 'useFELayout'];
  const uri = 'http://schemas.microsoft.com/office/word';
  return element('w:compat', {}, [
    ...switches.map((name) => element(`w:${name}`)),
    element('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': uri, 'w:val': '15' }),
  ]);
}
