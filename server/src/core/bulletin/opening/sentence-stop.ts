import { endsClause } from '../../text/punctuation.ts';

/** A full stop, or a half-width one behind a Han character, as some type it: not the point of 1.5 or a.doc. */
const stop = /[。；！？\n]|[\u4e00-\u9fff”》）)][.;!?](?![A-Za-z])/u;
const closing = /[\u4e00-\u9fff”》）)\d%％]\.$/u;

/** Offset of the first mark that ends a sentence at or behind `from`; -1 where there is none before `to`. */
export function findStop(text: string, from: number, to = text.length): number {
  const match = stop.exec(text.slice(from, to));
  return match === null ? -1 : from + match.index + match[0].length - 1;
}

/** True where a text holds a mark that ends a sentence, not only at its end. */
export function holdsStop(text: string): boolean {
  return stop.test(text);
}

/** True where a text ends in a mark after which a new paragraph is no surprise. */
export function isClosed(text: string): boolean {
  return endsClause(text) || closing.test(text);
}
