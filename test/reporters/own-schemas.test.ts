import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { outputSchemas } from '../../scripts/generate/output-schemas.ts';
import { locales } from '../../server/src/core/locale/locale.ts';
import { createJsonReporter } from '../../server/src/cli/reporters/json.ts';
import { createNdjsonReporter } from '../../server/src/cli/reporters/ndjson.ts';
import { createShardReporter } from '../../server/src/cli/reporters/shard.ts';
import { report, sampleDocuments } from './support/sample-run.ts';

const schemas = outputSchemas();

function isValid(schemaFile: string, text: string): boolean {
  const ajv = new Ajv({ allErrors: true });
  return ajv.validate(schemas[schemaFile] ?? {}, JSON.parse(text));
}

const formats = [
  { file: 'check.schema.json', text: (locale: (typeof locales)[number]) => report(createJsonReporter, sampleDocuments(), { info: { locale } }) },
  { file: 'shard.schema.json', text: (locale: (typeof locales)[number]) => report(createShardReporter, sampleDocuments(), { info: { locale } }) },
  {
    file: 'check-document.schema.json',
    text: (locale: (typeof locales)[number]) => report(createNdjsonReporter, sampleDocuments(), { info: { locale } }).split('\n')[0] ?? '',
  },
];

// The schemas that ship are generated from the types; these tests hold the printed text against what ships.
describe.each(formats)('$file', ({ file, text }) => {
  test.each(locales)('describes what is printed in %s', (locale) => {
    expect(isValid(file, text(locale))).toBe(true);
  });

  test.each([['"severity":2', '"severity":3'], ['"line":7', '"line":0'], ['"related":[', '"extra":1,"related":['], ['"message":', '"massage":']])(
    'notices a planted fault: %s → %s',
    (right, wrong) => {
      expect(text('zh-CN')).toContain(right);
      expect(isValid(file, text('zh-CN').replace(right, wrong))).toBe(false);
    },
  );
});
