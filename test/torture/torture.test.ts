import { describe, expect, it } from 'vitest';
import { faultKinds } from './all-kinds.ts';
import { measured } from './measured.ts';
import { runTrials } from './run-trials.ts';

// The same trials each time, so that a change is judged by them and not by luck: `npm run torture`, and `ZHENGGAI_TORTURE_SEED=$RANDOM` here, look elsewhere.
const firstSeed = Number(process.env['ZHENGGAI_TORTURE_SEED'] ?? 866_680_644);

describe('torture', () => {
  // Those in a real VS Code are tried where there is one: server-kills.test.ts.
  it.each(faultKinds.filter(({ place }) => place !== 'editor').map((kind) => [kind.id, kind] as const))('%s', async (_, kind) => {
    const outcome = await runTrials(kind, { firstSeed, count: kind.short });
    console.log(`${kind.id}: ${outcome.survived} of ${outcome.tried} survived; ${[`seeds from ${firstSeed}`, ...measured(outcome)].join('; ')}`);
    expect(outcome.tried).toBe(kind.short);
    expect(outcome.lost).toEqual([]);
  }, 600_000);
});
