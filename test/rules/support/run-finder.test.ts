import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprintsOf } from '../../../server/src/core/rules/support/fingerprints.ts';
import { createRunFinder } from '../../../server/src/core/rules/support/run-finder.ts';
import { mostAlike, sharedRuns, type Comparison } from '../../../server/src/core/rules/support/shared-runs.ts';

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

/** Fingerprints that a hash has in common with others, whose surroundings say whether they may agree. */
interface PrintedItem extends Item {
  readonly prints: readonly number[];
}

it('looks again where one of those goes that come first, and where it comes back', () => {
  const passage = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';
  const hash = 7;
  const alone = (index: number): PrintedItem => ({ text: `${'前'.repeat(15)}${passage}${String(index).repeat(15)}`, prints: [15, hash, ((index + 1) << 16) | (index + 1)] });
  const twin = (end: string): PrintedItem => ({ text: `整改措施落实到位进度通报完成一${passage}二三四五六七八九十百千万亿兆京${end}`, prints: [15, hash, (99 << 16) | 99] });
  // The twins have eight before them that are looked at first and may not agree with them: as long as all are there, they don't see each other.
  const items = [...Array.from({ length: mostAlike }, (_, index) => alone(index)), twin('上'), twin('下')];
  const printed: Comparison<PrintedItem> = { textOf: ({ text }) => text, printsOf: ({ prints }) => prints, comparable: () => true, least };
  const finder = createRunFinder(printed);
  const counts = [items, items.slice(1), items, items.slice(1)].map((list) => {
    const found = finder.find(list);
    expect(found).toEqual(sharedRuns(list, printed));
    return found.length;
  });
  expect(counts).toEqual([0, 1, 0, 1]);
});

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
