import { expect, test } from 'vitest';
import { baselineOfExactLine, grid, header, imprint, margins, pageNumber, paper, red, twipsPerMillimetre, typeArea } from '../../server/src/render/gbt-9704.ts';

const millimetres = (twips: number): number => twips / twipsPerMillimetre;

test('the paper is A4, the type area 156 × 225 mm, 37 mm from the top and 28 mm from the left edge (5.1, 5.2.1)', () => {
  expect(millimetres(paper.width)).toBeCloseTo(210, 1);
  expect(millimetres(paper.height)).toBeCloseTo(297, 1);
  expect(millimetres(margins.top)).toBeCloseTo(37, 1);
  expect(millimetres(margins.left)).toBeCloseTo(28, 1);
  expect(millimetres(typeArea.width)).toBeCloseTo(156, 1);
  expect(millimetres(typeArea.height)).toBeCloseTo(225, 1);
});

test('22 lines and 28 cells fill it, and no more fit (5.2.3)', () => {
  expect(Math.floor(typeArea.height / grid.linePitch)).toBe(grid.lines);
  expect(Math.floor(typeArea.width / grid.cell)).toBe(grid.cells);
  expect(16 * 20 + grid.letterSpacing).toBe(grid.cell);
});

test('header, imprint and page number (7.2, 7.4, 7.5)', () => {
  expect(millimetres(header.markTop)).toBeCloseTo(35, 1);
  // From the characters' foot, which stands over the foot of their line.
  expect(millimetres(header.ruleSpace * 20 + grid.linePitch * (1 - baselineOfExactLine) - 0.12 * 16 * 20)).toBeCloseTo(4, 0);
  expect(millimetres(pageNumber.gap)).toBeCloseTo(7, 1);
  expect([imprint.indent, pageNumber.indent]).toEqual([imprint.size * 20, pageNumber.size * 20]);
  expect(red).toMatch(/^[0-9A-F]{6}$/u);
});
