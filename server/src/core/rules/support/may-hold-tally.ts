import type { Block } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import { characterSet, isIn } from '../../text/character-set.ts';
import { findAll } from '../../text/find-all.ts';
import { anyNumeral, hanNumeralClass } from '../../text/han-numeral.ts';
import { asciiDigits, fullWidthDigits } from '../../text/numeral.ts';
import { oneOf } from '../../text/one-of.ts';
import { isReadable } from './readable-block.ts';
import { sentencesIn } from './sentences.ts';

const counters = '个项条件类起处宗笔家户例份台套名人';
const holdsDigit = holdsAnyOf(asciiDigits + fullWidthDigits);
const counterSet = characterSet(counters);
const units = '人个项条类件起处宗笔家户例名份台套次辆间张批座所册期元%％';
const openWords = ['未完成', '正在', '尚未', '剩余', '其余', '推进'];

/** A cheap look before the tallies of a block are read: so many numbers with a counter, in digits or, beside words of progress, in Han numerals. */
export function mayHoldTally(block: Block, least: number): boolean {
  const { text } = block;
  const inDigits = holdsDigit(block) ? countedNumbers(text, isDigit, least) : 0;
  if (inDigits < least && !(isHanTally(text) && countedNumbers(text, isHanNumeral, least) >= least)) return false;
  return isReadable(block);
}

function isHanTally(text: string): boolean {
  return text.includes('共') && openWords.some((word) => text.includes(word));
}

const openNumber = new RegExp(`(?:[未余]|正在|推进|长期|限期|基本|部分|整改|办理|进行|坚持)[^，,。；;\\d]{0,8}${anyNumeral}|[\\d０-９][ \\u3000]?${oneOf(counters)}[^，,。；;\\d]{0,8}(?:未|正在|正|推进)`, 'u');
const numbered = `${anyNumeral}[ \\u3000]?[余多来几]?[百千万亿]{0,2}[余多]?[ \\u3000]?${oneOf(units)}`;
/** A wide net for what is said of a part that is done, or done at once. */
const done = '(?:完成|到位|办结|完毕|销号|立[行查知即]|即知即改|[已均经][按如及全彻完能得予实成整到办销解化落结验清追收退上缴归返拨支兑发])';
const longestClause = 80;
const withinClause = `[^，,、；;（）()。！？!?\\n]{0,${longestClause}}`;
const doneNumber = new RegExp(`${done}${withinClause}${numbered}|${numbered}${withinClause}${done}`, 'u');
const numberWithUnit = new RegExp(numbered, 'gu');
const anyNumberWithUnit = new RegExp(numbered, 'u');

/**
 * A sentence with two numbers, one of them of what is not done, or not wholly done, and words for what is: without one there is no
 * sum to check.
 */
export function mayHoldSum(text: string): boolean {
  return sentencesIn(text).some(({ start, end }) => holdsSum(text.slice(start, end)));
}

/** A number with words for what is done in its clause. */
export function namesDoneNumber(text: string): boolean {
  return anyNumberWithUnit.test(text) && doneNumber.test(text);
}

function holdsSum(sentence: string): boolean {
  return openNumber.test(sentence) && findAll(sentence, numberWithUnit).length > 1 && namesDoneNumber(sentence);
}

/** 完成率94%, 占总数的94%: what is said of a tally's counts. */
const rateOfCounts = new RegExp(
  `(?:(?:整改|完成|办结|销号|化解|结案|落实)(?:任务|问题)?(?:完成|办结|到位|落实|销号)?(?:率|比例|比率)(?:已|现)?(?:达到|达|为|是)?|占(?:比|总数的?|总量的?|(?:全部|反馈|应|整改){0,9}(?:问题|任务|措施|事项)(?:总数|总量)?的?)?(?:例|重)?(?:达到|达|为)?)[：:]?\\s{0,9}${anyNumeral}`,
  'u',
);

/** True where a rate is stated as rates of completion are. */
export function mayHoldRate(text: string): boolean {
  return (text.includes('率') || text.includes('比') || text.includes('占')) && rateOfCounts.test(text);
}

/** How many numbers have a counter behind them; stops at `most`. */
function countedNumbers(text: string, isNumeral: (code: number) => boolean, most: number): number {
  let count = 0;
  for (let at = 0; at < text.length - 1 && count < most; at += 1) {
    if (!isNumeral(text.charCodeAt(at))) continue;
    const next = text.charCodeAt(at + 1);
    if (isIn(counterSet, text, next === 0x20 || next === 0x3000 ? at + 2 : at + 1)) count += 1;
  }
  return count;
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

const hanNumerals = new Set(Array.from(hanNumeralClass, (char) => char.charCodeAt(0)));

function isHanNumeral(code: number): boolean {
  return hanNumerals.has(code);
}
