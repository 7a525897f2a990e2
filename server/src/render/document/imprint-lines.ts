import { imprint, typeArea } from '../gbt-9704.ts';
import type { Imprint } from './document.ts';
import { widthInCells } from './text-width.ts';

export const copyLabel = '抄送：';

/** Twips from the left blank to where lines of 抄送 that turn over begin: under the first name. */
export const copyHanging = copyLabel.length * imprint.size * 20;

function copyLines(recipients: string): number {
  const room = typeArea.width - 2 * imprint.indent - copyHanging;
  return Math.max(1, Math.ceil((widthInCells(recipients) * imprint.size * 20 + imprint.size * 10) / room));
}

export interface ImprintRows {
  /** Heights in twips; null where there is no such row. */
  readonly copies: number | null;
  readonly office: number | null;
  readonly height: number;
}

/** 7.4: a row for the recipients of copies, one for office and date. */
export function imprintRows({ copyRecipients, printingOffice, printingDate }: Imprint): ImprintRows {
  const copies = copyRecipients === null ? null : rowHeight(copyLines(copyRecipients));
  const office = printingOffice === null && printingDate === null ? null : rowHeight(1);
  return { copies, office, height: (copies ?? 0) + (office ?? 0) };
}

function rowHeight(lines: number): number {
  return lines * imprint.line + imprint.belowLine;
}
