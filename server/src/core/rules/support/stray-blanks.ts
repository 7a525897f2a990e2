import type { Block, BlockRole } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import { findAll } from '../../text/find-all.ts';
import { hanNumeralClass } from '../../text/han-numeral.ts';
import type { TextRange } from '../../text/range.ts';
import { isBulletinText, isVerbatim, touchesMark } from './block-text.ts';
import { blanksAfter, blanksBefore, kindAt } from './characters.ts';
import { headNumber } from './head-number.ts';

/** A blank that should not be there, by what stands beside it. */
export interface StrayBlank extends TextRange {
  readonly beside: 'digit' | 'han';
}

/** How often a block's numbers touch their Chinese as they should. */
export interface JoinedNumbers {
  readonly beside: 'none';
  readonly count: number;
}

const none: readonly never[] = [];

const blanks = /[ \t\u3000\u00a0]+/gu;
const holdsBlank = holdsAnyOf(' \t\u3000\u00a0');
/** Marks that a sentence goes on behind, or that it comes to, without a blank. */
const leftMarks = '，。；、》”';
const rightMarks = '，。；、《“';
const silentRoles: ReadonlySet<BlockRole> = new Set<BlockRole>(['signature', 'recipient', 'metadata', 'comment']);
const entryRoles: ReadonlySet<BlockRole> = new Set<BlockRole>(['prose', 'other', 'contact', 'key-value', 'attachment']);
const numeral = `[${hanNumeralClass}0-9０-９①-⑳]{1,4}`;
/** A number at the head of a line that a blank parts from its text: 第一章 总则, 问题三 学习, 附件1 名单. */
const headWithBlank = new RegExp(`^(?:\\d{1,2}(?:[.．]\\d{1,2}){1,3}|第?${numeral}(?:章|节|条|部分|篇)?|[\\p{Script=Han}]{0,4}问题[（(]?${numeral}[）)]?|附件${numeral}?)$`, 'u');
const nextKey = /^\p{Script=Han}{2,8}[：:]/u;
const clockTime = /^[0-9０-９]{1,2}[:：][0-9０-９]{2}/u;
const listNumber = /^[0-9０-９]{1,3}(?:[、）)]|[.．](?![0-9０-９]))/u;
/** Words that a blank, like a colon, parts from their number. */
const numberLabel = /(?:电话|手机|传真|热线|邮编|编码|号码|账号|信箱|座机|总机|值班|举报|监督|联系|微信)$/u;

/** Where the name of a unit ends, so that a title or another unit may be set apart from it. */
const unitEnd = /(?:委|会|组|局|厅|部|署|院|校|学|园|所|站|社|台|中心|公司|集团|政府|办|室|科|处|支部|队|馆|行)$/u;

/** The blanks between Chinese characters, and between these and digits, that a bulletin does not have. */
export function strayBlanks(block: Block): readonly (StrayBlank | JoinedNumbers)[] {
  const { text } = block;
  if (!isBulletinText(block) || silentRoles.has(block.role)) return none;
  const numbers = joinedNumbers(text);
  if (!holdsBlank(block)) return numbers;
  const found: (StrayBlank | JoinedNumbers)[] = [...numbers];
  const headEnd = headNumber(block)?.end ?? 0;
  for (const { 0: run, index } of findAll(text, blanks)) {
    const range = { start: index, end: index + run.length };
    if (index <= headEnd || range.end >= text.length) continue;
    const beside = besideOf(text, range);
    if (beside === null || isMeant(block, range, beside) || touchesMark(block, range.start, range.end) || isVerbatim(block, index)) continue;
    found.push({ ...range, beside });
  }
  return found;
}

function besideOf(text: string, { start, end }: TextRange): 'digit' | 'han' | null {
  const left = sideOf(text, start - 1, leftMarks);
  const right = sideOf(text, end, rightMarks);
  if (left === null || right === null || (left === 'mark' && right === 'mark')) return null;
  if (left === 'digit') return right === 'han' ? 'digit' : null;
  return right === 'digit' ? 'digit' : 'han';
}

function sideOf(text: string, at: number, marks: string): 'han' | 'digit' | 'mark' | null {
  const kind = kindAt(text, at);
  if (kind === 'digit') return isOfLatinWord(text, at) ? null : kind;
  if (kind === 'han') return kind;
  return kind === 'mark' && marks.includes(text.charAt(at)) ? 'mark' : null;
}

/** The 4 of A4 and of GB/T9704, the end of an address: Latin, not numbers. */
function isOfLatinWord(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < longestWord && isWritten(text, start - 1)) start -= 1;
  let end = at + 1;
  while (end < text.length && end - at < longestWord && isWritten(text, end)) end += 1;
  return /[A-Za-z]/u.test(text.slice(start, end));
}

function isWritten(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 0x20 && code < 0x7f;
}

function isMeant(block: Block, range: TextRange, beside: 'digit' | 'han'): boolean {
  const { text } = block;
  const after = text.slice(range.end, range.end + 12);
  const before = text.slice(Math.max(0, range.start - 12), range.start);
  // Wide blanks in a line with the date push it to its place.
  if (block.role === 'date-of-issue' && range.end - range.start > 1) return true;
  if (nextKey.test(after) || (range.start <= 12 && headWithBlank.test(before))) return true;
  if (beside === 'digit') return clockTime.test(after) || listNumber.test(after) || numberLabel.test(before);
  return isBetweenEntries(block, range);
}

/** Blanks between Chinese that set words apart on purpose: names, titles, cells, lines of entries. */
function isBetweenEntries({ text, role, shape }: Block, { start, end }: TextRange): boolean {
  const left = hanRunBefore(text, start);
  const right = hanRunAfter(text, end);
  // 姓 名, but not “青蓝结对”工 程.
  if (left === 1 && right === 1 && !/[”》）)\d]/u.test(text.charAt(start - 2))) return true;
  if (role === 'title' || role === 'issuer') return unitEnd.test(text.slice(0, start)) || text.startsWith('关于', end);
  if (left > 0 && right > 0 && (isListed(text, start - left, -1, left) || isListed(text, end + right, 1, right))) return true;
  const keyed = (role === 'label' || role === 'key-value') && start - left === 0 && left <= 8;
  return keyed || (isEntry(role, shape.kind) && !/[，。；]/u.test(text));
}

/** A cell, or a short line outside of headings and measures. */
function isEntry(role: BlockRole, shape: Block['shape']['kind']): boolean {
  return shape === 'table-cell' || (entryRoles.has(role) && shape !== 'heading');
}

/** A short word between two blanks, the further one before another word: one of a list of names. */
function isListed(text: string, edge: number, step: 1 | -1, length: number): boolean {
  if (length > 4) return false;
  const beyond = step === 1 ? blanksAfter(text, edge) : blanksBefore(text, edge);
  return beyond !== edge && kindAt(text, step === 1 ? beyond : beyond - 1) === 'han';
}

const longestRun = 9;
const longestWord = 24;

function hanRunBefore(text: string, end: number): number {
  let length = 0;
  while (length < longestRun && kindAt(text, end - length - 1) === 'han') length += 1;
  return length;
}

function hanRunAfter(text: string, start: number): number {
  let length = 0;
  while (length < longestRun && kindAt(text, start + length) === 'han') length += 1;
  return length;
}

const digitZero = 0x30;
const digitNine = 0x39;

/** The same ones for all blocks: nearly each has some, and hardly one many. */
const fewNumbers = Array.from({ length: 64 }, (_, count): readonly JoinedNumbers[] => (count === 0 ? none : [{ beside: 'none', count }]));

/** How often a digit touches a Chinese character; empty where none does. */
function joinedNumbers(text: string): readonly JoinedNumbers[] {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < digitZero || code > digitNine) continue;
    if (kindAt(text, at - 1) === 'han') count += 1;
    if (kindAt(text, at + 1) === 'han') count += 1;
  }
  return fewNumbers[count] ?? [{ beside: 'none', count }];
}
