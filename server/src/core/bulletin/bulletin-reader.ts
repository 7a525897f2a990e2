import { newIds } from './blocks/build-blocks.ts';
import type { Bulletin } from './model.ts';
import type { Pieces } from './pieces/piece.ts';
import { readPieces } from './pieces/read-pieces.ts';
import { updatePieces } from './pieces/update-pieces.ts';
import { readModel, type BulletinReading, type ReadOptions } from './read-bulletin.ts';
import { reviseBulletin, type Revision } from './revise-bulletin.ts';
import { createProblemMemory } from './structure/problem-memory.ts';

/** A version of a document. */
export interface Version {
  readonly bulletin: Bulletin;
  /** The version read before, which is spent; null for the first. */
  readonly before: Bulletin | null;
  /** What is all that differs from the version read before; null where more may. */
  readonly revision: Revision | null;
}

/** Reads one document version by version. */
export interface BulletinReader {
  /**
   * Equal to `readBulletin` of the same text, at the cost of what changed since the version before: blocks, sections and problems that are as they
   * were keep their identity. The bulletin of the version before must not be used any more, and a reader that was stopped in the middle of a
   * version must not either.
   */
  read(text: string): Version;
}

export function createBulletinReader(options: ReadOptions = {}): BulletinReader {
  const memory = createProblemMemory();
  let pieces: Pieces | null = null;
  let reading: BulletinReading | null = null;
  return {
    read: (text) => {
      pieces = pieces === null ? readPieces(text, newIds('versions')) : updatePieces(pieces, text);
      const before = reading?.bulletin ?? null;
      const revised = reading === null ? null : reviseBulletin(reading, pieces);
      if (revised !== null) {
        const { problem } = revised.revision;
        memory.revised(problem.problem, revised.draft, revised.reading.structure.documentFacts);
        reading = revised.reading;
        return { bulletin: reading.bulletin, before, revision: revised.revision };
      }
      memory.startReading();
      reading = readModel(pieces, options, memory);
      return { bulletin: reading.bulletin, before, revision: null };
    },
  };
}
