import { grid, paragraphFormats } from '../gbt-9704.ts';
import type { PrintedParagraph } from '../document/document.ts';
import type { Writing } from './document-parts.ts';
import { indentOf } from './indent.ts';
import { paragraphProperties, type ParagraphProperties } from './properties.ts';
import { runsOf } from './runs.ts';
import { paragraphStyles } from './style-names.ts';
import { element, type Xml } from './xml.ts';

/** `w:p`: its role's style, and what it has of its own. */
export function paragraph(printed: PrintedParagraph, writing: Writing, further: ParagraphProperties = {}): Xml {
  return element('w:p', {}, [...paragraphProperties({ ...ownProperties(printed), ...further }), ...runsOf(printed, writing)]);
}

const keeping: Readonly<Record<PrintedParagraph['keep'], ParagraphProperties>> = {
  'as-role': {},
  whole: { keepNext: 'on', keepLines: 'on' },
  // With widow control on, two lines of it move on.
  end: { keepNext: 'on', widowControl: 'on' },
};

function ownProperties({ role, indent, blankLinesBefore, startsPage, keep, runs }: PrintedParagraph): ParagraphProperties {
  // An image is as high as it is; a line of exact height would cut it.
  const growing = runs.some(({ kind }) => kind === 'image');
  const space = blankLinesBefore === 0 ? {} : { 'w:beforeLines': blankLinesBefore * 100, 'w:before': blankLinesBefore * grid.linePitch };
  const line = growing ? { 'w:line': paragraphFormats[role].line, 'w:lineRule': 'atLeast' } : {};
  return {
    pStyle: { 'w:val': paragraphStyles[role].id },
    ...keeping[keep],
    ...(startsPage ? { pageBreakBefore: 'on' as const } : {}),
    ...(blankLinesBefore > 0 || growing ? { spacing: { ...space, ...line } } : {}),
    ...(indent === null ? {} : { ind: indentOf(indent) }),
  };
}
