import { configurationJsonSchema } from '../../server/src/core/config/json-schema.ts';
import { projectUrl } from '../../server/src/core/rules/rule-link.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { outputSchemas } from './output-schemas.ts';

/** All JSON schemas that ship, by their file name in `schemas/`. */
export async function generatedSchemas(rules: readonly Rule[]): Promise<Readonly<Record<string, object>>> {
  const configuration = await configurationJsonSchema(rules);
  const file = 'zhenggairc.schema.json';
  return { ...outputSchemas(), [file]: { $id: `${projectUrl}/raw/main/schemas/${file}`, ...configuration } };
}
