import type { Ignore } from 'ignore';
import { RelativePattern, workspace, type Uri } from 'vscode';

/** What a `.gitignore` says of the files below its folder. */
interface IgnoreFile {
  /** Path of its folder, with a slash at the end. */
  readonly folder: string;
  readonly patterns: Ignore;
}

const never = '**/{node_modules,.git}/**';

/** The Markdown files of a workspace folder that no `.gitignore` names, by path. */
export async function findDocuments(folder: Uri): Promise<readonly Uri[]> {
  const [found, ignoreFiles] = await Promise.all([
    workspace.findFiles(new RelativePattern(folder, '**/*.{md,markdown}'), never),
    readIgnoreFiles(folder),
  ]);
  return found.filter((uri) => !isIgnored(uri.path, ignoreFiles)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function readIgnoreFiles(folder: Uri): Promise<readonly IgnoreFile[]> {
  const found = await workspace.findFiles(new RelativePattern(folder, '**/.gitignore'), never);
  const read = await Promise.all(found.map(readIgnoreFile));
  return read.sort((a, b) => a.folder.length - b.folder.length);
}

async function readIgnoreFile(uri: Uri): Promise<IgnoreFile> {
  const { default: ignore } = await import('ignore');
  const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
  return { folder: uri.path.slice(0, uri.path.lastIndexOf('/') + 1), patterns: ignore().add(text) };
}

/** The deepest file that says anything of a path decides. */
function isIgnored(path: string, files: readonly IgnoreFile[]): boolean {
  let ignored = false;
  for (const { folder, patterns } of files) {
    if (!path.startsWith(folder)) continue;
    const verdict = patterns.test(path.slice(folder.length));
    ignored = verdict.ignored || (ignored && !verdict.unignored);
  }
  return ignored;
}
