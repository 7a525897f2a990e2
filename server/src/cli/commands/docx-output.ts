import type { Host } from '../../host/host.ts';
import { failure, success, type Result } from '../../host/result.ts';

/** Where `-o` says that the files go. */
export type Destination = { readonly kind: 'beside' } | { readonly kind: 'file' | 'folder'; readonly path: string };

/** A folder that exists, a path that ends in a separator, or (with one document) a file. */
export async function destinationOf(output: string | null, documents: number, { files, paths, workingFolder }: Pick<Host, 'files' | 'paths' | 'workingFolder'>): Promise<Result<Destination, 'needs-folder'>> {
  if (output === null) return success({ kind: 'beside' });
  const path = paths.resolve(workingFolder, output);
  const status = await files.status(path);
  if (/[\\/]$/u.test(output) || (status.ok && status.value.kind === 'folder')) return success({ kind: 'folder', path });
  return documents > 1 ? failure('needs-folder') : success({ kind: 'file', path });
}

/** The file that a document is written to, absolute. */
export function outputPath(document: string, destination: Destination, { paths }: Pick<Host, 'paths'>): string {
  if (destination.kind === 'file') return destination.path;
  const folder = destination.kind === 'folder' ? destination.path : paths.dirname(document);
  return paths.join(folder, `${paths.basename(document).replace(/\.(?:md|markdown)$/iu, '')}.docx`);
}
