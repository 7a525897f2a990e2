import type { Block } from '../../bulletin/block.ts';
import { oncePerBlock } from '../../bulletin/block-memo.ts';
import { characterSet, isIn } from '../../text/character-set.ts';
import { asciiDigits, fullWidthDigits } from '../../text/numeral.ts';

/** The ranks of GB/T 9704-2012 7.3.3 by their numbers: 一、 （一） 1. （1）. */
export type NumberRank = 'han' | 'han-bracket' | 'arabic' | 'arabic-bracket';

/** A number that opens a block, with its brackets and the mark behind it as written; offsets of the block's text. */
export interface HeadNumber {
  readonly rank: NumberRank;
  readonly numeral: string;
  /** The brackets as written; empty for 一、 and 1. */
  readonly open: string;
  readonly close: string;
  /** The mark behind numeral or bracket, or several of them; empty where there is none. */
  readonly mark: string;
  readonly start: number;
  readonly markStart: number;
  readonly end: number;
}

const han = '[一二三四五六七八九十]{1,3}';
const arabic = '[0-9０-９]{1,3}';
const gap = '[ \\u3000]?';
const plainPattern = new RegExp(`^(${han}|${arabic})${gap}([、，,.．：:]{1,4})`, 'u');
const bracketPattern = new RegExp(`^([（(])(${han}|${arabic})([）)])(?:${gap}([、，,.．：:]{1,4}))?`, 'u');
/** What makes the beginning of a sentence look like a number: 三.五, （一）、（二）项, 一、二号楼, 10:30. */
const carriesOn = new RegExp(`^[ \\u3000]?(?:[0-9０-９（(]|${han}(?:[、，,.．和及至号]|是))`, 'u');
const digits = characterSet(asciiDigits + fullWidthDigits);
const firstCharacters = characterSet(`（(一二三四五六七八九十${asciiDigits}${fullWidthDigits}`);
const longestHead = 24;

const unclosedPattern = new RegExp(`^([（(])(${han}|${arabic})(?=\\p{Script=Han}{2})`, 'u');
const unopenedPattern = new RegExp(`^()(${han}|${arabic})([）)])`, 'u');

/** The number at the head of a block, even where one of its brackets was lost: （二加强领导, 二）加强领导. */
export function headNumberLoosely(block: Block): HeadNumber | null {
  const number = headNumber(block);
  if (number !== null) return number;
  const start = openingMarks(block.text);
  const head = block.text.slice(start, start + longestHead);
  const match = unclosedPattern.exec(head) ?? unopenedPattern.exec(head);
  if (match === null) return null;
  const [whole, open = '', numeral = '', close = ''] = match;
  const end = start + whole.length;
  return { rank: isArabic(numeral) ? 'arabic-bracket' : 'han-bracket', numeral, open, close, mark: '', start, markStart: end, end };
}

/** The number that a block seems to begin with and that may as well belong to the sentence: 2、5人健康证到期, 2、3号楼漏水; null where there is none. */
export function doubtfulHeadNumber({ text }: Block): HeadNumber | null {
  const start = openingMarks(text);
  const head = text.slice(start, start + longestHead);
  const number = isIn(firstCharacters, head, 0) ? plainNumberAt(head, start) : null;
  return number !== null && carriesOn.test(head.slice(number.end - start)) ? number : null;
}

/** The number at the head of a block; null where it begins otherwise. */
export function headNumber(block: Block): HeadNumber | null {
  const number = numberOrNothing(block);
  return number === 0 ? null : number;
}

/** Asked for by several rules. */
const numberOrNothing = oncePerBlock(({ text }): HeadNumber | 0 => {
  const start = openingMarks(text);
  if (!isIn(firstCharacters, text, start)) return 0;
  const head = text.slice(start, start + longestHead);
  return bracketNumber(head, start) ?? plainNumber(head, start) ?? 0;
});

/** Marks of a heading or of emphasis that Markdown did not take for such stay in the text. */
function openingMarks(text: string): number {
  let at = 0;
  while (at < text.length && (text.charAt(at) === '#' || text.charAt(at) === '*' || (at > 0 && text.charAt(at) === ' '))) at += 1;
  return at;
}

function plainNumber(head: string, start: number): HeadNumber | null {
  const number = plainNumberAt(head, start);
  return number === null || carriesOn.test(head.slice(number.end - start)) ? null : number;
}

function plainNumberAt(head: string, start: number): HeadNumber | null {
  const match = plainPattern.exec(head);
  if (match === null) return null;
  const [whole, numeral = '', mark = ''] = match;
  const end = start + whole.length;
  return { rank: isArabic(numeral) ? 'arabic' : 'han', numeral, open: '', close: '', mark, start, markStart: start + numeral.length, end };
}

function bracketNumber(head: string, start: number): HeadNumber | null {
  const match = head.startsWith('（') || head.startsWith('(') ? bracketPattern.exec(head) : null;
  if (match === null) return null;
  const [whole, open = '', numeral = '', close = '', mark = ''] = match;
  if (mark !== '' && carriesOn.test(head.slice(whole.length))) return null;
  const markStart = start + open.length + numeral.length + close.length;
  return { rank: isArabic(numeral) ? 'arabic-bracket' : 'han-bracket', numeral, open, close, mark, start, markStart, end: start + whole.length };
}

function isArabic(numeral: string): boolean {
  return isIn(digits, numeral, 0);
}
