import { describe, expect, it } from 'vitest';
import { threadsFor } from '../../server/src/cli/check/thread-count.ts';

const host = (processors: number) => ({ processors: () => processors });

describe('threads', () => {
  it('are as many as were asked for, at once', () => {
    expect(threadsFor(3, 1, host(1))).toEqual({ threads: 3, unitsPerThread: 0 });
    expect(threadsFor(1, 100_000, host(8))).toEqual({ threads: 1, unitsPerThread: 0 });
  });

  it('are one for few documents and for one processor, and never more than four unless asked for', () => {
    expect(threadsFor(null, 199, host(8)).threads).toBe(1);
    expect(threadsFor(null, 200, host(1)).threads).toBe(1);
    expect(threadsFor(null, 200, host(2)).threads).toBe(2);
    expect(threadsFor(null, 200, host(64)).threads).toBe(4);
    expect(threadsFor(null, 200, host(2)).unitsPerThread).toBeGreaterThan(0);
  });
});
