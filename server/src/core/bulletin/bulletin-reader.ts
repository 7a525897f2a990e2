import type { Bulletin } from './model.ts';
import { blocksOfPieces, type Pieces } from './pieces/piece.ts';
import { readPieces } from './pieces/read-pieces.ts';
import { updatePieces } from './pieces/update-pieces.ts';
import { readModel, type ReadOptions } from './read-bulletin.ts';
import { createProblemMemory, type LastingMemory } from './structure/problem-memory.ts';

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
      pieces = pieces === null ? readPieces(text) : updatePieces(pieces, text);
      return readAgain(pieces, options, memory);
    },
  };
}

function readAgain(pieces: Pieces, options: ReadOptions, memory: LastingMemory): Bulletin {
  for (const { block } of blocksOfPieces(pieces)) {
    block.role = block.ownRole;
    block.nextRole = null;
  }
  memory.startReading();
  return readModel(pieces, options, memory);
}
