import { pageNumber } from '../gbt-9704.ts';
import { paragraphProperties, runProperties } from './properties.ts';
import { eastAsian, textRun } from './runs.ts';
import { otherStyles } from './style-names.ts';
import { element, namespaces, textElement, xmlPart, type Xml } from './xml.ts';

/** 7.5: — 1 —, right on odd pages and left on even ones, one character from the edge. */
export function footerPart(side: 'odd' | 'even'): string {
  const indent = side === 'odd' ? { 'w:right': pageNumber.indent } : { 'w:left': pageNumber.indent };
  return xmlPart(element('w:ftr', namespaces, [
    element('w:p', {}, [
      ...paragraphProperties({ pStyle: { 'w:val': otherStyles.footer }, ind: indent, jc: { 'w:val': side === 'odd' ? 'right' : 'left' } }),
      ...textRun(pageNumber.before),
      field('begin'),
      element('w:r', {}, [...runProperties(eastAsian), textElement('w:instrText', { 'xml:space': 'preserve' }, ' PAGE ')]),
      field('separate'),
      ...textRun('1'),
      field('end'),
      ...textRun(pageNumber.after),
    ]),
  ]));
}

function field(type: 'begin' | 'separate' | 'end'): Xml {
  return element('w:r', {}, [...runProperties(eastAsian), element('w:fldChar', { 'w:fldCharType': type })]);
}
