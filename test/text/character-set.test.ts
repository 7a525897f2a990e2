import { describe, expect, it } from 'vitest';
import { characterSet, isIn, whiteSpace } from '../../server/src/core/text/character-set.ts';

describe('a set of characters', () => {
  const set = characterSet('，。a');

  it('holds its own and no other', () => {
    const text = '甲，乙。ab';
    expect(Array.from(text, (_, at) => isIn(set, text, at))).toEqual([false, true, false, true, true, false]);
  });

  it('holds nothing outside of the text', () => {
    expect([-1, 1, 100].map((at) => isIn(set, '。', at))).toEqual([false, false, false]);
  });
});

it('white space is what an expression takes for it', () => {
  const found = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) => /\s/u.test(character));
  expect(Array.from(whiteSpace).sort()).toEqual(found.sort());
});
