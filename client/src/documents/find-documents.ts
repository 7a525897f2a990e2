import type { Ignore } from 'ignore';
import { FileType, Uri, workspace } from 'vscode';

/** What a `.gitignore` says of the files below its folder. */
interface IgnoreFile {
  /** Path of its folder, with a slash at the end. */
  readonly folder: string;
  readonly patterns: Ignore;
}

const never: ReadonlySet<string> = new Set(['node_modules', '.git']);
const ignoreFileName = '.gitignore';

/**
 * The Markdown files of a workspace folder that no `.gitignore` names, by path. Walks from folder to folder: VS Code's own search never
 * answers for a file system that brings none.
 */
export async function findDocuments(folder: Uri): Promise<readonly Uri[]> {
  const found = await findIn(folder, []);
  return [...found].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function findIn(folder: Uri, outer: readonly IgnoreFile[]): Promise<readonly Uri[]> {
  const entries = await workspace.fs.readDirectory(folder).then((listed) => listed, () => []);
  const hasOwn = entries.some(([name, type]) => name === ignoreFileName && isFile(type));
  const ignoreFiles = hasOwn ? [...outer, await readIgnoreFile(Uri.joinPath(folder, ignoreFileName))] : outer;
  const found: Uri[] = [];
  for (const [name, type] of entries) {
    const uri = Uri.joinPath(folder, name);
    if (isFolder(type)) {
      if (!never.has(name) && !isIgnored(`${uri.path}/`, ignoreFiles)) found.push(...(await findIn(uri, ignoreFiles)));
    } else if (isFile(type) && /\.(?:md|markdown)$/u.test(name) && !isIgnored(uri.path, ignoreFiles)) found.push(uri);
  }
  return found;
}

function isFile(type: FileType): boolean {
  return (type & FileType.File) !== 0;
}

/** Not one that a link leads to: it may lead back. */
function isFolder(type: FileType): boolean {
  return type === FileType.Directory;
}

async function readIgnoreFile(uri: Uri): Promise<IgnoreFile> {
  const { default: ignore } = await import('ignore');
  const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
  return { folder: uri.path.slice(0, uri.path.lastIndexOf('/') + 1), patterns: ignore().add(text) };
}

/** The deepest file that says anything of a path decides. @param path with a slash at the end, where it is a folder */
function isIgnored(path: string, files: readonly IgnoreFile[]): boolean {
  let ignored = false;
  for (const { folder, patterns } of files) {
    const verdict = patterns.test(path.slice(folder.length));
    ignored = verdict.ignored || (ignored && !verdict.unignored);
  }
  return ignored;
}
