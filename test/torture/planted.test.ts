import { afterEach, expect, it } from 'vitest';
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
