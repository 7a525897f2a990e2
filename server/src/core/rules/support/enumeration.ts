import type { Block, BlockRole, Mark } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import { oncePerBlock } from '../../bulletin/block-memo.ts';
import type { ProblemHead } from '../../bulletin/model.ts';
import { findAll } from '../../text/find-all.ts';
import { parseHanNumeral } from '../../text/han-numeral.ts';
import type { Fact } from '../rule.ts';
import { isBulletinText } from './block-text.ts';
import { kindAt } from './characters.ts';

/** 一是, 二是 where a clause begins. `within` = elsewhere (之一是): it counts only where the series lacks just that number. */
export interface EnumerationWord {
  readonly kind: 'word';
  readonly block: Block;
  readonly value: number;
  readonly start: number;
  /** Behind 是. */
  readonly end: number;
  readonly within: boolean;
  /** True where another way of counting follows in the block: 另一, 其次, 二要. */
  readonly countsOtherwise: boolean;
  /** The bold that it stands in. */
  readonly bold: Mark | null;
  /** True behind asterisks that do not work and were meant to. */
  readonly starred: boolean;
}

/** A place that no series runs across: a heading, a title, a label, a cell. */
interface Boundary {
  readonly kind: 'boundary';
}

export type EnumerationFact = EnumerationWord | Boundary;

const none: readonly never[] = [];
const holdsWord = holdsAnyOf('是');
const wordPattern = /[一二三四五六七八九十]{1,3}是/gu;
const idiom = /^[一二]是[一二][，、；。]?/u;
const otherCounting = /另一|另外|其二|其次|再次|再者|第二|二则|二来|二要|二、|（二）|②|2[.．、）)]/u;
const earlierCounting = /首先|第一|一方面|其一|一来|一要|一则|一、|（一）|①|1[.．、）)]/u;
const boundaryRoles: ReadonlySet<BlockRole> = new Set<BlockRole>([
  'title', 'section-heading', 'category-heading', 'group-heading', 'problem-title', 'label', 'table-head', 'table-cell', 'signature',
]);
const boundary: Boundary = { kind: 'boundary' };

/** What a block contributes to the document's series of 一是, 二是. */
export function enumerationFacts(block: Block): readonly EnumerationFact[] {
  const words = holdsWord(block) && isBulletinText(block) ? enumerationWords(block) : none;
  // Where 一是, 二是 number the problems themselves, their titles are the series.
  const opensWithWord = words[0]?.start === 0 && block.shape.kind !== 'table-cell';
  return boundaryRoles.has(block.role) && !opensWithWord ? [boundary, ...words] : words;
}

const enumerationWords = oncePerBlock((block): readonly EnumerationWord[] => {
  const { text, marks } = block;
  const strong = marks.filter(({ kind }) => kind === 'strong').sort((a, b) => a.start - b.start);
  const words: EnumerationWord[] = [];
  let next = 0;
  for (const match of findAll(text, wordPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const value = parseHanNumeral(match[0].slice(0, -1));
    if (value === null || value === 0 || idiom.test(text.slice(start, start + 4))) continue;
    while ((strong[next]?.end ?? end) < end) next += 1;
    const mark = strong[next];
    const bold = mark !== undefined && mark.start <= start ? mark : null;
    words.push({ kind: 'word', block, value, start, end, bold, starred: isStarred(text, start), within: !beginsClause(text, start), countsOtherwise: countsOtherwise(text, value, start, end) });
  }
  return words;
});

/** Behind an even number of them, so that these open and do not close. */
function isStarred(text: string, start: number): boolean {
  return text.slice(Math.max(0, start - 2), start) === '**' && text.slice(0, start - 2).split('**').length % 2 === 1;
}

function beginsClause(text: string, at: number): boolean {
  const before = kindAt(text, at - 1);
  return before !== 'han' && before !== 'digit' && before !== 'latin';
}

/** Only a first word may be followed, only a later one preceded by another way of counting; both within reach. */
function countsOtherwise(text: string, value: number, start: number, end: number): boolean {
  if (value === 1) return otherCounting.test(text.slice(end, end + 400));
  return value === 2 && earlierCounting.test(text.slice(Math.max(0, start - 400), start));
}

/** The words of the document, cut into stretches that no boundary interrupts: each problem has its own. */
export function enumerationStretches(facts: readonly Fact<EnumerationFact>[], problems: readonly ProblemHead[]): readonly (readonly EnumerationWord[])[] {
  // A problem in one paragraph is title and answer at once; where 一是, 二是 number the problems, these are the series.
  const openers = new Set(problems.flatMap(({ title, marker }) => (marker?.form === 'enumeration' ? [] : [title.block])));
  const stretches: EnumerationWord[][] = [];
  let current: EnumerationWord[] | null = null;
  let previous: Block | null = null;
  for (const { block, value } of facts) {
    if (value.kind === 'boundary' || (block !== previous && openers.has(block))) current = null;
    previous = block;
    if (value.kind === 'boundary') continue;
    if (current === null) stretches.push((current = []));
    current.push(value);
  }
  return stretches.map(withoutOthers).filter((stretch) => stretch.length > 0);
}

/** Leaves out words within a clause, except where such a one is just the number that would be missing. */
function withoutOthers(words: readonly EnumerationWord[]): readonly EnumerationWord[] {
  if (!words.some(({ within }) => within)) return words;
  const kept: EnumerationWord[] = [];
  words.forEach((word, index) => {
    if (word.within && !fillsGap(word, kept.at(-1)?.value ?? 0, words.slice(index + 1, index + 9))) return;
    kept.push(word);
  });
  return kept;
}

function fillsGap(word: EnumerationWord, last: number, following: readonly EnumerationWord[]): boolean {
  const next = following.find(({ within }) => !within);
  return next?.value === word.value + 1 && (word.value === last + 1 || (word.value === 1 && last !== 1));
}

/** True where series nest or follow each other without a flaw: 一是（一是、二是）、二是. */
export function nestsWell(words: readonly EnumerationWord[]): boolean {
  const open: { last: number }[] = [];
  for (const { value } of words) {
    if (value === 1) {
      open.push({ last: 1 });
      continue;
    }
    while (open.length > 0 && open.at(-1)?.last !== value - 1) {
      // A series that is left at 1 was no series.
      if (open.pop()?.last === 1) return false;
    }
    const series = open.at(-1);
    if (series === undefined) return false;
    series.last = value;
  }
  return open.every(({ last }) => last > 1);
}
