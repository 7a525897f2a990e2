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
   * were keep their identity. The bulletin of the version before must not be used any more.
   */
  read(text: string): Bulletin;
}

export function createBulletinReader(options: ReadOptions = {}): BulletinReader {
  let pieces: Pieces | null = null;
  let memory = createProblemMemory();
  return {
    read: (text) => {
      try {
        pieces = pieces === null ? readPieces(text) : updatePieces(pieces, text);
        return readAgain(pieces, options, memory);
      } catch (error) {
        // What was half taken over is worth nothing.
        pieces = null;
        memory = createProblemMemory();
        throw error;
      }
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
