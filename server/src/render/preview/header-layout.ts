import type { Header } from '../document/document.ts';
import { grid, header as numbers } from '../gbt-9704.ts';

/** Where the parts of the header stand, in twips under the type area's upper edge; what is absent is null. */
export interface HeaderLayout {
  readonly corner: readonly string[];
  readonly markTop: number | null;
  readonly numberTop: number | null;
  readonly ruleTop: number;
}

/** Height of the line in which 发文机关标志 stands. */
export const markLine = 900;

/** 7.2: 份号, 密级 and 紧急程度 on the first lines, 发文机关标志, 发文字号 two lines under it, the rule. */
export function layOutHeader({ copyNumber, secrecy, urgency, mark, documentNumber, signatory }: Header): HeaderLayout {
  const corner = [copyNumber, secrecy, urgency].filter((part) => part !== null);
  const markTop = mark === null ? null : numbers.markTop;
  const markEnd = markTop === null ? corner.length * grid.linePitch : markTop + markLine;
  const hasNumber = documentNumber !== null || signatory !== null;
  const numberTop = hasNumber ? markEnd + numbers.blankLinesAboveNumber * grid.linePitch : null;
  return { corner, markTop, numberTop, ruleTop: (numberTop === null ? markEnd : numberTop + grid.linePitch) + numbers.ruleGap };
}

export function headerHeight(header: Header): number {
  return layOutHeader(header).ruleTop;
}
