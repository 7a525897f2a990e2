import type { ElementStyle } from './element-style.ts';

/** The level that Word or the page declared: 0 for Word's title, 1–6 for headings; null for none. */
export function headingLevel(name: string, className: string | undefined, { outlineLevel }: ElementStyle): number | null {
  if (className?.startsWith('MsoTitle') === true) return 0;
  const tag = /^h([1-6])$/u.exec(name);
  if (tag !== null) return Number(tag[1]);
  return outlineLevel === null || outlineLevel < 1 || outlineLevel > 6 ? null : outlineLevel;
}
