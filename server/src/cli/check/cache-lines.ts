import { comparePaths } from '../../host/files/document-path.ts';
import { linesOf } from '../lines/lines-of.ts';

/** A document's line of the cache. */
export interface CacheLine {
  readonly path: string;
  readonly text: string;
}

const longestLine = 64 * 1024 * 1024;
const pieceLength = 1 << 16;

/** The lines of a cache, one after the other; what is no line of one is passed over. */
export async function* readCacheLines(chunks: AsyncIterable<Uint8Array> | null): AsyncGenerator<CacheLine> {
  if (chunks === null) return;
  try {
    for await (const line of linesOf(chunks, longestLine)) {
      const path = line.kind === 'text' ? pathOf(line.text) : null;
      if (line.kind === 'text' && path !== null) yield { path, text: line.text };
    }
  } catch {
    // A disk that fails halfway: what was read is right, line by line.
  }
}

function pathOf(line: string): string | null {
  const [, , path = ''] = line.split('\t', 3);
  try {
    const value: unknown = JSON.parse(path);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

/** Old and new lines in the order of paths, as bytes of a file; of two with one path the new one. Holds one line of each. */
export async function* mergeCacheLines(old: AsyncIterable<CacheLine>, fresh: AsyncIterable<CacheLine>): AsyncGenerator<Uint8Array> {
  const source = old[Symbol.asyncIterator]();
  let kept = await source.next();
  let piece = '';
  try {
    for await (const { path, text } of fresh) {
      for (; kept.done !== true && comparePaths(kept.value.path, path) <= 0; kept = await source.next()) {
        if (kept.value.path !== path) piece += `${kept.value.text}\n`;
      }
      piece += `${text}\n`;
      if (piece.length < pieceLength) continue;
      yield Buffer.from(piece);
      piece = '';
    }
    for (; kept.done !== true; kept = await source.next()) {
      piece += `${kept.value.text}\n`;
      if (piece.length < pieceLength) continue;
      yield Buffer.from(piece);
      piece = '';
    }
    yield Buffer.from(piece);
  } finally {
    await source.return?.();
  }
}
