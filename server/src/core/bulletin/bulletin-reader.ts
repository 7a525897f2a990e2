import { newIds } from './blocks/build-blocks.ts';
import type { Bulletin } from './model.ts';
import type { Pieces } from './pieces/piece.ts';
import { readPieces } from './pieces/read-pieces.ts';
import { updatePieces } from './pieces/update-pieces.ts';
import { readModel, type ReadOptions } from './read-bulletin.ts';
import { createProblemMemory } from './structure/problem-memory.ts';

/** Reads one document version by version. */
export interface BulletinReader {
  /**
   * Equal to `readBulletin` of the same text, at the cost of what changed since the version before: blocks, sections and problems that are as they
   * were keep their identity. The bulletin of the version before must not be used any more, and a reader that was stopped in the middle of a
   * version must not either.
   */
  read(text: string): Bulletin;
}

export function createBulletinReader(options: ReadOptions = {}): BulletinReader {
  const memory = createProblemMemory();
  let pieces: Pieces | null = null;
  return {
    read: (text) => {
      pieces = pieces === null ? readPieces(text, newIds('versions')) : updatePieces(pieces, text);
      memory.startReading();
      return readModel(pieces, options, memory);
    },
  };
}
