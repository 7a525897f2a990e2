import type { FileError, Host } from '../../host/host.ts';
import { comparePaths, documentPath, withSlashes } from '../../host/files/document-path.ts';
import { isMarkdownName, searchFolder, type FoundFiles } from '../../host/files/search-folder.ts';

/** A document to check. One that was named is always checked; one that was found only where it is recognised. */
export interface Target {
  readonly absolute: string;
  readonly path: string;
  readonly named: boolean;
}

export interface Discovery {
  /** Sorted by path, each once. */
  readonly targets: readonly Target[];
  /** Files and folders that are not there or not readable. */
  readonly failed: readonly { readonly path: string; readonly error: FileError }[];
  /** What was asked for and has no document. */
  readonly unmatched: readonly Unmatched[];
}

export interface Unmatched {
  readonly kind: 'folder' | 'glob';
  /** As written. */
  readonly operand: string;
}

interface Found {
  readonly files: readonly { readonly absolute: string; readonly named: boolean }[];
  readonly failed: FoundFiles['failed'];
  readonly unmatched: readonly Unmatched[];
}

/** Turns files, folders and globs into documents. */
export async function discoverDocuments(operands: readonly string[], host: Host): Promise<Discovery> {
  const found: Found[] = [];
  for (const operand of operands.length === 0 ? ['.'] : operands) found.push(await findOne(operand, host));
  const named = new Map<string, boolean>();
  for (const file of found.flatMap(({ files }) => files)) named.set(file.absolute, file.named || named.get(file.absolute) === true);
  const targets = [...named].map(([absolute, isNamed]) => ({ absolute, path: documentPath(absolute, host), named: isNamed }));
  return {
    targets: targets.sort((a, b) => comparePaths(a.path, b.path)),
    failed: found.flatMap(({ failed }) => failed).map(({ path, error }) => ({ path: documentPath(path, host), error })),
    unmatched: found.flatMap(({ unmatched }) => unmatched),
  };
}

async function findOne(operand: string, host: Host): Promise<Found> {
  const absolute = host.paths.resolve(host.workingFolder, operand);
  const status = await host.files.status(absolute);
  if (status.ok && status.value.kind === 'folder') {
    return found(await searchFolder(absolute, isMarkdownName, host), { kind: 'folder', operand });
  }
  if (status.ok) return { files: [{ absolute, named: true }], failed: [], unmatched: [] };
  return (await findGlob(operand, host)) ?? { files: [], failed: [{ path: absolute, error: status.error }], unmatched: [] };
}

/** Null where the operand is no glob, so that it can only be a file that is not there. */
async function findGlob(operand: string, host: Host): Promise<Found | null> {
  const { default: picomatch } = await import('picomatch');
  const pattern = withSlashes(operand, host.paths.sep);
  const { base, isGlob, glob } = picomatch.scan(pattern);
  if (!isGlob) return null;
  const root = host.paths.resolve(host.workingFolder, base === '' ? '.' : base);
  const matches = picomatch(glob, { dot: false, nocase: host.paths.sep === '\\' });
  const nothing: Unmatched = { kind: 'glob', operand };
  if (!(await host.files.status(root)).ok) return { files: [], failed: [], unmatched: [nothing] };
  return found(await searchFolder(root, (path) => matches(withSlashes(host.paths.relative(root, path), host.paths.sep)), host), nothing);
}

function found({ files, failed }: FoundFiles, nothing: Unmatched): Found {
  return { files: files.map((absolute) => ({ absolute, named: false })), failed, unmatched: files.length === 0 && failed.length === 0 ? [nothing] : [] };
}
