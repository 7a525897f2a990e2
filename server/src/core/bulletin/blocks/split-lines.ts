import type { Line } from './flatten-inline.ts';

/** Lines of one Markdown leaf, grouped into the entries that they are. */
export function splitLines(lines: readonly Line[]): readonly (readonly Line[])[] {
  return lines.length < 2 ? [lines] : lines.map((line) => [line]);
}
