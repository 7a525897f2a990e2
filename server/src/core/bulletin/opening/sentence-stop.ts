import { characterSet, isIn } from '../../text/character-set.ts';
import { endsClause } from '../../text/punctuation.ts';

const fullStops = characterSet('。；！？\n');
/** A half-width mark behind a Han character, as some type it, ends a sentence: not the point of 1.5 or a.doc. */
const halfStops = characterSet('.;!?');
const beforeStop = /[\u4e00-\u9fff”》）)]/u;
const latin = /[A-Za-z]/u;
const sideBracket = /[（(][^（）()]{0,40}(?:责任|牵头|主责|时限|期限|领导)[^（）()]{0,120}[)）]$/u;
const longestBracket = 170;
const closing = /[\u4e00-\u9fff”》）)\d%％]\.$/u;

/** Offset of the first mark that ends a sentence at or behind `from`; -1 where there is none before `to`. */
export function findStop(text: string, from: number, to = text.length): number {
  for (let at = from; at < to; at += 1) {
    if (isIn(fullStops, text, at)) return at;
    if (isIn(halfStops, text, at) && at > from && beforeStop.test(text.charAt(at - 1)) && !(at + 1 < to && latin.test(text.charAt(at + 1)))) return at;
  }
  return -1;
}

/** True where a text holds a mark that ends a sentence, not only at its end. */
export function holdsStop(text: string): boolean {
  return findStop(text, 0) >= 0;
}

/** True where a text ends in a mark after which a new paragraph is no surprise. */
export function isClosed(text: string): boolean {
  return endsClause(text) || closing.test(text);
}

/** True where a text ends in units or deadlines: （责任部门：院感科；整改时限：三日内） closes a title, which has no other mark. */
export function endsInSideBracket(text: string): boolean {
  return (text.endsWith('）') || text.endsWith(')')) && sideBracket.test(text.slice(-longestBracket));
}
