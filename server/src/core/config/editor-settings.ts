import type { Finding } from '../check/finding.ts';
import type { Rule } from '../rules/rule.ts';
import type { SettingsLayer } from './configuration.ts';

const settingNames = ['kind', 'lang', 'rules', 'words', 'docx'] as const;

/**
 * The editor's settings `zhenggai.*` as the lowest layer. What is wrong in them is left out and told; the ranges of the
 * findings refer to no file.
 */
export async function readEditorSettings(settings: Readonly<Record<string, unknown>>, rules: readonly Rule[]): Promise<{ readonly layer: SettingsLayer; readonly findings: readonly Finding[] }> {
  const given = Object.fromEntries(settingNames.flatMap((name) => (isGiven(settings[name]) ? [[name, settings[name]]] : [])));
  if (Object.keys(given).length === 0) return { layer: {}, findings: [] };
  const { parseConfiguration } = await import('./parse-configuration.ts');
  const { value, findings } = await parseConfiguration(JSON.stringify(given), rules);
  const { kind, lang, rules: ruleSettings, words, docx } = value;
  return { layer: dropAbsent({ kind, lang, rules: ruleSettings, words, docx }), findings };
}

/** Editors send a setting's default as null, "" or {}: nothing was said. */
function isGiven(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

function dropAbsent(values: { readonly [Key in keyof SettingsLayer]: SettingsLayer[Key] | undefined }): SettingsLayer {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
