import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSequence, type SequenceItem, type SequenceOptions } from '../../../server/src/core/rules/support/sequence.ts';

const strict: SequenceOptions = { restart: null, lone: null };

/** `1 2 | 1 _ 3`: `|` before a new count, `_` for an entry without a number. */
function read(text: string): readonly SequenceItem[] {
  const items: SequenceItem[] = [];
  let opens = false;
  for (const word of text.split(' ')) {
    if (word === '|') opens = true;
    else {
      items.push({ value: word === '_' ? null : Number(word), opens });
      opens = false;
    }
  }
  return items;
}

function describeDeviations(text: string, options = strict): readonly string[] {
  return alignSequence(read(text), options).deviations.map(({ kind, index, expected, related }) => `${kind} ${index} → ${expected}${related === null ? '' : ` (${related})`}`);
}

describe('alignSequence', () => {
  it.each([
    ['1 2 3 4', []],
    ['1 2 4 5', ['gap 2 → 3']],
    ['1 2 7 4 5', ['gap 2 → 3']],
    ['1 2 2 3 4', ['repeat 2 → 3 (1)']],
    ['1 2 2 4 5', ['repeat 2 → 3 (1)']],
    ['1 2 4', ['gap 2 → 3']],
    ['1 2 4 3 5', ['order 2 → 3 (3)']],
    ['1 3 4 2 5 6', ['order 3 → 5']],
    ['1 2 5 3 4 6', ['order 2 → 3']],
    ['1 5 3 4 2 6', ['order 1 → 2 (4)']],
    ['2 3 4', ['gap 0 → 1']],
    ['3 1 2 3', ['gap 0 → 1']],
    ['1 _ 3 4', []],
    ['1 _ 2 3', []],
    ['1 _ 4 5', ['gap 2 → 3']],
    ['1 2 | 1 2 | 1', []],
    ['1 2 | 2 3', ['gap 2 → 1']],
    ['1 2 2 3 4 5 7 8', ['repeat 2 → 3 (1)', 'gap 6 → 6']],
  ])('explains %s', (text, deviations) => {
    expect(describeDeviations(text)).toEqual(deviations);
  });

  it('allows a new count at 1 where it costs nothing, and weighs it elsewhere', () => {
    expect(describeDeviations('1 2 3 1 2 3', { restart: 0, lone: null })).toEqual([]);
    expect(describeDeviations('1 2 3 1 2 3', { restart: 0.9, lone: null })).toEqual([]);
    expect(describeDeviations('1 1 2 3', { restart: 0.9, lone: null })).toEqual(['repeat 1 → 2 (0)']);
    expect(describeDeviations('1 2 3 1', { restart: 0.9, lone: null })).toEqual(['repeat 3 → 4 (0)']);
  });

  it('tells a count that ends at 1 where asked', () => {
    expect(describeDeviations('1', { restart: 0, lone: 1 })).toEqual(['lone 0 → 1']);
    expect(describeDeviations('1 2 1', { restart: 0, lone: 1 })).toEqual(['lone 2 → 1']);
    expect(describeDeviations('1 1 3 4', { restart: 0, lone: 1 })).toEqual(['repeat 1 → 2 (0)']);
  });

  it('says of any one defect in any sequence just one thing', () => {
    const planted = fc.record({ length: fc.integer({ min: 4, max: 40 }), at: fc.nat(), how: fc.constantFrom('drop', 'double', 'change', 'swap'), by: fc.integer({ min: 3, max: 60 }) });
    fc.assert(
      fc.property(planted, ({ length, at, how, by }) => {
        const values = Array.from({ length }, (_, index) => index + 1);
        const index = 1 + (at % (length - 2));
        if (how === 'drop') values.splice(index, 1);
        if (how === 'double') values.splice(index, 0, values[index] ?? 0);
        if (how === 'change') values[index] = index + 1 + by;
        if (how === 'swap') values.splice(index, 2, index + 2, index + 1);
        const { deviations } = alignSequence(values.map((value) => ({ value, opens: false })), strict);
        expect(deviations).toHaveLength(1);
        expect(Math.abs((deviations[0]?.index ?? -9) - index)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('numbers anew what it explains', () => {
    const values = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, (numbers) => {
        const { ordinals } = alignSequence(numbers.map((value) => ({ value, opens: false })), strict);
        expect(ordinals).toEqual(numbers.map((_, index) => index + 1));
        expect(alignSequence(ordinals.map((value) => ({ value, opens: false })), strict).deviations).toEqual([]);
      }),
    );
  });

  it('takes time in proportion to the length', () => {
    const time = (length: number): number => {
      const items = Array.from({ length }, (_, index) => ({ value: (index * 7919) % 50, opens: false }));
      const start = performance.now();
      alignSequence(items, strict);
      return performance.now() - start;
    };
    time(2000);
    expect(time(40_000)).toBeLessThan(20 * 4 * Math.max(time(2000), 1));
  });
});
