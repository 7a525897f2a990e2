import { expect, test } from 'vitest';
import { fillPlaceholders } from '../../server/src/core/locale/locale.ts';

test.each([
  ['{count} finding(s)', { count: 1 }, '1 finding'],
  ['{count} finding(s)', { count: 0 }, '0 findings'],
  ['{a} file(s) would change, {b} safe repair(s)', { a: 1, b: 12 }, '1 file would change, 12 safe repairs'],
  ['{count} paragraph(s) cut', { count: 21 }, '21 paragraphs cut'],
  ['item(s) of {name}', { name: '甲' }, 'item(s) of 甲'],
  ['{unknown} stays', {}, '{unknown} stays'],
])('%s with %o', (template, data, expected) => {
  expect(fillPlaceholders(template, data)).toBe(expected);
});
