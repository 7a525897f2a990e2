/** What became of reading a file. */
export type ReadText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Paths in the host's own flavour: those of `node:path` do. Absolute where nothing else is said. */
export interface ConfigurationPaths {
  /** The folder that holds a path; of the root, the root. */
  dirname(path: string): string;
  resolve(folder: string, relative: string): string;
  /** How to get from a folder to a path: starts with `..` or is absolute where the path is not below it. */
  relative(folder: string, path: string): string;
  isAbsolute(path: string): boolean;
}

/** Reading is asynchronous: in a browser it goes through the client. */
export interface ConfigurationHost {
  readonly paths: ConfigurationPaths;
  readText(path: string): Promise<ReadText>;
}

/** The path from a folder to what lies below it, with `/` between its parts; null for anything outside. */
export function pathBelow(folder: string, path: string, paths: ConfigurationPaths): string | null {
  const relative = paths.relative(folder, path).replaceAll('\\', '/');
  const isOutside = relative === '' || relative === '..' || relative.startsWith('../') || paths.isAbsolute(relative);
  return isOutside ? null : relative;
}
