import { appendFile, mkdir, open, readdir, stat } from 'node:fs/promises';
import { attempt } from './file-error.ts';
import type { EntryKind, FileError, FileSystem } from './host.ts';
import { failure, type Result } from './result.ts';

export const nodeFiles: FileSystem = {
  status: (path) =>
    attempt(async () => {
      const status = await stat(path);
      return { kind: kindOf(status), size: status.size };
    }),
  list: (path) =>
    attempt(async () => {
      const entries = await readdir(path, { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    }),
  read: readWhole,
  replace: async (path, content) => {
    // Loaded only where something is written.
    const { replaceFile } = await import('./node-replace-file.ts');
    return attempt(() => replaceFile(path, content));
  },
  append: (path, content) =>
    attempt(async () => {
      await appendFile(path, content);
      return null;
    }),
  makeFolder: (path) =>
    attempt(async () => {
      await mkdir(path, { recursive: true });
      return null;
    }),
};

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
async function readWhole(path: string, maxBytes: number): Promise<Result<Uint8Array, FileError>> {
  const opened = await attempt(() => open(path, 'r'));
  if (!opened.ok) return opened;
  const handle = opened.value;
  try {
    const status = await handle.stat();
    if (status.isDirectory()) return failure({ code: 'is-folder', detail: 'EISDIR' });
    if (!status.isFile()) return failure({ code: 'not-a-file', detail: 'not a regular file' });
    if (status.size > maxBytes) return failure({ code: 'too-large', detail: String(status.size) });
    return await attempt(() => handle.readFile());
  } finally {
    await handle.close();
  }
}
