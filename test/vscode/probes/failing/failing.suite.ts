import { strictEqual } from 'node:assert';
import { describe, it } from 'mocha';

describe('a suite with a failing test', () => {
  it('holds', () => {
    strictEqual(1 + 1, 2);
  });
  it('does not hold', () => {
    strictEqual(1 + 1, 3);
  });
});
