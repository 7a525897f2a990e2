import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneOf } from '../../server/src/core/text/one-of.ts';

const character = fc.oneof(fc.integer({ min: 0x4e00, max: 0x4e60 }), fc.integer({ min: 0x30, max: 0x39 })).map((code) => String.fromCodePoint(code));

describe('one of many characters', () => {
  it('matches these and no other', () => {
    fc.assert(
      fc.property(fc.array(character, { minLength: 1, maxLength: 60 }), fc.array(character, { minLength: 1 }), (characters, others) => {
        const expression = new RegExp(`^${oneOf(characters.join(''))}$`, 'u');
        for (const one of [...characters, ...others]) expect(expression.test(one)).toBe(characters.includes(one));
      }),
    );
  });

  it('holds no class of more stretches than V8 tells apart by comparing', () => {
    const characters = Array.from({ length: 50 }, (_, index) => String.fromCodePoint(0x4e00 + 2 * index)).join('');
    const classes = oneOf(characters).match(/\[[^\]]*\]/gu) ?? [];
    expect(classes.map(({ length }) => length - 2)).toEqual([16, 16, 16, 2]);
  });
});
