/** The last part of a path with slashes. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
