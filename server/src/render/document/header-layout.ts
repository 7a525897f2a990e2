import { baselineOfExactLine, fontSizes, grid, header as numbers, typeArea } from '../gbt-9704.ts';
import type { Header } from './document.ts';
import { widthInCells } from './text-width.ts';

export interface CornerLine {
  readonly text: string;
  readonly font: 'body' | 'heading';
}

/** Where the parts of the header stand, in twips under the type area's upper edge; what is absent is null. */
export interface HeaderLayout {
  /** 7.2.1–7.2.3: those that there are, a line each from the first line on. */
  readonly corner: readonly CornerLine[];
  readonly mark: MarkLayout | null;
  /** The line of 发文字号 and 签发人. */
  readonly numberTop: number;
  readonly ruleTop: number;
  /** Where what follows begins. */
  readonly height: number;
}

/** The line of 发文机关标志, higher than its characters. `size` is points. */
export interface MarkLayout {
  readonly top: number;
  readonly height: number;
  readonly size: number;
}

const largestMark = 60;
const smallestMark = fontSizes.二号;
/** Of a font’s size: from a line’s baseline to the upper edge of its characters; they reach from 0.79 to 0.86. */
const glyphAscent = 0.82;
/** Of the font's size, so that neither its head nor its foot is cut. */
const markLineHeight = 1.2;

/** 7.2: 份号, 密级 and 紧急程度, 发文机关标志, 发文字号 two lines under it, the rule. */
export function layOutHeader(header: Header): HeaderLayout {
  const corner = cornerLines(header);
  const cornerEnd = corner.length * grid.linePitch;
  const mark = header.mark === null ? null : layOutMark(header.mark, cornerEnd);
  const numberTop = mark === null ? Math.max(numbers.markTop, cornerEnd) : mark.top + mark.height + numbers.blankLinesAboveNumber * grid.linePitch;
  const ruleTop = numberTop + grid.linePitch + numbers.ruleSpace * 20;
  return { corner, mark, numberTop, ruleTop, height: ruleTop + numbers.ruleWidthInPoints * 20 };
}

function cornerLines({ copyNumber, secrecy, urgency }: Header): readonly CornerLine[] {
  const parts: readonly { readonly text: string | null; readonly font: CornerLine['font'] }[] = [
    { text: copyNumber, font: 'body' },
    { text: secrecy, font: 'heading' },
    { text: urgency, font: 'heading' },
  ];
  return parts.flatMap(({ text, font }) => (text === null ? [] : [{ text, font }]));
}

/** 7.2.4: as large as one line allows, its upper edge 35 mm under the type area's. */
function layOutMark(mark: string, cornerEnd: number): MarkLayout {
  const fitting = Math.floor(typeArea.width / 20 / Math.max(1, widthInCells(mark)));
  const size = Math.min(largestMark, Math.max(smallestMark, fitting));
  const height = Math.round(size * 20 * markLineHeight);
  const gapInside = height * baselineOfExactLine - size * 20 * glyphAscent;
  return { top: Math.max(cornerEnd, Math.round(numbers.markTop - gapInside)), height, size };
}
