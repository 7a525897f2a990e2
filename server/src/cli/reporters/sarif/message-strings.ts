import type { Finding } from '../../../core/check/finding.ts';
import { locales, type Locale, type Localized } from '../../../core/locale/locale.ts';
import type { Rule } from '../../../core/rules/rule.ts';

const placeholder = /\{(\w+)\}/gu;
const placeholderOrBrace = /\{(\w+)\}|[{}]/gu;

/** The names in a message's places, in one order for all languages: the index is the number of the SARIF argument. */
function argumentNames(message: Localized): readonly string[] {
  return [...new Set(locales.flatMap((locale) => [...message[locale].matchAll(placeholder)].map((match) => match[1] ?? '')))];
}

/** A rule's messages as SARIF templates: `{name}` becomes `{0}`, other braces are doubled (SARIF 2.1.0, 3.11.5). */
export function messageStrings(rule: Rule, locale: Locale): Readonly<Record<string, { readonly text: string }>> {
  return Object.fromEntries(
    Object.entries(rule.messages).map(([id, message]) => {
      const names = argumentNames(message);
      const text = message[locale].replace(placeholderOrBrace, (found, name: string | undefined) =>
        name === undefined ? found + found : `{${names.indexOf(name)}}`,
      );
      return [id, { text }];
    }),
  );
}

/** What fills the templates' places for one finding. */
export function messageArguments(rule: Rule | undefined, finding: Finding): readonly string[] {
  const message = rule?.messages[finding.messageId];
  return message === undefined ? [] : argumentNames(message).map((name) => String(finding.data[name] ?? ''));
}
