import type { PrintedParagraph, Run, TextMark } from '../document/document.ts';
import { cleanText } from './clean-text.ts';
import type { Writing } from './document-parts.ts';
import { drawing } from './drawing.ts';
import type { CommentMark } from './place-comments.ts';
import { runProperties, type RunProperties } from './properties.ts';
import { otherStyles } from './style-names.ts';
import { element, textElement, type Xml } from './xml.ts';

/** Without it Word takes quotes and dashes for Latin ones. */
export const eastAsian: RunProperties = { rFonts: { 'w:hint': 'eastAsia' } };

/** The runs of a paragraph, with the marks of comments between them. */
export function runsOf({ runs }: PrintedParagraph, writing: Writing): readonly Xml[] {
  return runs.flatMap((run) => markedRun(run, writing));
}

function markedRun(run: Run, writing: Writing): readonly Xml[] {
  const marks = writing.comments.marksOf(run);
  if (run.kind !== 'text') return [...commentMarks(marks, 'open'), ...otherRun(run, writing), ...commentMarks(marks, 'close')];
  const elements: Xml[] = [];
  let at = 0;
  for (const mark of marks) {
    elements.push(...textRun(run.text.slice(at, mark.offset), run.marks), ...markElements(mark));
    at = mark.offset;
  }
  elements.push(...textRun(run.text.slice(at), run.marks));
  return elements;
}

function commentMarks(marks: readonly CommentMark[], edge: CommentMark['edge']): readonly Xml[] {
  return marks.filter((mark) => mark.edge === edge).flatMap(markElements);
}

function markElements({ edge, id }: CommentMark): readonly Xml[] {
  if (edge === 'open') return [element('w:commentRangeStart', { 'w:id': id })];
  const reference = element('w:r', {}, [...runProperties({ rStyle: { 'w:val': otherStyles.commentMark } }), element('w:commentReference', { 'w:id': id })]);
  return [element('w:commentRangeEnd', { 'w:id': id }), reference];
}

/** Text as one run; tabs are elements of their own. */
export function textRun(text: string, marks: readonly TextMark[] = [], further: RunProperties = {}): readonly Xml[] {
  const cleaned = cleanText(text);
  if (cleaned === '') return [];
  const pieces = cleaned.split('\t').flatMap((piece, index) => [
    ...(index === 0 ? [] : [element('w:tab')]),
    ...(piece === '' ? [] : [textElement('w:t', { 'xml:space': 'preserve' }, piece)]),
  ]);
  return [element('w:r', {}, [...runProperties({ ...eastAsian, ...marked(marks), ...further }), ...pieces])];
}

function marked(marks: readonly TextMark[]): RunProperties {
  return {
    ...(marks.includes('strong') ? { b: 'on', bCs: 'on' } : {}),
    // Chinese is stressed by dots; slanted characters are none of its type.
    ...(marks.includes('emphasis') ? { em: { 'w:val': 'dot' } } : {}),
  };
}

function otherRun(run: Exclude<Run, { readonly kind: 'text' }>, { images }: Writing): readonly Xml[] {
  switch (run.kind) {
    case 'break':
      return [element('w:r', {}, [element('w:br')])];
    case 'footnote':
      return [element('w:r', {}, [...runProperties({ rStyle: { 'w:val': otherStyles.noteMark } }), element('w:footnoteReference', { 'w:id': run.number })])];
    case 'image': {
      const embedded = images.find(run.image.url);
      if (embedded !== null) return [element('w:r', {}, [drawing(embedded, run.image.alt)])];
      return run.image.alt === '' ? [] : textRun(`〔${run.image.alt}〕`);
    }
  }
}
