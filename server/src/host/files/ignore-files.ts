import type { Ignore } from 'ignore';
import type { Host } from '../host.ts';
import { withSlashes } from './document-path.ts';

/** What searching asks of a host; `workingFolder` = where the search begins to matter. */
export type SearchHost = Pick<Host, 'files' | 'paths' | 'workingFolder'>;

/** A .gitignore; those of deeper folders are asked first. */
export interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
  readonly above: IgnoreFile | null;
}

const maxIgnoreFileBytes = 1_000_000;

/** Adds a folder's own .gitignore to what its parents say. */
export async function withIgnoreFile(folder: string, above: IgnoreFile | null, { files, paths }: SearchHost): Promise<IgnoreFile | null> {
  const content = await files.read(paths.join(folder, '.gitignore'), maxIgnoreFileBytes);
  if (!content.ok) return above;
  const { default: ignore } = await import('ignore');
  // Git compares names as the file system does.
  const patterns = ignore({ ignorecase: paths.sep === '\\' }).add(new TextDecoder().decode(content.value));
  return { folder, patterns, above };
}

export function isIgnored(path: string, kind: 'file' | 'folder', innermost: IgnoreFile | null, { paths }: Pick<Host, 'paths'>): boolean {
  for (let file = innermost; file !== null; file = file.above) {
    const relative = withSlashes(paths.relative(file.folder, path), paths.sep);
    if (relative === '' || relative.startsWith('..')) continue;
    const { ignored, unignored } = file.patterns.test(kind === 'folder' ? `${relative}/` : relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** What the .gitignore files above a searched folder say of it: those of its repository, or without one, of the working folder. */
export async function ignoreFilesAbove(folder: string, host: SearchHost): Promise<IgnoreFile | null> {
  const top = (await repositoryOf(folder, host)) ?? host.workingFolder;
  const above: string[] = [];
  for (let parent = folder; parent !== top; ) {
    const next = host.paths.dirname(parent);
    // The folder lies outside of the working folder.
    if (next === parent) return null;
    above.unshift(next);
    parent = next;
  }
  let files: IgnoreFile | null = null;
  for (const parent of above) files = await withIgnoreFile(parent, files, host);
  // A folder that was asked for is searched, whatever the rules say of it.
  return isIgnored(folder, 'folder', files, host) ? null : files;
}

/** The nearest folder upwards that holds a repository; null = none does. */
export async function repositoryOf(folder: string, { files, paths }: SearchHost): Promise<string | null> {
  for (let at = folder; ; ) {
    if ((await files.status(paths.join(at, '.git'))).ok) return at;
    const parent = paths.dirname(at);
    if (parent === at) return null;
    at = parent;
  }
}
