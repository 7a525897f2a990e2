import type { Locale } from '../../server/src/core/locale/locale.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { settingsSection } from './settings.ts';

interface Manifest {
  contributes?: { configuration?: unknown };
}

/** package.json with the editor settings, of which those of the rules follow from the rule files. */
export function withSettings(text: string, rules: readonly Rule[]): string {
  const manifest = JSON.parse(text) as Manifest;
  manifest.contributes = { ...manifest.contributes, configuration: settingsSection(rules) };
  return asJson(manifest);
}

/** package.nls.json with what the rules say of themselves: its keys `rule.…`; the others are written by hand. */
export function withRuleTexts(text: string, rules: readonly Rule[], locale: Locale): string {
  const byHand = Object.entries(JSON.parse(text) as Record<string, string>).filter(([key]) => !key.startsWith('rule.'));
  const generated = rules.map((rule) => [`rule.${rule.id}`, rule.summary[locale]]);
  return asJson(Object.fromEntries([...byHand, ...generated]));
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
