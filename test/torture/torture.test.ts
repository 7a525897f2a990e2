import { describe, expect, it } from 'vitest';
import { faultKinds } from './all-kinds.ts';
import { runTrials } from './run-trials.ts';

// Other documents and other moments each time; `ZHENGGAI_TORTURE_SEED=N` repeats a run.
const firstSeed = Number(process.env['ZHENGGAI_TORTURE_SEED'] ?? Date.now() % 1_000_000_007);

describe('torture', () => {
  it.each(faultKinds.map((kind) => [kind.id, kind] as const))('%s', async (_, kind) => {
    const outcome = await runTrials(kind, { firstSeed, count: kind.short });
    console.log(`${kind.id}: ${outcome.survived} of ${outcome.tried} survived, seeds from ${firstSeed}${outcome.note === null ? '' : `; ${outcome.note}`}`);
    expect(outcome.tried).toBe(kind.short);
    expect(outcome.lost).toEqual([]);
  }, 600_000);
});
