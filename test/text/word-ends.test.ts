import { describe, expect, it } from 'vitest';
import { wordEnds } from '../../server/src/core/text/word-ends.ts';

describe('the ends of words', () => {
  const endsInVerb = wordEnds(['加强', '落实', '对']);

  it.each(['督促落实', '对', '已对', '加强'])('are found at the end of %s', (text) => {
    expect(endsInVerb(text)).toBe(true);
  });

  it.each(['', '强', '增强', '落实了', '面对的'])('are not found at the end of %j', (text) => {
    expect(endsInVerb(text)).toBe(false);
  });

  it('are looked for before an offset, and not behind it', () => {
    expect(endsInVerb('加强学习', 2)).toBe(true);
    expect(endsInVerb('学习加强', 2)).toBe(false);
    expect(endsInVerb('加强', 0)).toBe(false);
  });
});
