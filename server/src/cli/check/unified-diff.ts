import type { OutputStream } from '../../host/host.ts';
import { printable } from '../printable.ts';

/** Where two texts have next to nothing in common, looking for the shortest difference takes for ever. */
const patience = 5_000;

/**
 * The change of one file as a unified diff that `git apply` and `patch` take, with line ends as they are.
 * @param path relative to the working folder, with `/`
 */
export async function unifiedDiff(path: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const name = printable(path);
  const create = (old: string, text: string, timeout: number): string | undefined =>
    createTwoFilesPatch(`a/${name}`, `b/${name}`, old, text, undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY, timeout });
  return create(before, after, patience) ?? wholeDiff(name, before, after);
}

/** All lines out, all lines in. */
function wholeDiff(name: string, before: string, after: string): string {
  const removed = diffLines(before, '-');
  const added = diffLines(after, '+');
  return `--- a/${name}\n+++ b/${name}\n@@ -1,${removed.count} +1,${added.count} @@\n${removed.text}${added.text}`;
}

function diffLines(text: string, sign: '-' | '+'): { readonly count: number; readonly text: string } {
  const lines = text.split('\n');
  const ended = lines.at(-1) === '';
  const whole = ended ? lines.slice(0, -1) : lines;
  return { count: whole.length, text: `${whole.map((line) => `${sign}${line}\n`).join('')}${ended ? '' : '\\ No newline at end of file\n'}` };
}

/**
 * A diff as standard output gets it: as it is where a program reads it; on a terminal with control characters spelt out, and
 * added lines green, removed ones red. The signs stay, so that colour is not all that tells.
 */
export function shownDiff(diff: string, { isTerminal }: Pick<OutputStream, 'isTerminal'>, colors: 'color' | 'plain'): string {
  if (colors === 'plain') return isTerminal ? diff.split('\n').map(printable).join('\n') : diff;
  return diff
    .split('\n')
    .map((line) => {
      const color = colorOf(line);
      return color === null ? printable(line) : `${color}${printable(line)}${reset}`;
    })
    .join('\n');
}

const reset = '\u001b[39m';

function colorOf(line: string): string | null {
  if (line.startsWith('+')) return '\u001b[32m';
  if (line.startsWith('-')) return '\u001b[31m';
  return line.startsWith('@@') ? '\u001b[36m' : null;
}
