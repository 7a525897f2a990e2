import type { FileError } from '../host.ts';
import { ignoreFilesAbove, isIgnored, withIgnoreFile, type IgnoreFile, type SearchHost } from './ignore-files.ts';

export interface FoundFiles {
  readonly files: readonly string[];
  /** Folders that could not be listed. */
  readonly failed: readonly { readonly path: string; readonly error: FileError }[];
}

const neverSearched: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', '.jj', 'node_modules']);

const markdownName = /\.(?:md|markdown)$/iu;

/** What a search of folders looks for. */
export function isMarkdownName(path: string): boolean {
  return markdownName.test(path);
}

/**
 * Files below a folder, what .gitignore names left out. Symbolic links are not followed: what they lead to inside of the folder
 * is found where it is, and outside of it nobody asked; so there are no cycles.
 */
export async function searchFolder(root: string, accepts: (path: string) => boolean, host: SearchHost): Promise<FoundFiles> {
  const files: string[] = [];
  const failed: { path: string; error: FileError }[] = [];
  const visit = async (folder: string, above: IgnoreFile | null): Promise<void> => {
    const listed = await host.files.list(folder);
    if (!listed.ok) {
      failed.push({ path: folder, error: listed.error });
      return;
    }
    const ignores = listed.value.some(({ name }) => name === '.gitignore') ? await withIgnoreFile(folder, above, host) : above;
    for (const { name, kind } of listed.value) {
      if (kind !== 'file' && kind !== 'folder') continue;
      const path = host.paths.join(folder, name);
      if (kind === 'file' ? !accepts(path) : neverSearched.has(name)) continue;
      if (isIgnored(path, kind, ignores, host)) continue;
      if (kind === 'file') files.push(path);
      else await visit(path, ignores);
    }
  };
  await visit(root, await ignoreFilesAbove(root, host));
  return { files, failed };
}
