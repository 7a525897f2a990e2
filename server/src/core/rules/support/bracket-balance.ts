import type { Block } from '../../bulletin/block.ts';
import { findAll } from '../../text/find-all.ts';
import { kindAt } from './characters.ts';

/** A bracket, quote or title mark that lacks its counterpart; offset of the block's text. */
export interface LooseBracket {
  readonly at: number;
  readonly char: string;
  /** Brackets of one family close each other: half-width and full-width ones alike. */
  readonly family: string;
  /** The counterpart that is missing. For `turned`, what should stand here instead. */
  readonly expected: string;
  /** `turned`: a quote that points the wrong way, its partner being there. */
  readonly kind: 'unclosed' | 'unopened' | 'turned';
}

interface Bracket {
  readonly at: number;
  readonly char: string;
  readonly family: string;
}

const pairs = ['《》', '〈〉', '“”', '（）', '〔〕', '【】', '「」', '『』', '()'];
const familyOf = new Map(pairs.flatMap((pair) => [...pair].map((char) => [char, pair === '()' ? '（' : pair.charAt(0)] as const)));
const opening = new Set(pairs.map((pair) => pair.charAt(0)));
const counterpart = new Map(pairs.flatMap((pair) => [[pair.charAt(0), pair.charAt(1)], [pair.charAt(1), pair.charAt(0)]] as const));

const allBrackets = /[《》〈〉“”（）()〔〕【】「」『』]/gu;
/** 〔2018】 and the like: a document number's brackets are another rule's. */
const yearBrackets = /[〔【［[（(]\s?\d{4}\s?[〕】］\])）]/gu;
/** The numeral of 1） or a）, at the head of the block or behind a mark or blank. */
const numbering = /(?:^|[\s\u3000。；：，、,;:.“（(])(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[①-⑳])[\s\u3000]?$/u;
const emoticon = /[:：;；]-?$/u;
const longestNumber = 6;

const familyIndex = new Int8Array(0x10000);
for (const [char, family] of familyOf) familyIndex[char.charCodeAt(0)] = (pairs.findIndex((pair) => pair.startsWith(family)) + 1) * (opening.has(char) ? 1 : -1);

/** True where every bracket has its partner: nearly every text, told without a list of its brackets. */
function isBalanced(text: string): boolean {
  const open = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const family = familyIndex[text.charCodeAt(at)] ?? 0;
    if (family === 0) continue;
    const index = Math.abs(family);
    const count = (open[index] ?? 0) + (family > 0 ? 1 : -1);
    if (count < 0) return false;
    open[index] = count;
    depth += family > 0 ? 1 : -1;
  }
  return depth === 0;
}

/** What is out of balance in one block's text, in order. Brackets that cross lack nothing. */
export function looseBrackets({ text }: Block): readonly LooseBracket[] {
  if (isBalanced(text)) return [];
  const open = new Map<string, Bracket[]>();
  const unopened: Bracket[] = [];
  for (const bracket of bracketsOf(text)) {
    const stack = stackOf(open, bracket.family);
    if (opening.has(bracket.char)) stack.push(bracket);
    else if (stack.pop() === undefined && !isNumbering(text, bracket)) unopened.push(bracket);
  }
  const unclosed = [...open.values()].flat().filter((bracket) => !isForeign(text, bracket));
  return [...withTurned(unclosed, 'unclosed'), ...withTurned(unopened.filter((bracket) => !isForeign(text, bracket)), 'unopened')].sort((a, b) => a.at - b.at);
}

function stackOf(open: Map<string, Bracket[]>, family: string): Bracket[] {
  const stack = open.get(family) ?? [];
  open.set(family, stack);
  return stack;
}

function bracketsOf(text: string): readonly Bracket[] {
  const brackets = findAll(text, allBrackets).map(({ 0: char, index }) => ({ at: index, char, family: familyOf.get(char) ?? char }));
  const years = findAll(text, yearBrackets);
  if (years.length === 0) return brackets;
  let next = 0;
  return brackets.filter(({ at }) => {
    while (next < years.length && endOf(years[next]) <= at) next += 1;
    return (years[next]?.index ?? text.length) > at;
  });
}

function endOf(match: RegExpExecArray | undefined): number {
  return match === undefined ? 0 : match.index + match[0].length;
}

function isNumbering(text: string, { char, at }: Bracket): boolean {
  if (char !== ')' && char !== '）') return false;
  const before = text.slice(Math.max(0, at - longestNumber), at);
  return numbering.test(before) || (char === ')' && emoticon.test(before));
}

/** Half-width brackets are judged in Chinese only. */
function isForeign(text: string, { char, at }: Bracket): boolean {
  if (char !== '(' && char !== ')') return false;
  return [at - 1, at + 1].every((beside) => !['han', 'mark'].includes(kindAt(text, beside)) && !/[()]/u.test(text.charAt(beside)));
}

/** Two “ left open, or two ” never opened, are one quotation whose second or first quote is turned. */
function withTurned(brackets: readonly Bracket[], kind: 'unclosed' | 'unopened'): readonly LooseBracket[] {
  const loose: LooseBracket[] = [];
  const quotes = brackets.filter(({ family }) => family === '“');
  const paired = new Set(quotes.slice(0, quotes.length - (quotes.length % 2)));
  quotes.forEach((quote, index) => {
    const isTurned = paired.has(quote) && index % 2 === (kind === 'unclosed' ? 1 : 0);
    if (isTurned) loose.push({ ...quote, expected: counterpart.get(quote.char) ?? '', kind: 'turned' });
  });
  for (const bracket of brackets) {
    if (!paired.has(bracket)) loose.push({ ...bracket, expected: counterpart.get(bracket.char) ?? '', kind });
  }
  return loose;
}
