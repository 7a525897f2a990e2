import type { Block } from '../../bulletin/block.ts';
import { hanNumeralClass } from '../../text/han-numeral.ts';
import { isReadable } from './readable-block.ts';

const counters = '个项条件类起处宗笔家户例份台套名人';
const openWords = ['未完成', '正在', '尚未', '剩余', '其余', '推进'];

/** A cheap look before the tallies of a block are read: so many numbers with a counter, in digits or, beside words of progress, in Han numerals. */
export function mayHoldTally(block: Block, least: number): boolean {
  const { text } = block;
  if (countedNumbers(text, isDigit, least) < least && !(isHanTally(text) && countedNumbers(text, isHanNumeral, least) >= least)) return false;
  return isReadable(block);
}

function isHanTally(text: string): boolean {
  return text.includes('共') && openWords.some((word) => text.includes(word));
}

const openNumber = new RegExp(`(?:[未余]|正在|推进|长期|限期|基本|部分|整改|办理|进行|坚持)[^，,。；;\\d]{0,8}[\\d０-９${hanNumeralClass}]|[\\d０-９][ \\u3000]?[${counters}][^，,。；;\\d]{0,8}(?:未|正在|正|推进)`, 'u');

/** A number of what is not done, or not wholly done: without one there is no sum to check. */
export function namesOpenNumber({ text }: Block): boolean {
  return openNumber.test(text);
}

/** How many numbers have a counter behind them; stops at `most`. */
function countedNumbers(text: string, isNumeral: (code: number) => boolean, most: number): number {
  let count = 0;
  for (let at = 0; at < text.length - 1 && count < most; at += 1) {
    if (!isNumeral(text.charCodeAt(at))) continue;
    const next = text.charAt(at + 1);
    if (counters.includes(next === ' ' || next === '\u3000' ? text.charAt(at + 2) || '\n' : next)) count += 1;
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
