/** Languages of everything a user reads. The first is the product's own. */
export type Locale = 'zh-CN' | 'en';

export const locales: readonly Locale[] = ['zh-CN', 'en'];

/** A text in every language. `{name}` stands for a value. */
export type Localized = Readonly<Record<Locale, string>>;

/** Puts values into a text's `{name}` places; a place without a value stays as it is. */
export function fillPlaceholders(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/gu, (place, name: string) => (Object.hasOwn(data, name) ? String(data[name]) : place));
}
