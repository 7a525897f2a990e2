import { baselineOfExactLine } from '../../../../server/src/render/gbt-9704.ts';

/** Twips as a length of CSS. */
export function points(twips: number): string {
  return `${twips / 20}pt`;
}

type Attributes = Readonly<Record<string, string>>;

/**
 * An element with attributes and children. Text becomes text nodes and nothing else: the page has no other way to make elements,
 * and its policy forbids markup from strings.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Attributes = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Position and size, through the object model: a style attribute would need a weaker policy. */
export function place(target: HTMLElement, style: Readonly<Partial<Record<'top' | 'left' | 'width' | 'height' | 'lineHeight' | 'fontSize', number>>>): void {
  for (const [key, value] of Object.entries(style)) target.style.setProperty(cssNames[key] ?? key, points(value));
}

/**
 * Lowers text to the baseline that Word gives lines of an exact height; a browser sets it in the middle. How far depends on the font:
 * the style sheet knows. Height in twips, size in points.
 */
export function dropTo(target: HTMLElement, height: number, size: number): void {
  target.style.setProperty('--drop-height', points(height * (baselineOfExactLine - 0.5)));
  target.style.setProperty('--drop-size', `${size}pt`);
}

const cssNames: Readonly<Record<string, string>> = { lineHeight: 'line-height', fontSize: 'font-size' };
