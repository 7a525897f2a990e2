import type { Host } from '../host.ts';

/** A path as it is printed and sorted: relative to the working folder, with `/`. */
export function documentPath(absolute: string, { paths, workingFolder }: Pick<Host, 'paths' | 'workingFolder'>): string {
  return withSlashes(paths.relative(workingFolder, absolute), paths.sep) || '.';
}

export function withSlashes(path: string, separator: string): string {
  return separator === '/' ? path : path.replaceAll(separator, '/');
}

/** By UTF-16 units, so that every machine sorts alike. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
