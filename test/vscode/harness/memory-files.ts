import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { stubExtension } from './places.ts';

/**
 * The extension that provides `memory:/`, filled with a folder's files.
 *
 * @param place where it is put; a folder that does not exist yet
 */
export async function createMemoryFiles(fixture: string, place: string): Promise<void> {
  await cp(stubExtension('memory-files'), place, { recursive: true });
  const entries = await readdir(fixture, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const content = await Promise.all(files.map(async (file) => [`/${relative(fixture, file).split(sep).join('/')}`, (await readFile(file)).toString('base64')]));
  await writeFile(join(place, 'content.json'), JSON.stringify(Object.fromEntries(content)));
}
