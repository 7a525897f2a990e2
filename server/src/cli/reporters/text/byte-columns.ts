import type { LineIndex } from '../../../core/text/line-index.ts';

/** Columns counted in bytes of UTF-8, from 1, as some readers want them. */
export interface ByteColumns {
  /** The byte column of an offset in its line. */
  columnAt(offset: number): number;
}

const stride = 1024;

/** A line may be long and hold many places: sums are kept every so often, so that no place costs more than one stride. */
export function createByteColumns(text: string, lines: LineIndex): ByteColumns {
  let current = -1;
  let sums: number[] = [];
  return {
    columnAt: (offset) => {
      const { line, column } = lines.position(offset);
      if (line !== current) {
        current = line;
        sums = [0];
      }
      const start = offset - (column - 1);
      const wanted = Math.floor((column - 1) / stride);
      for (let index = sums.length; index <= wanted; index += 1) {
        sums.push((sums[index - 1] ?? 0) + byteLength(text, start + (index - 1) * stride, start + index * stride));
      }
      return 1 + (sums[wanted] ?? 0) + byteLength(text, start + wanted * stride, offset);
    },
  };
}

/** A surrogate pair has four bytes, two for each half, so that a stride may cut it. */
function byteLength(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}
