import { appendFileSync, closeSync, createReadStream, fstatSync, mkdirSync, openSync, promises, readFile, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { attempt, fileError } from './file-error.ts';
import type { EntryKind, FileError, FileSystem } from './host.ts';
import { failure, success, type Result } from './result.ts';

const chunkSize = 256 * 1024;

// A command line waits for each of these anyway, and without a trip through the thread pool small files are read several
// times as fast; the interface is asynchronous for hosts that cannot do so.
export const nodeFiles: FileSystem = {
  status: (path) =>
    settle(() => {
      const status = statSync(path);
      return { kind: kindOf(status), size: status.size };
    }),
  realPath: (path) => settle(() => realpathSync(path)),
  list: (path) => settle(() => readdirSync(path, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) }))),
  read: (path, maxBytes) => Promise.resolve(readWhole(path, maxBytes)),
  chunks: (path) => {
    const found = openFile(path);
    return Promise.resolve(found.ok ? success(createReadStream(path, { fd: found.value, highWaterMark: chunkSize }) as AsyncIterable<Uint8Array>) : found);
  },
  replace: async (path, content, expected) => {
    // Loaded only where something is written.
    const { replaceFile } = await import('./node-replace-file.ts');
    const outcome = await attempt(() => replaceFile(path, content, expected ?? null));
    if (!outcome.ok) return outcome;
    return outcome.value === 'changed' ? failure({ code: 'changed', detail: 'changed' }) : success(null);
  },
  append: (path, content) =>
    settle(() => {
      appendFileSync(path, content);
      return null;
    }),
  makeFolder: (path) =>
    settle(() => {
      mkdirSync(path, { recursive: true });
      return null;
    }),
};

function settle<T>(action: () => T): Promise<Result<T, FileError>> {
  return Promise.resolve(tryTo(action));
}

function tryTo<T>(action: () => T): Result<T, FileError> {
  try {
    return success(action());
  } catch (error) {
    return failure(fileError(error));
  }
}

interface TypedEntry {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

function kindOf(entry: TypedEntry): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** A pipe or a device could be endless, so that only files are read, and no more of them than is allowed. */
function readWhole(path: string, maxBytes: number): Result<Uint8Array, FileError> {
  const opened = openFile(path);
  if (!opened.ok) return opened;
  try {
    const { size } = fstatSync(opened.value);
    return size > maxBytes ? failure({ code: 'too-large', detail: String(size) }) : tryTo(() => readFileSync(opened.value));
  } finally {
    closeSync(opened.value);
  }
}

/** The same in other threads, while this one works: for files that are wanted soon. */
export async function readBeside(path: string, maxBytes: number): Promise<Result<Uint8Array, FileError>> {
  const found = await attempt(() => promises.stat(path));
  if (!found.ok) return found;
  if (found.value.isDirectory()) return failure({ code: 'is-folder', detail: 'EISDIR' });
  if (!found.value.isFile()) return failure({ code: 'not-a-file', detail: 'not a regular file' });
  if (found.value.size > maxBytes) return failure({ code: 'too-large', detail: String(found.value.size) });
  return attempt(() => new Promise((resolve, reject) => {
    readFile(path, (error, content) => {
      if (error === null) resolve(content);
      else reject(error);
    });
  }));
}

function openFile(path: string): Result<number, FileError> {
  // Opening a pipe that nobody writes to would wait for ever.
  const found = tryTo(() => statSync(path));
  if (!found.ok) return found;
  if (found.value.isDirectory()) return failure({ code: 'is-folder', detail: 'EISDIR' });
  if (!found.value.isFile()) return failure({ code: 'not-a-file', detail: 'not a regular file' });
  return tryTo(() => openSync(path, 'r'));
}
