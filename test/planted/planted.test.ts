import { describe, expect, it } from 'vitest';
import { ruleById } from '../../server/src/core/rules/registry.ts';
import { planters } from './planters.ts';
import { allDialects, cleanText, findingsIn, isLoud, runAll, type Outcome } from './run-planted.ts';

const seeds = Array.from({ length: 3 }, (_, index) => 1000 + index * 37);
const outcomes = runAll(planters.filter((planter) => ruleById.has(planter.ruleId)), seeds);

describe('planted defects', () => {
  it.each(allDialects.map((dialect) => [dialect.name, dialect] as const))('says nothing loud of clean documents in %s', (_name, dialect) => {
    const loud = Array.from({ length: 40 }, (_, seed) => findingsIn(cleanText(dialect, seed), dialect).filter(isLoud)).flat();
    expect(loud.map(({ ruleId, messageId, data }) => ({ ruleId, messageId, data }))).toEqual([]);
  });

  it('plants thousands of copies, of every rule that can be planted', () => {
    expect(outcomes.length).toBeGreaterThan(2000);
    expect(new Set(outcomes.map(({ ruleId }) => ruleId)).size).toBeGreaterThanOrEqual(40);
  });

  it('finds at least 98 % of them at their place by their rule', () => {
    const missed = outcomes.filter(({ found }) => !found);
    expect(missed.length / outcomes.length, summary(missed)).toBeLessThanOrEqual(0.02);
  });

  it('says something unrelated of at most 5 % of them', () => {
    const noisy = outcomes.filter(({ unrelated }) => unrelated.length > 0);
    expect(noisy.length / outcomes.length, summary(noisy)).toBeLessThanOrEqual(0.05);
  });
});

function summary(outcomesOf: readonly Outcome[]): string {
  const counts = new Map<string, number>();
  for (const { ruleId, planter, dialect } of outcomesOf) {
    const key = `${ruleId} / ${planter} / ${dialect}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${key}: ${count}`).join('\n');
}
