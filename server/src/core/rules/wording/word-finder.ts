import type { TextRange } from '../../text/range.ts';
import type { ConfusableWord } from './confusable-words.ts';

export interface FoundWord extends TextRange {
  readonly word: ConfusableWord;
}

/** How much of the text before and behind a word its guards see. */
const sight = 24;
const opening = '“‘"「『';
const closing = '”’"」』';

/** Finds the words of a list in a text, in order, none over another; of two at one place the longer one. */
export function createWordFinder(words: readonly ConfusableWord[]): (text: string) => readonly FoundWord[] {
  const byAnchor = new Map<string, { readonly word: ConfusableWord; readonly at: number }[]>();
  for (const word of [...words].sort((a, b) => b.wrong.length - a.wrong.length)) {
    const at = anchorOf(word);
    const anchor = String.fromCodePoint(word.wrong.codePointAt(at) ?? 0);
    byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), { word, at }]);
  }
  if (byAnchor.size === 0) return () => [];
  const anchors = new RegExp(`[${[...byAnchor.keys()].map(escapeForClass).join('')}]`, 'gu');
  return (text) => {
    const found: FoundWord[] = [];
    for (const match of text.matchAll(anchors)) {
      const hit = wordAt(text, match.index, byAnchor.get(match[0]) ?? [], found.at(-1)?.end ?? 0);
      if (hit !== null) found.push(hit);
    }
    return found;
  };
}

/** The character that the right word has not: it is rarer in right texts than the others. */
function anchorOf({ wrong, right }: ConfusableWord): number {
  for (let at = 0; at < wrong.length; at += 1) {
    if (!right.includes(wrong.charAt(at)) && !isSurrogate(wrong, at)) return at;
  }
  return 0;
}

function isSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xf800) === 0xd800;
}

function escapeForClass(char: string): string {
  return /[\\\]^-]/u.test(char) ? `\\${char}` : char;
}

function wordAt(text: string, index: number, candidates: readonly { readonly word: ConfusableWord; readonly at: number }[], from: number): FoundWord | null {
  for (const { word, at } of candidates) {
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
  const exceptions = word.right.includes(word.wrong) ? [word.right, ...(word.except ?? [])] : (word.except ?? []);
  return exceptions.some((exception) => {
    const at = exception.indexOf(word.wrong);
    return at >= 0 && text.startsWith(exception, start - at);
  });
}
