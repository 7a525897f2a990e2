import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprintsOf } from '../../../server/src/core/rules/support/fingerprints.ts';
import { createRunFinder } from '../../../server/src/core/rules/support/run-finder.ts';
import { sharedRuns, type Comparison } from '../../../server/src/core/rules/support/shared-runs.ts';

interface Item {
  readonly text: string;
}

const least = 40;
const comparison: Comparison<Item> = {
  textOf: ({ text }) => text,
  printsOf: ({ text }) => fingerprintsOf(text, least),
  comparable: (earlier, later) => (earlier.text.length + later.text.length) % 3 !== 0,
  least,
};

const passage = fc.string({ unit: fc.constantFrom('整', '改', '措'), minLength: 30, maxLength: 50 });
/** Few passages, so that many texts share them and a hash has more texts than are looked at. */
const texts = fc.array(passage, { minLength: 2, maxLength: 3 }).chain((pool) =>
  fc.array(fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pool) }, { weight: 1, arbitrary: passage }), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')), { minLength: 8, maxLength: 24 }),
);
/** At a place so many items go and so many others come. */
const edits = fc.array(fc.record({ at: fc.nat(30), removed: fc.nat(2), added: fc.nat(2) }), { minLength: 1, maxLength: 8 });

it('finds after any edits what is found at once', () => {
  fc.assert(fc.property(texts, edits, (pool, changes) => {
    const finder = createRunFinder(comparison);
    let items: readonly Item[] = pool.slice(0, -4).map((text) => ({ text }));
    expect(finder.find(items)).toEqual(sharedRuns(items, comparison));
    for (const { at, removed, added } of changes) {
      const place = Math.min(at, items.length);
      items = items.toSpliced(place, removed, ...pool.slice(at % pool.length).slice(0, added).map((text) => ({ text })));
      expect(finder.find(items)).toEqual(sharedRuns(items, comparison));
    }
  }), { numRuns: 400 });
});
