import { decodeString } from 'micromark-util-decode-string';
import type { Run } from './source-map.ts';

export type Piece = (Run & { readonly kind: 'text' }) | { readonly kind: 'line-end'; readonly start: number; readonly end: number };

const containerPrefix = /[ \t>]/u;
/** CounterClockwiseContourIntegral with its marks, the longest of the names; numbers are shorter. */
const longestReference = 36;
const ampersandEntity = /^&(?:amp|#0*38|#x0*26);/iu;

/**
 * Walks a text node's value along its source and says which piece of the one stands for which piece of the other: plain text in step,
 * escapes without their backslash, entities as a whole, line ends with the indentation and `>` that follow them.
 */
export function alignText(value: string, source: string, start: number, end: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  let from = 0;
  let index = 0;
  const flush = (): void => {
    if (index > from) pieces.push({ kind: 'text', text: value.slice(from, index), start: at - (index - from), end: at });
  };
  while (index < value.length && at < end) {
    const char = value.charAt(index);
    if (char === '\n' || char === '\r') {
      flush();
      const lineEnd = { kind: 'line-end' as const, start: backOverBlanks(source, at, start), end: 0 };
      index += value.startsWith('\r\n', index) ? 2 : 1;
      at = passLineEnd(source, at, end);
      pieces.push({ ...lineEnd, end: at });
      from = index;
      continue;
    }
    if (source.charAt(at) === char && !isEntityAt(value, index, source, at)) {
      index += 1;
      at += 1;
      continue;
    }
    flush();
    const step = passSpecial(source, at, end);
    if (step.length > 0) pieces.push({ kind: 'text', text: value.slice(index, index + step.length), start: at, end: step.end });
    index += step.length;
    at = step.end;
    from = index;
  }
  flush();
  return pieces;
}

function backOverBlanks(source: string, at: number, limit: number): number {
  let back = at;
  while (back > limit && (source.charAt(back - 1) === ' ' || source.charAt(back - 1) === '\t')) back -= 1;
  return back;
}

/** Past trailing blanks, the line end, and the indentation or quote marks of the next line. */
function passLineEnd(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && source.charAt(at) !== '\n' && source.charAt(at) !== '\r') at += 1;
  if (source.startsWith('\r\n', at)) at += 2;
  else at += 1;
  while (at < end && containerPrefix.test(source.charAt(at))) at += 1;
  return Math.min(at, end);
}

function isEntityAt(value: string, index: number, source: string, at: number): boolean {
  return source.charAt(at) === '&' && value.charAt(index) === '&' && ampersandEntity.test(source.slice(at, at + 12));
}

interface Step { readonly length: number; readonly end: number }

function passSpecial(source: string, at: number, end: number): Step {
  if (source.charAt(at) === '\\') return { length: 0, end: at + 1 };
  if (source.charAt(at) === '&') {
    const close = source.indexOf(';', at);
    const reference = close > at && close < end ? source.slice(at, close + 1) : '';
    const decoded = reference.length > longestReference ? reference : decodeString(reference);
    if (decoded !== reference) return { length: decoded.length, end: close + 1 };
  }
  // Blanks before a line end are not part of the value; anything else stands for itself.
  const blank = source.charAt(at) === ' ' || source.charAt(at) === '\t';
  return { length: blank ? 0 : 1, end: at + 1 };
}
