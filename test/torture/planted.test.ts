import { afterEach, expect, it } from 'vitest';
import { allRules } from '../../server/src/core/rules/registry.ts';
import type { Bulletin } from '../../server/src/core/bulletin/model.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { parseFaults } from './configurations/configuration-faults.ts';
import { growthOf } from './kinds/scaling.ts';
import { killedWrites } from './kinds/writes.ts';
import { runTrials } from './run-trials.ts';

afterEach(() => {
  delete process.env['ZHENGGAI_TORTURE_CUT'];
});

it('a write that is cut is told', async () => {
  process.env['ZHENGGAI_TORTURE_CUT'] = 'yes';
  const { lost } = await runTrials(killedWrites, { firstSeed: 5, count: 2 });
  expect(lost).toEqual([expect.stringContaining('0.md is neither old nor new'), expect.stringContaining('0.md is neither old nor new')]);
}, 120_000);

it('a mistake of a configuration that is not told is told here', async () => {
  const rejects = Object.assign(() => false, { errors: [{ keyword: 'x', instancePath: '/root', schemaPath: '', params: {} }] });
  expect(await parseFaults('{ "root": true }', rejects as unknown as Parameters<typeof parseFaults>[1])).toEqual(['wrong by the schema and not told: "root": true']);
});

it('a rule whose time grows faster than the text is told', () => {
  const [first] = allRules.filter((rule): rule is Extract<Rule, { readonly scope: 'document' }> => rule.scope === 'document');
  if (first === undefined) throw new Error('there is no rule of the document');
  let sum = 0;
  const slow: Rule = { ...first, id: 'slow', check: ({ text }: Bulletin) => {
    for (let one = 0; one < text.length; one += 1) for (let other = 0; other < text.length; other += 24) sum += text.charCodeAt(one) & text.charCodeAt(other);
    return [];
  } };
  expect(growthOf(slow, (characters) => '文'.repeat(characters), [slow])).toMatch(/ms at 1, 2 and 4/u);
  expect(sum).not.toBe(0);
});
