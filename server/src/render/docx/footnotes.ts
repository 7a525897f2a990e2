import type { Footnote } from '../document/document.ts';
import type { Writing } from './document-parts.ts';
import { paragraph } from './paragraph.ts';
import { runProperties } from './properties.ts';
import { otherStyles, paragraphStyles } from './style-names.ts';
import { drawingNamespaces, element, namespaces, textElement, valued, xmlPart, type Xml } from './xml.ts';

/** `word/footnotes.xml`; images in notes are written as their descriptions. */
export function footnotesPart(footnotes: readonly Footnote[], writing: Writing): string {
  const plain: Writing = { ...writing, images: { all: [], find: () => null } };
  return xmlPart(element('w:footnotes', { ...namespaces, ...drawingNamespaces }, [
    separator(-1, 'separator'),
    separator(0, 'continuationSeparator'),
    ...footnotes.map(({ paragraphs }, index) => element('w:footnote', { 'w:id': index + 1 }, note(paragraphs.map((each) => paragraph(each, plain))))),
  ]));
}

function separator(id: number, type: string): Xml {
  const line = element('w:p', {}, [element('w:pPr', {}, [valued('w:pStyle', paragraphStyles.footnote.id)]), element('w:r', {}, [element(`w:${type}`)])]);
  return element('w:footnote', { 'w:type': type, 'w:id': id }, [line]);
}

/** The note's number stands before its first words. */
function note(paragraphs: readonly Xml[]): readonly Xml[] {
  const number = element('w:r', {}, [...runProperties({ rStyle: { 'w:val': otherStyles.noteMark } }), element('w:footnoteRef')]);
  const blank = element('w:r', {}, [textElement('w:t', { 'xml:space': 'preserve' }, ' ')]);
  return paragraphs.map((each, index) => {
    if (index > 0) return each;
    const [properties, ...runs] = each.children;
    return { ...each, children: properties === undefined ? [number] : [properties, number, blank, ...runs] };
  });
}
