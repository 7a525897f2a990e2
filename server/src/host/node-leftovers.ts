import { randomBytes } from 'node:crypto';
import { lstat, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';

const leftover = /^\.(.+)\.[0-9a-f]{12}\.zhenggai\.tmp$/u;
const day = 86_400_000;
const swept = new Set<string>();

/** The name of the file that is to take a file's place: hidden, and told from everybody else's. */
export function temporaryName(name: string): string {
  return `.${name}.${randomBytes(6).toString('hex')}.zhenggai.tmp`;
}

/**
 * Takes away what writes that were killed left in a folder, once a process: plain files of our own name beside the file they were made for,
 * untouched for a day, so that no other run is still writing them. What cannot be had is left: nothing depends on it.
 */
export async function sweepLeftovers(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  const names = new Set(await readdir(folder).catch(() => []));
  for (const name of names) {
    const made = leftover.exec(name)?.[1];
    if (made !== undefined && names.has(made)) await removeOld(join(folder, name));
  }
}

async function removeOld(path: string): Promise<void> {
  try {
    const status = await lstat(path);
    if (status.isFile() && Date.now() - status.mtimeMs > day) await unlink(path);
  } catch {
    // Somebody else was quicker, or may write here and we may not.
  }
}
