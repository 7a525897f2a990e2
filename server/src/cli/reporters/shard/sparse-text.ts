import type { LineIndex } from '../../../core/text/line-index.ts';
import type { TextRange } from '../../../core/text/range.ts';
import type { SparseText } from '../../../core/output/replay-schema.ts';
import type { DocumentResult } from '../reporter.ts';

/**
 * What reports look at of a document: the lines of its findings, of related places and of repairs as they are, of every other line
 * its length alone, so that lines and columns stay what they were.
 */
export function sparseText({ text, lines, findings }: DocumentResult): SparseText | null {
  if (text === null) return null;
  const kept = keptLines(findings.flatMap(({ range, related, repairs }) => [range, ...related.map((place) => place.range), ...repairs.flatMap(({ edits }) => spanOf(edits))]), lines);
  let previous = '';
  return Array.from({ length: lines.lineCount }, (_, index) => {
    const line = text.slice(lines.startOfLine(index + 1), lines.startOfLine(index + 2));
    // Behind a lone CR, an LF that stands for an empty line would end the same line.
    const isKept = kept.has(index + 1) || (line.length === 1 && previous.endsWith('\r'));
    previous = line;
    return isKept ? line : line.length;
  });
}

/** A text with every kept line in its place, and blanks for the others. */
export function restoreText(sparse: SparseText): string {
  const last = sparse.length - 1;
  return sparse.map((line, index) => (typeof line === 'string' ? line : index === last ? ' '.repeat(line) : `${' '.repeat(Math.max(0, line - 1))}\n`)).join('');
}

function keptLines(ranges: readonly TextRange[], lines: LineIndex): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const { start, end } of ranges) {
    const last = lines.position(end).line;
    for (let line = lines.position(start).line; line <= last; line += 1) kept.add(line);
  }
  return kept;
}

/** Edits of one repair are put together over the text between them. */
function spanOf(edits: readonly TextRange[]): readonly TextRange[] {
  if (edits.length === 0) return [];
  return [{ start: Math.min(...edits.map(({ start }) => start)), end: Math.max(...edits.map(({ end }) => end)) }];
}
