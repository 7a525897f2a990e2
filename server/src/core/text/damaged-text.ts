import { findAll } from './find-all.ts';
import { hanClass } from './punctuation.ts';
import type { TextRange } from './range.ts';

/** U+FFFD, what a decoder puts where bytes make no sense; U+0000, what UTF-16 looks like to it. */
const replacement = /[\uFFFD\u0000][\uFFFD\u0000?]*/gu;
/** U+FFFD written as UTF-8 and read as GBK; fill bytes of a debugger read as GBK. */
const twiceDecoded = /(?:锟斤拷|锟斤|烫烫烫|屯屯屯)+/gu;
/** UTF-8 read as GBK: 锛 and 銆 open nearly every full-width mark (，。：《). */
const utf8AsGbk = /(?:锛|銆)[^\s]/gu;
/** GBK or UTF-8 read as Latin-1: rows of accented letters no language writes. */
const latinRow = /[\u0080-\u00ff]{8,}/gu;

/** Every damage holds one of these. */
export const signsOfDamage = `\0\uFFFD锟烫屯锛銆${String.fromCharCode(...Array.from({ length: 0x80 }, (_, at) => 0x80 + at))}`;
/** Nearly all texts hold nothing of it, and one look shows it. */
const anySign = new RegExp(`[${signsOfDamage}]`, 'u');
const none: readonly TextDamage[] = [];

/** Fewer marks of this sort in a document may be somebody's name or a rare word. */
const leastUtf8AsGbk = 3;
const leastLetters = 4;

export interface TextDamage extends TextRange {
  readonly kind: 'replacement' | 'mojibake' | 'suspect';
}

/** Where a text was decoded wrongly. A `suspect` counts only where there are others: see `certainDamage`. */
export function textDamage(text: string): readonly TextDamage[] {
  if (!anySign.test(text)) return none;
  const found: TextDamage[] = [];
  const add = (kind: TextDamage['kind'], pattern: RegExp, accepts: (match: string) => boolean = () => true): void => {
    for (const match of findAll(text, pattern)) {
      if (accepts(match[0])) found.push({ kind, start: match.index, end: match.index + match[0].length });
    }
  };
  if (text.includes('\uFFFD') || text.includes('\u0000')) add('replacement', replacement);
  if (text.includes('锟') || text.includes('烫烫') || text.includes('屯屯')) add('mojibake', twiceDecoded);
  if (text.includes('锛') || text.includes('銆')) add('suspect', utf8AsGbk);
  add('mojibake', latinRow, (row) => new Set(row.replace(/[×·°±§]/gu, '')).size >= leastLetters);
  return found.sort((a, b) => a.start - b.start);
}

const leastLost = 8;
const shareLost = 0.02;

/** How many characters of a text were lost where it was decoded: so many U+FFFD stand in it. */
export function lostIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count += 1;
  return count;
}

/** True where a text was plainly decoded by the wrong encoding, so that nothing else that is found in it can be trusted. */
export function isMisread({ text, lost }: { readonly text: string; readonly lost: number }): boolean {
  return lost >= leastLost && lost >= shareLost * text.length;
}

/** The damage of a whole document without what is only suspect and too rare. */
export function certainDamage<T>(damage: readonly T[], kindOf: (one: T) => TextDamage['kind']): readonly T[] {
  const suspects = damage.filter((one) => kindOf(one) === 'suspect').length;
  return suspects >= leastUtf8AsGbk ? damage : damage.filter((one) => kindOf(one) !== 'suspect');
}

/** `????年??月`: what a program writes that has no letter for what it should write. One ? may be a question. */
export function questionMarkRuns(text: string): readonly TextRange[] {
  if (!text.includes('??')) return [];
  const pattern = new RegExp(`\\?{3,}|\\?{2}(?=[${hanClass}\\d，、。])`, 'gu');
  return findAll(text, pattern).map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Letters of one font only (Wingdings, a publisher's system), which other fonts draw as a box or as nothing. */
export function privateLetters(text: string): readonly TextRange[] {
  return findAll(text, /[\ue000-\uf8ff]+/gu).map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
