import type { Header } from '../document/document.ts';
import { layOutHeader, type MarkLayout } from '../document/header-layout.ts';
import { grid, header as numbers, red, typeArea, type FontNames } from '../gbt-9704.ts';
import { fontSlots, paragraphProperties, sized, type ParagraphProperties, type RunProperties } from './properties.ts';
import { textRun } from './runs.ts';
import { otherStyles } from './style-names.ts';
import { element, type Xml } from './xml.ts';

/** 7.2: the paragraphs of 版头, down to the red rule. */
export function headerBlock(header: Header, fonts: FontNames): readonly Xml[] {
  const layout = layOutHeader(header);
  const cornerEnd = layout.corner.length * grid.linePitch;
  const above = layout.mark === null ? cornerEnd : layout.mark.top + layout.mark.height;
  return [
    ...layout.corner.map(({ text, font }) => line({}, textRun(text, [], { rFonts: { 'w:hint': 'eastAsia', ...fontSlots(fonts[font]) }, ...sized(numbers.cornerSize) }))),
    ...(layout.mark === null ? [] : [markLine(header.mark ?? '', layout.mark, cornerEnd, fonts)]),
    numberLine(header, layout.numberTop - above, fonts),
  ];
}

function line(properties: ParagraphProperties, runs: readonly Xml[]): Xml {
  return element('w:p', {}, [...paragraphProperties({ pStyle: { 'w:val': otherStyles.header }, ...properties }), ...runs]);
}

/** 7.2.4: red, centred. */
function markLine(mark: string, { top, height, size }: MarkLayout, above: number, fonts: FontNames): Xml {
  const run: RunProperties = { rFonts: { 'w:hint': 'eastAsia', ...fontSlots(fonts.title) }, color: { 'w:val': red }, spacing: { 'w:val': 0 }, ...sized(size) };
  return line({ spacing: { 'w:before': top - above, 'w:line': height, 'w:lineRule': 'exact' }, jc: { 'w:val': 'center' } }, textRun(mark, [], run));
}

/** 7.2.5–7.2.7: 发文字号, with 签发人 behind it where there is one, and the rule under both. */
function numberLine({ documentNumber, signatory }: Header, before: number, fonts: FontNames): Xml {
  const rule = { 'w:val': 'single', 'w:sz': numbers.ruleWidthInPoints * 8, 'w:space': numbers.ruleSpace, 'w:color': red };
  const properties: ParagraphProperties = { pBdr: [element('w:bottom', rule)], spacing: { 'w:before': before } };
  if (signatory === null) return line({ ...properties, jc: { 'w:val': 'center' } }, textRun(documentNumber ?? ''));
  // The rule is as wide as its paragraph, so that the blanks at its ends are characters, not indents.
  const tab = element('w:tab', { 'w:val': 'right', 'w:pos': typeArea.width - grid.cell });
  const name = textRun(signatory, [], { rFonts: { 'w:hint': 'eastAsia', ...fontSlots(fonts.subheading) } });
  return line({ ...properties, tabs: [tab] }, [...textRun(`　${documentNumber ?? ''}\t签发人：`), ...name]);
}
