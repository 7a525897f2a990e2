import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { makeBulletin } from '../../scripts/bench/corpus.ts';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapInUse(): number {
  collectGarbage();
  return getHeapStatistics().used_heap_size;
}

// 15 bytes a character as measured; 24 when each block kept copies and what only a next version asks for. The peak memory of a check follows it: what lives while the rules run is mostly this.
test('a bulletin that is read once takes little more memory than its text', { timeout: 60_000 }, () => {
  const text = makeBulletin(5, 700);
  // What the code itself takes when it first runs is none of the bulletin's.
  readBulletin(text);
  const before = heapInUse();
  const bulletin = readBulletin(text);
  const perCharacter = (heapInUse() - before) / text.length;
  expect(bulletin.blocks.length).toBeGreaterThan(1000);
  expect(perCharacter).toBeGreaterThan(2);
  expect(perCharacter).toBeLessThan(19);
});
