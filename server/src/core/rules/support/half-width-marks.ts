import type { Block } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import type { TextRange } from '../../text/range.ts';
import type { TextEdit } from '../../text/edit.ts';
import { findAll } from '../../text/find-all.ts';
import { isBulletinText, touchesMark } from './block-text.ts';
import { blanksAfter, blanksBefore, kindAt } from './characters.ts';
import { headNumber } from './head-number.ts';

/** A half-width mark, or a pair of brackets, that should be full-width; edits in offsets of the block's text. */
export interface HalfWidthMark extends TextRange {
  readonly found: string;
  readonly expected: string;
  readonly edits: readonly TextEdit[];
}

const fullWidth = new Map([[',', '，'], [';', '；'], [':', '：'], ['?', '？'], ['!', '！'], ['(', '（'], [')', '）']]);
const holdsCandidate = holdsAnyOf(',;:?!()');
const clauseMarks = /[,;:?!]/gu;
const brackets = /[()（）]/gu;
const clauseMark = /[，。；：、！？,;:?!.]/u;
const address = /(?:https?:\/\/|www\.)[!-~]+/gu;
/** `[^1]:` opens a footnote; with a full-width colon it would be text. */
const noteLabel = /^\[\^[^\]\s]{1,40}\]$/u;
const longestWord = 16;

/** All half-width marks of a block that stand in Chinese text: not those of times, ratios, numbers, addresses and Latin words. */
export function halfWidthMarks(block: Block): readonly HalfWidthMark[] {
  if (!holdsCandidate(block) || !isBulletinText(block)) return [];
  const head = headNumber(block);
  const found = [...singleMarks(block), ...bracketPairs(block)].sort((a, b) => a.start - b.start);
  const verbatim = [...block.marks.filter(({ kind }) => kind === 'code'), ...addresses(block.text)].sort((a, b) => a.start - b.start);
  return outside(found, verbatim).filter(({ start }) => head === null || start >= head.end);
}

/** Those that begin outside of all ranges; both lists sorted. */
function outside(found: readonly HalfWidthMark[], ranges: readonly TextRange[]): readonly HalfWidthMark[] {
  let index = 0;
  return found.filter(({ start }) => {
    while ((ranges[index]?.end ?? Number.POSITIVE_INFINITY) <= start) index += 1;
    return (ranges[index]?.start ?? Number.POSITIVE_INFINITY) > start;
  });
}

function addresses(text: string): readonly TextRange[] {
  if (!text.includes('://') && !text.includes('www.')) return [];
  return findAll(text, address).map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

function singleMarks(block: Block): readonly HalfWidthMark[] {
  const { text } = block;
  const marks: HalfWidthMark[] = [];
  for (const { 0: mark, index } of findAll(text, clauseMarks)) {
    if (mark === ':' && noteLabel.test(text.slice(0, index))) continue;
    const left = blanksBefore(text, index);
    const right = blanksAfter(text, index + 1);
    // Two marks in a row are one defect, and another rule's.
    if (clauseMark.test(text.charAt(left - 1)) || clauseMark.test(text.charAt(right)) || !isAmongChinese(text, mark, left, right)) continue;
    marks.push({ start: index, end: index + 1, found: mark, expected: widen(mark), edits: [widened(block, index, left, right)] });
  }
  return marks;
}

function widen(mark: string): string {
  return fullWidth.get(mark) ?? mark;
}

/** The mark with the blanks around it, unless they part Markdown marks from the text. */
function widened(block: Block, index: number, left: number, right: number): TextEdit {
  const text = widen(block.text.charAt(index));
  const swallow = !touchesMark(block, left, right) && right < block.text.length && left > 0;
  return swallow ? { start: left, end: right, text } : { start: index, end: index + 1, text };
}

/** One side Chinese, the other Chinese too, or a number or Latin word that belongs to the Chinese text. */
function isAmongChinese(text: string, mark: string, left: number, right: number): boolean {
  const before = sideBefore(text, left);
  const after = sideAfter(text, right, mark);
  return (before === 'chinese' && after !== 'foreign') || (after === 'chinese' && before === 'embedded');
}

type Side = 'chinese' | 'embedded' | 'foreign';

function sideBefore(text: string, end: number): Side {
  const at = /["'\])%}([{]/u.test(text.charAt(end - 1)) ? end - 1 : end;
  switch (kindAt(text, at - 1)) {
    case 'han':
    case 'mark':
      return 'chinese';
    case 'digit':
    case 'end':
      return 'embedded';
    case 'latin': {
      const start = wordStart(text, at);
      return kindAt(text, start - 1) === 'han' || kindAt(text, start - 1) === 'mark' ? 'embedded' : 'foreign';
    }
    default:
      return at < end ? 'embedded' : 'foreign';
  }
}

function sideAfter(text: string, start: number, mark: string): Side {
  let at = start;
  if (/["'[({]/u.test(text.charAt(at))) at += 1;
  switch (kindAt(text, at)) {
    case 'han':
    case 'mark':
      return 'chinese';
    case 'digit':
      return 'embedded';
    case 'end':
      return 'embedded';
    case 'latin': {
      if (mark === ':') return 'foreign';
      const end = wordEnd(text, at);
      const next = kindAt(text, /[()]/u.test(text.charAt(end)) ? end + 1 : end);
      return next === 'han' || next === 'mark' ? 'embedded' : 'foreign';
    }
    default:
      return text.charAt(at) === ')' ? 'embedded' : 'foreign';
  }
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (end - start < longestWord && isWord(text, start - 1)) start -= 1;
  return start;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end - start < longestWord && isWord(text, end)) end += 1;
  return end;
}

function isWord(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === 'latin' || kind === 'digit';
}

/** Pairs of which one bracket at least is half-width and that hold Chinese. */
function bracketPairs(block: Block): readonly HalfWidthMark[] {
  const { text } = block;
  if (!text.includes('(') && !text.includes(')')) return [];
  const pairs: HalfWidthMark[] = [];
  const open: number[] = [];
  for (const { 0: bracket, index } of findAll(text, brackets)) {
    if (bracket === '(' || bracket === '（') {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start === undefined) continue;
    const written = text.charAt(start) + bracket;
    if (written !== '（）' && holdsChinese(text, start + 1, index)) pairs.push(pairOf(block, start, index));
  }
  return pairs;
}

function pairOf({ text }: Block, start: number, close: number): HalfWidthMark {
  const edits = [start, close].flatMap((at) => (fullWidth.has(text.charAt(at)) ? [{ start: at, end: at + 1, text: widen(text.charAt(at)) }] : []));
  return { start, end: close + 1, found: `${text.charAt(start)}${text.charAt(close)}`, expected: '（）', edits };
}

function holdsChinese(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (kindAt(text, at) === 'han') return true;
  return false;
}
