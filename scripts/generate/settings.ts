import { documentKinds } from '../../server/src/core/bulletin/model.ts';
import { locales } from '../../server/src/core/locale/locale.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';

const severities = ['off', 'info', 'warning', 'error'];

/** `contributes.configuration`. Texts are keys of package.nls.json; every setting may differ by folder. */
export function settingsSection(rules: readonly Rule[]): unknown {
  const settings = [
    setting('enable', { type: 'boolean', default: true }),
    setting('diagnostics.show', choice(['all', 'one-per-problem', 'errors'], 'all')),
    setting('lang', choice(['auto', ...locales], 'auto')),
    setting('kind', { ...choice([null, ...documentKinds], null), type: ['string', 'null'] }),
    setting('rules', { type: 'object', default: {}, additionalProperties: false, properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSetting(rule)])) }),
    setting('words', { type: 'object', default: {}, additionalProperties: { type: 'string', minLength: 1 } }),
    setting('codeLens.enable', { type: 'boolean', default: true }),
    setting('inlayHints.enable', { type: 'boolean', default: true }),
    setting('encoding', { type: 'string', default: '' }),
  ];
  return { title: '%extension.displayName%', properties: Object.fromEntries(settings.map(([name, value], index) => [name, { ...value, order: index }])) };
}

type Setting = readonly [string, Readonly<Record<string, unknown>>];

function setting(name: string, schema: Readonly<Record<string, unknown>>): Setting {
  const { enum: choices } = schema;
  const explained = Array.isArray(choices) ? { enumDescriptions: choices.map((value) => `%setting.${name}.${String(value)}%`) } : {};
  return [`zhenggai.${name}`, { ...schema, ...explained, scope: 'resource', markdownDescription: `%setting.${name}%` }];
}

function choice(values: readonly (string | null)[], byDefault: string | null): Readonly<Record<string, unknown>> {
  return { type: 'string', enum: values, default: byDefault };
}

function ruleSetting(rule: Rule): unknown {
  return {
    description: `%rule.${rule.id}%`,
    anyOf: [
      { enum: severities },
      { type: 'object', properties: { severity: { enum: severities }, options: { type: 'object' } }, additionalProperties: false },
    ],
  };
}
