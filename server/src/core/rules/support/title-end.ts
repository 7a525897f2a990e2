import type { Block, Span } from '../../bulletin/block.ts';

/** How a line that is a title ends. */
export interface TitleEnd {
  /** The 。 it ends in, several of them included; null where there is none. */
  readonly stop: Span | null;
  /** Its last character otherwise. */
  readonly last: string;
}

const stopPattern = /[。．.]+[\s\u3000]*$/u;
const innerStop = /[。！？；]/u;

/** The end of a title that begins at `from` and takes up the rest of its block; null where the block holds more than one sentence. */
export function titleEnd(block: Block, from: number): TitleEnd | null {
  const { text } = block;
  const found = stopPattern.exec(text.slice(Math.max(from, text.length - 12)));
  const start = found === null ? text.trimEnd().length : text.length - found[0].length;
  if (start <= from || innerStop.test(text.slice(from, start))) return null;
  const last = text.charAt(start - 1);
  if (found === null || !isStop(found[0].trimEnd(), last)) return { stop: null, last: text.trimEnd().slice(-1) };
  return { stop: { block, start, end: start + found[0].trimEnd().length }, last };
}

/** A half-width dot is a stop only by itself and behind Chinese: v1.0. and etc. have others, ... is an ellipsis. */
function isStop(marks: string, before: string): boolean {
  return /[。．]/u.test(marks) || (marks.length === 1 && /[\p{Script=Han}”》）]/u.test(before));
}
