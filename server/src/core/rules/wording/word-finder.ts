import type { TextRange } from '../../text/range.ts';
import type { ConfusableWord } from './confusable-words.ts';

export interface FoundWord extends TextRange {
  readonly word: ConfusableWord;
}

/** How much of the text before and behind a word its guards see. */
const sight = 24;
const opening = '“‘"「『';
const closing = '”’"」』';

interface Candidate {
  readonly word: ConfusableWord;
  /** Where in the word its anchor stands. */
  readonly at: number;
}

/**
 * Finds the words of a list in a text, in order, none over another; of two at one place the longer one. Every block of every
 * document is searched: most characters cost no more than a look into a table, one in some twenty a look for a pair.
 */
export function createWordFinder(words: readonly ConfusableWord[]): (text: string) => readonly FoundWord[] {
  const firsts = createCharacterSet();
  const seconds = createCharacterSet();
  const singles = createCharacterSet();
  const byAnchor = new Map<number, Candidate[]>();
  for (const word of [...words].sort((a, b) => b.wrong.length - a.wrong.length)) {
    const at = anchorOf(word);
    const anchor = pairAt(word.wrong, at);
    addTo(firsts, word.wrong.charCodeAt(at));
    if (word.wrong.length === 1) addTo(singles, word.wrong.charCodeAt(at));
    else addTo(seconds, word.wrong.charCodeAt(at + 1));
    const candidates = byAnchor.get(anchor);
    if (candidates === undefined) byAnchor.set(anchor, [{ word, at }]);
    else candidates.push({ word, at });
  }
  return (text) => {
    const found: FoundWord[] = [];
    let next = text === '' ? 0 : text.charCodeAt(0);
    for (let index = 0; index < text.length; index += 1) {
      const code = next;
      // Unit 0 is in no set of words. A look behind the end, at NaN, would make each look slower.
      next = index + 1 < text.length ? text.charCodeAt(index + 1) : 0;
      if (!isIn(firsts, code) || !(isIn(seconds, next) || isIn(singles, code))) continue;
      const from = found.at(-1)?.end ?? 0;
      const hit = wordAt(text, index, byAnchor.get(pairAt(text, index)), from) ?? (isIn(singles, code) ? wordAt(text, index, byAnchor.get(code), from) : null);
      if (hit !== null) found.push(hit);
    }
    return found;
  };
}

/** A bit for each UTF-16 unit: so small that it stays in the processor's nearest cache, which a byte for each does not. */
function createCharacterSet(): Uint8Array {
  return new Uint8Array(0x10000 >> 3);
}

function addTo(set: Uint8Array, code: number): void {
  set[code >> 3] = (set[code >> 3] ?? 0) | (1 << (code & 7));
}

function isIn(set: Uint8Array, code: number): boolean {
  return (((set[code >> 3] ?? 0) >> (code & 7)) & 1) === 1;
}

/** Two neighbours as one number; a last character alone as itself, so that words of one character have an anchor too. */
function pairAt(text: string, index: number): number {
  return index + 1 < text.length ? (text.charCodeAt(index) << 16) | text.charCodeAt(index + 1) : text.charCodeAt(index);
}

/** The pair that starts with, or else ends in, the character that the right word has not: rarer in right texts than the others. */
function anchorOf({ wrong, right }: ConfusableWord): number {
  const last = Math.max(0, wrong.length - 2);
  for (let at = 0; at < wrong.length; at += 1) {
    if (!right.includes(wrong.charAt(at))) return Math.min(at, last);
  }
  return 0;
}

function wordAt(text: string, index: number, candidates: readonly Candidate[] | undefined, from: number): FoundWord | null {
  for (const { word, at } of candidates ?? []) {
    const start = index - at;
    if (start >= from && text.startsWith(word.wrong, start) && isMeant(text, start, word)) return { word, start, end: start + word.wrong.length };
  }
  return null;
}

function isMeant(text: string, start: number, word: ConfusableWord): boolean {
  const end = start + word.wrong.length;
  const previous = text.charAt(start - 1);
  const next = text.charAt(end);
  if (previous !== '' && (word.notAfter?.includes(previous) ?? false)) return false;
  if (next !== '' && (word.notBefore?.includes(next) ?? false)) return false;
  if (isQuoted(previous, next) || isPartOfException(text, start, word)) return false;
  if (word.before !== undefined && !word.before.test(text.slice(Math.max(0, start - sight), start))) return false;
  return word.after === undefined || word.after.test(text.slice(end, end + sight));
}

/** “截止目前”: a word in quotation marks of its own is talked about. */
function isQuoted(previous: string, next: string): boolean {
  return previous !== '' && next !== '' && opening.includes(previous) && closing.includes(next);
}

function isPartOfException(text: string, start: number, word: ConfusableWord): boolean {
  const exceptions = word.right !== word.wrong && word.right.includes(word.wrong) ? [word.right, ...(word.except ?? [])] : (word.except ?? []);
  return exceptions.some((exception) => {
    const at = exception.indexOf(word.wrong);
    return at >= 0 && text.startsWith(exception, start - at);
  });
}
