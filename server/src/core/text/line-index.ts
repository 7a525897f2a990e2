/** Line and column counted from 1; the column in UTF-16 units. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/** Offsets to lines and back. LF, CRLF and a lone CR each end a line. */
export interface LineIndex {
  readonly lineCount: number;
  position(offset: number): LinePosition;
  /** The offset at which a line (from 1) starts; past the last line, the text's length. */
  startOfLine(line: number): number;
}

const lineFeed = 10;
const carriageReturn = 13;

export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  return {
    lineCount: starts.length,
    position: (offset) => {
      const line = lastAtOrBefore(starts, offset);
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
    startOfLine: (line) => starts[line - 1] ?? text.length,
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) starts.push(at + 1);
  }
  return starts;
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
