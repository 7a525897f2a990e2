import type { Block } from '../block.ts';
import { keptPerStretch } from '../block-memo.ts';
import { findPartLabels, findSideLabels } from './find-labels.ts';
import { closingQuote } from './quotes.ts';
import { isDeficient } from './title-signals.ts';

/** Where a problem's title ends in its block, and where what follows begins. */
export interface TitleEnd {
  /** End of the title's words; the closing mark stands behind. */
  readonly end: number;
  /** Where further text begins; the text's length where there is none. */
  readonly next: number;
}

const namingTail = /^[^，。；：、“”]{0,16}?(?:问题|方面|情况|现象)(?:的?(?:整改|落实)(?:落实|完成|进展|工作)?(?:的?情况)?)?/u;
const unquotedName = /问题(?:的?(?:整改|落实)(?:落实|完成|进展|工作)?(?:的?情况)?)?(?=[。，；：,;:（(【［\s\u3000]|$)/u;
const namingOpening = /^(?:针对|关于|对于|就)/u;
const sideBracket = /[（(](?=[^（）()]{0,60}(?:责任|牵头|主责|时限|期限|完成|整改|长期|立行立改|持续|销号|推进|进行中|办结|解决|已))[^（）()]{2,120}[)）][。；]?$/u;
const closingMarks = /[*。；;，,、：:.．！!？?\s\u3000]/u;
const longestTitle = 400;

/**
 * Finds the end of the title that begins at `start`: behind the quoted or named problem, else at the first full stop. What
 * follows ends at `most`.
 */
export function findTitleEnd(block: Block, start: number, most = block.text.length): TitleEnd {
  return titleEndWithin(block, start, most);
}

const titleEndWithin = keptPerStretch((block, start, most): TitleEnd => {
  const { text } = block;
  const limit = Math.min(most, start + longestTitle);
  const stop = Math.min(firstStop(text, start, limit), firstLabel(block, start, limit));
  const named = namedEnd(text, start, limit);
  const raw = named !== null && named <= stop ? named : stop;
  return trimmed(text, start, raw, most);
});

/** Where a label cuts the title off: 整改情况： in the same paragraph. A label in brackets belongs behind the title as a whole. */
function firstLabel(block: Block, start: number, limit: number): number {
  const [part] = findPartLabels(block, start, limit);
  const [side] = findSideLabels(block, start, limit);
  const sideStart = side === undefined ? limit : side.start - (/[（(]/u.test(block.text.charAt(side.start - 1)) ? 1 : 0);
  return Math.max(start, Math.min(part?.start ?? limit, sideStart));
}

function namedEnd(text: string, start: number, limit: number): number | null {
  const head = text.slice(start, start + 32);
  const quote = /^[^“”，。；：]{0,28}?“/u.exec(head);
  if (quote !== null) {
    const close = closingQuote(text, start + quote[0].length - 1, limit);
    const tail = close === null ? null : namingTail.exec(text.slice(close + 1, close + 40));
    if (close !== null && tail !== null) return close + 1 + tail[0].length;
  }
  if (!namingOpening.test(head)) return null;
  const sentence = text.slice(start, firstStop(text, start, limit));
  const name = unquotedName.exec(sentence);
  return name === null ? null : start + name.index + name[0].length;
}

/** The first full stop outside quotes and brackets, or a line's end. */
function firstStop(text: string, start: number, limit: number): number {
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const char = text.charAt(at);
    if (char === '\n') return at;
    if ('“（《【('.includes(char)) depth += 1;
    else if ('”）》】)'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isStop(text, start, at)) return at;
    else if (depth > 0 && char === '。' && isStrayDepth(text, at, limit)) return at;
  }
  return limit;
}

function isStop(text: string, start: number, at: number): boolean {
  const char = text.charAt(at);
  if (char === '。' || char === '！' || char === '？') return true;
  if (char === '.') return /[\u4e00-\u9fff”》）)]/u.test(text.charAt(at - 1)) && !/[A-Za-z]/u.test(text.charAt(at + 1));
  return char === '：' && isRunIn(text, start, at);
}

/** A bracket that never closes must not swallow the title's end. */
function isStrayDepth(text: string, at: number, limit: number): boolean {
  return !/[”）》】)]/u.test(text.slice(at + 1, Math.min(at + 60, limit)));
}

/** `学习不深入：个别党员……。`: what is wanting, a colon, and at least a sentence behind it. */
function isRunIn(text: string, start: number, at: number): boolean {
  const rest = text.slice(at + 1, at + 200);
  return rest.length >= 16 && /[。；]/u.test(rest) && isDeficient(text.slice(start, at));
}

function trimmed(text: string, start: number, raw: number, most: number): TitleEnd {
  let next = raw;
  while (next < most && /[*。；;，,、：:.．！？\s\u3000]/u.test(text.charAt(next))) next += 1;
  let end = raw;
  const side = sideBracket.exec(text.slice(start, end));
  if (side !== null && side.index > 0) {
    end = start + side.index;
    next = end;
  }
  while (end > start && closingMarks.test(text.charAt(end - 1)) && !/[！？]/u.test(text.charAt(end - 1))) end -= 1;
  return { end, next };
}
