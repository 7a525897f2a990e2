import { textRun } from './runs.ts';
import { paragraphProperties, runProperties } from './properties.ts';
import type { Remark } from './place-comments.ts';
import { otherStyles } from './style-names.ts';
import { element, namespaces, xmlPart, type Xml } from './xml.ts';

const author = { 'w:author': '整改通报 Zhenggai', 'w:initials': '整' };

/** `word/comments.xml`. Without dates, so that the same document is the same file. */
export function commentsPart(remarks: readonly Remark[]): string {
  return xmlPart(element('w:comments', namespaces, remarks.map(({ lines }, id) => element('w:comment', { 'w:id': id, ...author }, lines.map(commentParagraph)))));
}

function commentParagraph(line: string, index: number): Xml {
  const mark = element('w:r', {}, [...runProperties({ rStyle: { 'w:val': otherStyles.commentMark } }), element('w:annotationRef')]);
  return element('w:p', {}, [...paragraphProperties({ pStyle: { 'w:val': otherStyles.comment } }), ...(index === 0 ? [mark] : []), ...textRun(line)]);
}
