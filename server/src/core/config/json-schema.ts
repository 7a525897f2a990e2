import type * as zod from 'zod';
import type { Rule } from '../rules/rule.ts';
import { configurationShape } from './configuration-shape.ts';
import type { JsonSchema } from './shape.ts';

/** The JSON schema (draft 7, which editors understand best) of `.zhenggairc.json`, with texts in both languages. */
export async function configurationJsonSchema(rules: readonly Rule[]): Promise<JsonSchema> {
  const zod = await import('zod');
  const { schema } = configurationShape(rules, (rule) => optionsSchema(zod, rule));
  const properties = schema['properties'] as Readonly<Record<string, JsonSchema>>;
  const { rules: ruleSettings = {} } = properties;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '整改通报 Zhenggai',
    description: '.zhenggairc.json',
    allowComments: true,
    allowTrailingCommas: true,
    // The rules stand at the top and in every override: once is enough.
    ...(replace(schema, ruleSettings, { $ref: '#/definitions/rules' }) as JsonSchema),
    definitions: { rules: ruleSettings },
  };
}

function optionsSchema(z: typeof zod, rule: Rule): JsonSchema {
  const schema = rule.options?.(z);
  if (schema === undefined) return { type: 'object', additionalProperties: false };
  const { properties, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  // The dialect is said once, at the top.
  return { ...Object.fromEntries(Object.entries(rest).filter(([key]) => key !== '$schema')), properties: Object.fromEntries(Object.entries(properties ?? {}).map(([name, option]) => [name, withText(option, rule, name)])) };
}

function withText(option: unknown, rule: Rule, name: string): unknown {
  const doc = rule.optionDocs?.[name];
  return doc === undefined || typeof option !== 'object' ? option : { description: `${doc['zh-CN']} / ${doc.en}`, ...option };
}

/** A copy in which one object, wherever it stands, is another. */
function replace(value: unknown, from: unknown, to: unknown): unknown {
  if (value === from) return to;
  if (Array.isArray(value)) return value.map((item) => replace(item, from, to));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replace(item, from, to)]));
}
