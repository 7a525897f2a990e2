import { describe, expect, it } from 'vitest';
import { findAll } from '../../server/src/core/text/find-all.ts';
import { findAround } from '../../server/src/core/text/find-around.ts';

const places = (matches: readonly RegExpExecArray[]): readonly (readonly [number, string])[] => matches.map((match) => [match.index, match[0]]);

describe('findAll', () => {
  it.each([
    ['已完成3项，未完成2项', /\d/gu],
    ['没有数字', /\d/gu],
    ['', /x*/gu],
    ['axxb', /x*/gu],
    ['一二三', /(?=二)/gu],
  ])('finds in %j what matchAll finds', (text, pattern) => {
    expect(places(findAll(text, pattern))).toEqual(places([...text.matchAll(pattern)]));
  });

  it('leaves no state in the expression', () => {
    const pattern = /整改/gu;
    expect(findAll('整改整改', pattern)).toHaveLength(2);
    expect(pattern.lastIndex).toBe(0);
    expect(findAll('整改', pattern)).toHaveLength(1);
  });
});

describe('findAround', () => {
  const cue = /[底末]/gu;
  const pattern = /(?:今年|明年)?\d{0,2}月?[底末](?:前|之前)?(?=完成|，|$)/gu;
  const reach = { before: 6, behind: 6 };

  it.each([
    '6月底前完成，12月末之前完成',
    `${'加强学习，'.repeat(40)}今年6月底前，${'加强学习，'.repeat(40)}明年末`,
    '底底底末末末完成',
    '今年底',
    '没有期限',
    '',
  ])('finds in %j what the whole search finds', (text) => {
    expect(places(findAround(text, cue, pattern, reach))).toEqual(places(findAll(text, pattern)));
  });
});
