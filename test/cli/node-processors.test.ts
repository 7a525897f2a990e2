import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { grantedProcessors, usableProcessors } from '../../server/src/host/node-processors.ts';

describe('processors', () => {
  it.each([
    ['150000 100000\n', 2],
    ['400000 100000', 4],
    ['1000 100000', 1],
    ['max 100000\n', Number.POSITIVE_INFINITY],
    ['0 100000', Number.POSITIVE_INFINITY],
    ['100000 0', Number.POSITIVE_INFINITY],
    ['', Number.POSITIVE_INFINITY],
  ])('granted as %j are %d', (grant, processors) => {
    expect(grantedProcessors(grant)).toBe(processors);
  });

  it('are at least one and no more than the system shows', () => {
    expect(usableProcessors()).toBeGreaterThanOrEqual(1);
    expect(usableProcessors()).toBeLessThanOrEqual(availableParallelism());
  });
});
