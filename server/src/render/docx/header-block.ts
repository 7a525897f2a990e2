import type { Header } from '../document/document.ts';
import { fontSizes, grid, header as numbers, red, typeArea, type FontNames } from '../gbt-9704.ts';
import { widthInCells } from '../document/text-width.ts';
import { fontSlots, paragraphProperties, sized, type ParagraphProperties, type RunProperties } from './properties.ts';
import { textRun } from './runs.ts';
import { otherStyles } from './style-names.ts';
import { element, type Xml } from './xml.ts';

/** 7.2: the paragraphs of 版头, down to the red rule. */
export function headerBlock(header: Header, fonts: FontNames): readonly Xml[] {
  const corner = cornerLines(header);
  return [
    ...corner.map(({ text, font }) => line({}, textRun(text, [], { rFonts: { 'w:hint': 'eastAsia', ...fontSlots(fonts[font]) }, ...sized(numbers.cornerSize) }))),
    ...(header.mark === null ? [] : [markLine(header.mark, corner.length, fonts)]),
    numberLine(header, corner.length, fonts),
  ];
}

function line(properties: ParagraphProperties, runs: readonly Xml[]): Xml {
  return element('w:p', {}, [...paragraphProperties({ pStyle: { 'w:val': otherStyles.header }, ...properties }), ...runs]);
}

interface CornerLine {
  readonly text: string;
  readonly font: 'body' | 'heading';
}

/** 7.2.1–7.2.3: those that there are, from the first line on. */
function cornerLines({ copyNumber, secrecy, urgency }: Header): readonly CornerLine[] {
  const parts: readonly { readonly text: string | null; readonly font: CornerLine['font'] }[] = [
    { text: copyNumber, font: 'body' },
    { text: secrecy, font: 'heading' },
    { text: urgency, font: 'heading' },
  ];
  return parts.flatMap(({ text, font }) => (text === null ? [] : [{ text, font }]));
}

const largestMark = 60;
const smallestMark = fontSizes.二号;
/** Of a font’s size: from a line’s baseline to the upper edge of its characters; they reach from 0.79 to 0.86. */
const glyphAscent = 0.82;
/** Of an exact line's height: where Word and LibreOffice set its baseline. */
const baseline = 0.8;
/** Of the font's size, so that neither its head nor its foot is cut. */
const markLineHeight = 1.2;

/** 7.2.4: as large as one line allows. */
function markSize(mark: string): number {
  const fitting = Math.floor(typeArea.width / 20 / Math.max(1, widthInCells(mark)));
  return Math.min(largestMark, Math.max(smallestMark, fitting));
}

/** 7.2.4: red, centred, its upper edge 35 mm under the type area's. */
function markLine(mark: string, linesAbove: number, fonts: FontNames): Xml {
  const size = markSize(mark);
  const height = Math.round(size * 20 * markLineHeight);
  const gapInside = height * baseline - size * 20 * glyphAscent;
  const before = Math.max(0, Math.round(numbers.markTop - linesAbove * grid.linePitch - gapInside));
  const run: RunProperties = { rFonts: { 'w:hint': 'eastAsia', ...fontSlots(fonts.title) }, color: { 'w:val': red }, spacing: { 'w:val': 0 }, ...sized(size) };
  return line({ spacing: { 'w:before': before, 'w:line': height, 'w:lineRule': 'exact' }, jc: { 'w:val': 'center' } }, textRun(mark, [], run));
}

/** 7.2.5–7.2.7: 发文字号, with 签发人 behind it where there is one, and the rule under both. */
function numberLine({ documentNumber, signatory, mark }: Header, linesAbove: number, fonts: FontNames): Xml {
  const before = mark === null ? Math.max(0, numbers.markTop - linesAbove * grid.linePitch) : numbers.blankLinesAboveNumber * grid.linePitch;
  const rule = { 'w:val': 'single', 'w:sz': numbers.ruleWidthInPoints * 8, 'w:space': ruleSpace, 'w:color': red };
  const properties: ParagraphProperties = { pBdr: [element('w:bottom', rule)], spacing: { 'w:before': before } };
  if (signatory === null) return line({ ...properties, jc: { 'w:val': 'center' } }, textRun(documentNumber ?? ''));
  // The rule is as wide as its paragraph, so that the blanks at its ends are characters, not indents.
  const tab = element('w:tab', { 'w:val': 'right', 'w:pos': typeArea.width - grid.cell });
  const name = textRun(signatory, [], { rFonts: { 'w:hint': 'eastAsia', ...fontSlots(fonts.subheading) } });
  return line({ ...properties, tabs: [tab] }, [...textRun(`　${documentNumber ?? ''}\t签发人：`), ...name]);
}

/** Points from the line's foot to the rule: 4 mm from the characters' foot, which stands a little over the line's. */
const ruleSpace = 7;
