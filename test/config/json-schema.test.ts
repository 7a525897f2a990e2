import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationJsonSchema } from '../../server/src/core/config/json-schema.ts';
import { parseConfiguration } from '../../server/src/core/config/parse-configuration.ts';
import { initialConfiguration } from '../../server/src/core/config/initial-configuration.ts';
import { someRules } from '../support/configuration-world.ts';

const schema = await configurationJsonSchema(someRules);
const validate = new Ajv({ strict: false }).compile(schema);

/** Configurations in which each part may be right or wrong. */
const severity = fc.constantFrom<unknown>('off', 'info', 'warning', 'error', 'warn', 2, null);
const rule = fc.oneof(
  severity,
  fc.record({ severity, options: fc.constantFrom<unknown>({}, { accept: ['date'] }, { accept: ['never'] }, { accept: 1 }, { nosuch: 1 }, 3) }, { requiredKeys: [] }),
  fc.record({ level: severity }),
);
const rules = fc.dictionary(fc.constantFrom('missing-deadline', 'missing-title', 'vague-measure', 'nosuch'), rule);
const layer = {
  kind: fc.constantFrom<unknown>('bulletin', 'plan', 'letter', 1),
  lang: fc.constantFrom<unknown>('zh-CN', 'en', 'fr', false),
  rules: fc.oneof(rules, fc.constant([])),
  words: fc.oneof(fc.dictionary(fc.constantFrom('甲', '乙'), fc.constantFrom<unknown>('丙', '丁', 1, '')), fc.constant('甲')),
  docx: fc.oneof(fc.record({ seal: fc.constantFrom<unknown>(true, 1), fonts: fc.constantFrom<unknown>({ body: '仿宋' }, {}, { body: 1 }, []), header: fc.jsonValue({ maxDepth: 1 }) }, { requiredKeys: [] }), fc.constant(1)),
};
const globs = fc.constantFrom<unknown>('*.md', ['a/**', 'b.md'], [], 1, ['a', 2], '');
const configuration = fc.record(
  {
    ...layer,
    $schema: fc.constantFrom<unknown>('./s.json', 1),
    root: fc.constantFrom<unknown>(true, false, 'yes'),
    extends: fc.constantFrom<unknown>('./a.json', ['./a.json'], [], [''], 3),
    overrides: fc.oneof(fc.array(fc.record({ ...layer, files: globs }, { requiredKeys: [] }), { maxLength: 2 }), fc.constant({})),
    ignore: fc.constantFrom<unknown>(['a.md'], [], 'a.md', [1]),
    nosuch: fc.constant(1),
  },
  { requiredKeys: [] },
);

describe('the JSON schema of the configuration', () => {
  it('says the same as the reader', async () => {
    await fc.assert(
      fc.asyncProperty(configuration, async (value) => {
        const { findings } = await parseConfiguration(JSON.stringify(value), someRules);
        expect(validate(value), JSON.stringify(findings)).toBe(findings.length === 0);
      }),
      { numRuns: 400 },
    );
  });

  it('accepts what init writes, once the comments are gone', () => {
    expect(validate(JSON.parse(initialConfiguration('en').replace(/^\s*\/\/.*$/gmu, '')))).toBe(true);
  });

  it('describes every key in both languages', () => {
    const properties = schema['properties'] as Readonly<Record<string, { readonly description?: string }>>;
    for (const [key, { description }] of Object.entries(properties)) {
      if (key !== '$schema' && key !== 'rules') expect(description, key).toMatch(/ \/ /u);
    }
  });
});
