import type { TextRange } from '../../text/range.ts';
import { plainTitle } from './title-variants.ts';

/** A term in quotation marks, or the title of a document without what it has in brackets; the range is that of all between the marks. */
export interface Term extends TextRange {
  readonly kind: 'quoted' | 'title';
  readonly text: string;
}

const quotedLength = { least: 3, most: 10 };
const titleLength = { least: 8, most: 60 };
const aNumeral = /[一二两双三四五六七八九十]/u;
const notInTerm = /[“《》，。；：\n]/u;
const notInTitle = /[《\n]/u;

/** The terms of a text by which one thing could be called by two names. */
export function termsIn(text: string): readonly Term[] {
  if (!text.includes('“') && !text.includes('《')) return none;
  const quoted = between(text, '“', '”', quotedLength).filter(({ text: words }) => aNumeral.test(words) && mayVary(words) && !notInTerm.test(words));
  const titles = between(text, '《', '》', titleLength).filter(({ text: words }) => !notInTitle.test(words));
  if (quoted.length + titles.length === 0) return none;
  return [...quoted.map((term): Term => ({ ...term, kind: 'quoted' })), ...titles.map((term): Term => ({ ...term, text: plainTitle(term.text), kind: 'title' }))];
}

const none: readonly Term[] = [];

function between(text: string, opening: string, closing: string, { least, most }: { readonly least: number; readonly most: number }) {
  const found: (TextRange & { readonly text: string })[] = [];
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const words = text.slice(at + 1, at + 2 + most);
    const length = words.indexOf(closing);
    if (length >= least) found.push({ text: words.slice(0, length), start: at + 1, end: at + 1 + length });
  }
  return found;
}

/** Set terms in which the numbers are fixed: whoever writes another number means the same thing. */
const setTerms = new Set([
  '一岗双责', '三会一课', '三重一大', '四个意识', '四个自信', '两个维护', '两个确立', '两学一做', '三严三实', '四种形态', '五位一体', '四个全面', '两个责任', '三个区分开来',
  '三不一体', '四议两公开', '三务公开', '四风问题', '六项纪律', '三公经费', '第一议题', '第一责任人', '四个合格', '六有六无', '一把手', '两个务必', '三个务必', '一案三查', '一岗多责',
]);

const numerals = '一二两双三四五六七八九十多';

export function isSetTerm(term: string): boolean {
  return setTerms.has(term);
}

/**
 * True for two terms of equal length that differ in one number only, “一岗双责” and “一岗三责”. A number at the head is part of the name
 * (“四个一”, “五个一”) unless the one of them is a set term; two set terms are two things.
 */
export function differInOneNumber(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3 || (isSetTerm(a) && isSetTerm(b))) return false;
  let at = -1;
  for (let index = 0; index < a.length; index += 1) {
    if (a.charAt(index) === b.charAt(index)) continue;
    // 十三五, 十四五 are two plans.
    if (a.charAt(index - 1) === '十' && a.charAt(index + 1) === '五') return false;
    if (at >= 0 || !numerals.includes(a.charAt(index)) || !numerals.includes(b.charAt(index))) return false;
    at = index;
  }
  if (at < 0) return false;
  return isSetTerm(a) || isSetTerm(b) || (at > 0 && /[一二两双三四五六七八九十]/u.test(a.slice(0, at)) && !/[第个届期批次条项季]/u.test(a.charAt(at - 1) + a.charAt(at + 1)));
}

const setPatterns = new Set([...setTerms].flatMap((term) => numberGaps(term)));

/** A number that is not at the head, or a set term's pattern: only these can be a slip. */
function mayVary(term: string): boolean {
  return numberGaps(term).some((pattern) => !pattern.startsWith('#') || setPatterns.has(pattern));
}

/** The pattern that terms which differ in one number share: each numeral in turn as a gap. */
export function numberGaps(term: string): readonly string[] {
  return [...term].flatMap((char, index) => (numerals.includes(char) ? [`${term.slice(0, index)}#${term.slice(index + 1)}`] : []));
}
