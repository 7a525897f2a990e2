import { z } from 'zod';
import { checkOutputSchema, documentOutputSchema, shardOutputSchema } from '../../server/src/core/output/check-schema.ts';
import { outlineSchema } from '../../server/src/core/outline/outline-schema.ts';
import { reportSchema } from '../../server/src/core/output/report-schema.ts';
import { projectUrl } from '../../server/src/core/rules/rule-link.ts';

/** JSON schemas of what the command line prints, by their file name in `schemas/`. */
export function outputSchemas(): Readonly<Record<string, object>> {
  return {
    'check.schema.json': jsonSchema('check.schema.json', 'zhenggai check --format json', checkOutputSchema),
    'check-document.schema.json': jsonSchema('check-document.schema.json', 'zhenggai check --format ndjson: one line', documentOutputSchema),
    'shard.schema.json': jsonSchema('shard.schema.json', 'zhenggai check --format shard', shardOutputSchema),
    'report.schema.json': jsonSchema('report.schema.json', 'zhenggai report --format json', reportSchema),
    'outline.schema.json': jsonSchema('outline.schema.json', 'zhenggai outline --format json', outlineSchema),
  };
}

function jsonSchema(file: string, title: string, schema: z.ZodType): object {
  // Draft 7 is what editors and validators in the field understand.
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7' });
  return { $schema, $id: `${projectUrl}/raw/main/schemas/${file}`, title, ...rest };
}
