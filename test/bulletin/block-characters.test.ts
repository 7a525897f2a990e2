import { describe, expect, it } from 'vitest';
import { holdsAnyOf } from '../../server/src/core/bulletin/block-characters.ts';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';

const holdsMoney = holdsAnyOf('元万');
const holdsEnd = holdsAnyOf('。\u0000\uffff');

describe('characters of a block', () => {
  const { blocks } = readBulletin('# 关于整改情况的通报\n\n问题一：违规发放补贴\n\n整改情况：已清退3.2万&#20803;，\uffff完成！\n\n已整改。\n');

  it('are those of its text, as a reader sees it', () => {
    expect(blocks.map((block) => holdsMoney(block))).toEqual([false, false, true, false]);
    expect(blocks.map((block) => holdsEnd(block))).toEqual([false, false, true, true]);
  });

  it('are the same for the same characters, and must be named before the first block is read', () => {
    expect(holdsAnyOf('元万')(blocks[2] ?? never())).toBe(true);
    expect(() => holdsAnyOf('亩顷')).toThrow('亩顷');
  });
});

function never(): never {
  throw new Error('no such block');
}
