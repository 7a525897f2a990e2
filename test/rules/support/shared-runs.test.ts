import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintsOf } from '../../../server/src/core/rules/support/fingerprints.ts';
import { sharedRuns } from '../../../server/src/core/rules/support/shared-runs.ts';

const least = 40;
/** Few letters, so that texts have much in common by chance, and whole passages that stand in several of them. */
const passage = fc.string({ unit: fc.constantFrom('整', '改', '措'), minLength: 5, maxLength: 70 });
const texts = fc.array(passage, { minLength: 3, maxLength: 3 }).chain((pool) =>
  fc.array(fc.array(fc.oneof(fc.constantFrom(...pool), passage), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')), { minLength: 2, maxLength: 7 }),
);

const numbered = (all: readonly string[]) => all.map((text, number) => ({ text, number }));
const runsIn = (all: readonly string[], comparable: (earlier: number, later: number) => boolean = () => true) =>
  sharedRuns(numbered(all), { textOf: ({ text }) => text, printsOf: ({ text }) => fingerprintsOf(text, least), comparable: (earlier, later) => comparable(earlier.number, later.number), least });

/** Every stretch of the least length, looked for in all that stands before. */
function hasRun(all: readonly string[], number: number): boolean {
  const text = all[number] ?? '';
  for (let at = 0; at + least <= text.length; at += 1) if (all.slice(0, number).some((earlier) => earlier.includes(text.slice(at, at + least)))) return true;
  return false;
}

describe('shared runs', () => {
  it('are found of two texts where they share so much, and only there', () => {
    fc.assert(fc.property(texts, ([first = '', second = '']) => {
      expect(runsIn([first, second]).length).toBe(hasRun([first, second], 1) ? 1 : 0);
    }), { numRuns: 1000 });
  });

  it('are common to both texts, as long as they can be, and one a pair', () => {
    fc.assert(fc.property(texts, (all) => {
      const pairs = runsIn(all, (earlier, later) => (earlier + later) % 3 !== 0).map(({ earlier, later }) => {
        const [a, b] = [earlier, later].map(({ item, range }) => item.text.slice(range.start, range.end));
        expect(a).toBe(b);
        expect(b?.length).toBeGreaterThanOrEqual(least);
        expect((earlier.item.number + later.item.number) % 3).not.toBe(0);
        const behind = later.item.text.charAt(later.range.end);
        expect(behind === '' || behind !== earlier.item.text.charAt(earlier.range.end)).toBe(true);
        return `${earlier.item.number} ${later.item.number}`;
      });
      expect(new Set(pairs).size).toBe(pairs.length);
    }), { numRuns: 500 });
  });
});
