import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { cleanAttribute } from './clean-text.ts';

export type Xml = Element;

export type Attributes = Readonly<Record<string, string | number>>;

/** An element. Values of attributes are cleaned here; text is cleaned where runs are made. */
export function element(name: string, attributes: Attributes = {}, children: readonly ElementContent[] = []): Element {
  const cleaned = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, typeof value === 'number' ? String(value) : cleanAttribute(value)]));
  return x(name, cleaned, [...children]);
}

/** An element of one attribute, as most of WordprocessingML's are. */
export function valued(name: string, value: string | number): Element {
  return element(name, { 'w:val': value });
}

/** An element that holds text. */
export function textElement(name: string, attributes: Attributes, text: string): Element {
  return element(name, attributes, [{ type: 'text', value: text }]);
}

/** A part of the package. */
export function xmlPart(root: Element): string {
  // Text may not hold the end of a CDATA section, and the writer of trees leaves `>` as it is.
  const xml = toXml(root, { closeEmptyElements: true, tightClose: true }).replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
}

export const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

export const drawingNamespaces = {
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
} as const;
