import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestName } from '../../server/src/core/text/nearest-name.ts';

const rules = ['missing-deadline', 'missing-status', 'date-order', 'date-format', 'personal-data', 'cjk-spacing'];

describe('the nearest name', () => {
  it.each([
    ['mising-deadline', 'missing-deadline'], ['missing-deadlien', 'missing-deadline'], ['Missing-Status', 'missing-status'], ['missingstatus', 'missing-status'], ['date-oder', 'date-order'], ['data-format', 'date-format'], ['personal-date', 'personal-data'],
    ['cjk-space', 'cjk-spacing'], ['quite-another', null], ['', null], ['x', null], ['deadline', null],
  ])('%s → %s', (name, expected) => {
    expect(nearestName(name, rules)).toBe(expected);
  });

  it.each([['标提', '标题'], ['成文日其', '成文日期'], ['发文机构', '发文机关'], ['发文自号', '发文字号'], ['完全不同', null]])('%s → %s', (name, expected) => {
    expect(nearestName(name, ['标题', '成文日期', '发文机关', '发文字号'])).toBe(expected);
  });

  it('takes the first of equally near ones', () => {
    expect(nearestName('abcx', ['abca', 'abcb'])).toBe('abca');
  });
});

describe('edit distance', () => {
  it.each([['', '', 0], ['a', '', 1], ['ab', 'ba', 1], ['kitten', 'sitting', 3], ['abc', 'abc', 0], ['titel', 'title', 1]])('%s, %s', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is symmetric and bounded by the longer text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance === 0).toBe(a === b);
    }));
  });
});
