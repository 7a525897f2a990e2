import type { Rule } from '../rules/rule.ts';
import { configurationSchema } from './configuration-schema.ts';

/** The JSON schema (draft 7, which editors understand best) of `.zhenggairc.json`, with texts in both languages. */
export async function configurationJsonSchema(rules: readonly Rule[]): Promise<Readonly<Record<string, unknown>>> {
  const zod = await import('zod');
  return {
    title: '整改通报 Zhenggai',
    description: '.zhenggairc.json',
    allowComments: true,
    allowTrailingCommas: true,
    ...zod.toJSONSchema(configurationSchema(zod, rules), { target: 'draft-7', io: 'input' }),
  };
}
