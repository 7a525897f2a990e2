import { chmod, chown, open, readFile, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './file-error.ts';
import { sweepLeftovers, temporaryName } from './node-leftovers.ts';

/** In one piece, or as it comes. */
type Content = Uint8Array | AsyncIterable<Uint8Array>;

const renameTries = 6;

/**
 * Replaces a file's content in one step: a reader, and a machine that loses power, find the old content or the new one, never a
 * part. The content goes to a new file in the same folder first, all of it and to the disk, which then takes the name. A link
 * stays a link, the file keeps its mode and (where allowed) its owner. Throws the system's error; the old file is whole then.
 * @param expected what the file must hold for it to be replaced, looked at right before it is; null = whatever it holds
 */
export async function replaceFile(path: string, content: Content, expected: Uint8Array | null): Promise<'replaced' | 'changed'> {
  const target = await realpath(path).catch(() => path);
  const old = await stat(target).catch(() => null);
  // A device or a pipe (/dev/null, >(command)) is written to, never replaced.
  if (old !== null && !old.isFile()) {
    await writeFile(target, content);
    return 'replaced';
  }
  // A file that may not be written is not replaced either, though the folder would allow it.
  if (old !== null) await (await open(target, 'r+')).close();
  const folder = dirname(target);
  const temporary = join(folder, temporaryName(basename(target)));
  try {
    await writeToDisk(temporary, content, old?.mode ?? 0o666);
    if (old !== null) await takeOver(temporary, old);
    if (expected !== null && !(await holds(target, expected))) {
      await unlink(temporary);
      return 'changed';
    }
    await renameWithPatience(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => null);
    throw error;
  }
  await sweepLeftovers(folder);
  return 'replaced';
}

async function holds(path: string, expected: Uint8Array): Promise<boolean> {
  return (await readFile(path).catch(() => null))?.equals(expected) === true;
}

async function writeToDisk(path: string, content: Content, mode: number): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await writeFile(handle, content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function takeOver(path: string, { mode, uid, gid }: { readonly mode: number; readonly uid: number; readonly gid: number }): Promise<void> {
  await chown(path, uid, gid).catch(() => null);
  // After the owner: changing that clears special bits.
  await chmod(path, mode & 0o7777).catch(() => null);
}

/** On Windows a virus scanner or an indexer may hold the file for a moment. */
async function renameWithPatience(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const code = systemCode(error);
      if (process.platform !== 'win32' || tries === renameTries || (code !== 'EPERM' && code !== 'EACCES' && code !== 'EBUSY')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** tries));
    }
  }
}
