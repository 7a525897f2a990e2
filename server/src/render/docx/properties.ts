import { element, type Attributes, type Xml } from './xml.ts';

/** The schema's order of what `w:pPr` holds; Word takes another order for damage. */
const paragraphOrder = [
  'pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'widowControl', 'pBdr', 'tabs', 'kinsoku', 'wordWrap', 'overflowPunct',
  'topLinePunct', 'autoSpaceDE', 'autoSpaceDN', 'adjustRightInd', 'snapToGrid', 'spacing', 'ind', 'jc', 'textAlignment', 'outlineLvl', 'rPr', 'sectPr',
] as const;

/** The schema's order of what `w:rPr` holds. */
const runOrder = [
  'rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'noProof', 'snapToGrid', 'color', 'spacing', 'kern', 'position', 'sz', 'szCs', 'vertAlign', 'em', 'lang',
] as const;

type Value = Attributes | readonly Xml[] | 'on' | 'off';

/** What a paragraph is set with, in any order. */
export type ParagraphProperties = Readonly<Partial<Record<(typeof paragraphOrder)[number], Value>>>;

/** What a run is set with, in any order. */
export type RunProperties = Readonly<Partial<Record<(typeof runOrder)[number], Value>>>;

/** `w:pPr`; none where there is nothing to say. */
export function paragraphProperties(properties: ParagraphProperties): readonly Xml[] {
  return ordered('w:pPr', paragraphOrder, properties);
}

/** `w:rPr`; none where there is nothing to say. */
export function runProperties(properties: RunProperties): readonly Xml[] {
  return ordered('w:rPr', runOrder, properties);
}

function ordered<Name extends string>(parent: string, order: readonly Name[], properties: Readonly<Partial<Record<Name, Value>>>): readonly Xml[] {
  const children = order.flatMap((name) => {
    const value = properties[name];
    return value === undefined ? [] : [propertyElement(`w:${name}`, value)];
  });
  return children.length === 0 ? [] : [element(parent, {}, children)];
}

function propertyElement(name: string, value: Value): Xml {
  if (value === 'on' || value === 'off') return element(name, { 'w:val': value === 'on' ? 1 : 0 });
  return isChildren(value) ? element(name, {}, value) : element(name, value);
}

function isChildren(value: Attributes | readonly Xml[]): value is readonly Xml[] {
  return Array.isArray(value);
}

/** All four slots, so that quotes and dashes are set in the Chinese font as well. */
export function fontSlots(name: string): Attributes {
  return { 'w:ascii': name, 'w:hAnsi': name, 'w:eastAsia': name, 'w:cs': name };
}

/** Size in points, for Chinese and for complex scripts. */
export function sized(points: number): RunProperties {
  return { sz: { 'w:val': points * 2 }, szCs: { 'w:val': points * 2 } };
}
