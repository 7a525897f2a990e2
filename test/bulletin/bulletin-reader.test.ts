import { describe, expect, it } from 'vitest';
import { createBulletinReader } from '../../server/src/core/bulletin/bulletin-reader.ts';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { createRandom } from '../planted/random.ts';
import { editedText, startingText } from '../support/edit-sequence.ts';
import { plainBulletin } from '../support/plain-bulletin.ts';

describe('a bulletin read version by version', () => {
  it('equals one that is read from scratch, whatever the edits', () => {
    const seed = Number(process.env['ZHENGGAI_SEED'] ?? Date.now() % 1_000_000_007);
    for (let document = 0; document < 30; document += 1) {
      const random = createRandom(seed + document);
      const reader = createBulletinReader();
      const versions = [startingText(random)];
      for (let edit = 0; edit < 40; edit += 1) {
        const text = versions.at(-1) ?? '';
        expect(plainBulletin(reader.read(text)), `seed ${seed + document}, edit ${edit}`).toEqual(plainBulletin(readBulletin(text)));
        versions.push(editedText(text, versions, random));
      }
    }
  });
});
