/** Languages of everything a user reads. The first is the product's own. */
export type Locale = 'zh-CN' | 'en';

export const locales: readonly Locale[] = ['zh-CN', 'en'];

/** A text in every language. `{name}` stands for a value. */
export type Localized = Readonly<Record<Locale, string>>;

/**
 * Puts values into a text's `{name}` places; a place without a value stays as it is. `(s)` at the end of a word goes by the
 * number before it: `{count} finding(s)` is 1 finding or 2 findings.
 */
export function fillPlaceholders(template: string, data: Readonly<Record<string, string | number>>): string {
  const parts = partsOf(template);
  let filled = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] ?? '';
    filled += (Object.hasOwn(data, name) ? String(data[name]) : `{${name}}`) + (parts[at + 1] ?? '');
  }
  return template.includes('(s)') ? filled.replace(/(\d+)((?: [\w-]+){1,4})\(s\)/gu, (_, count: string, words: string) => `${count}${words}${count === '1' ? '' : 's'}`) : filled;
}

/** Templates are texts of the program: there are some hundreds. */
const known = new Map<string, readonly string[]>();

/** What stands between places, and names of places, in turn. */
function partsOf(template: string): readonly string[] {
  const own = known.get(template);
  if (own !== undefined) return own;
  const parts = template.split(/\{(\w+)\}/u);
  known.set(template, parts);
  return parts;
}
