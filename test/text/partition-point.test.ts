import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partitionPoint } from '../../server/src/core/text/partition-point.ts';

it('is the number of items that stand before a limit', () => {
  fc.assert(fc.property(fc.array(fc.nat(20)), fc.nat(21), (numbers, limit) => {
    const sorted = numbers.toSorted((a, b) => a - b);
    expect(partitionPoint(sorted, (number) => number < limit)).toBe(sorted.filter((number) => number < limit).length);
  }));
});
