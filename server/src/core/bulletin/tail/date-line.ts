import { parseHanNumeral } from '../../text/han-numeral.ts';
import { toHalfWidthDigits } from '../../text/numeral.ts';
import type { CalendarDate } from '../../text/calendar-date.ts';
import { located, type Block, type Located } from '../block.ts';
import { isUnitName } from '../facts/unit-name.ts';
import { withoutEnd } from '../../text/without-end.ts';

export interface DateLine {
  readonly date: Located<CalendarDate>;
  /** The unit's name, where it stands on the same line before the date. */
  readonly issuer: Located<string> | null;
}

const blank = '[ \\u3000]{0,4}';
const arabic = new RegExp(`(\\d{4})${blank}[年.\\-/．－]${blank}(\\d{1,2})${blank}[月.\\-/．－]${blank}(\\d{1,2})${blank}日?$`, 'u');
const han = new RegExp(`([〇零○ОO0一二三四五六七八九]{4})${blank}年${blank}([一二三四五六七八九十元正]{1,2})${blank}月${blank}([一二三四五六七八九十]{1,3})${blank}日$`, 'u');
/** Told from the last characters alone: nearly no line of a document passes. */
const mayEndInDate = /[日\d０-９][）)。.\s\u3000]{0,8}$/u;
const label = /^(?:成文日期|发文日期|发布日期|日期|印发日期|时间)[ \u3000]?[：:][ \u3000]?$/u;

/** A line that is a date of issue, perhaps with the issuer before it: `中共…委员会 2021年1月13日`. */
export function readDateLine(block: Block): DateLine | null {
  if (!mayEndInDate.test(block.text.slice(-10))) return null;
  const text = withoutEnd(toHalfWidthDigits(block.text), /[）)。.\s\u3000]/u);
  if (!/[\d日]$/u.test(text)) return null;
  const match = arabic.exec(text) ?? han.exec(text);
  if (match === null) return null;
  const before = block.text.slice(0, match.index);
  const at = located(dateOf(match), block, match.index, text.length);
  const name = before.trim().replace(/[（(]$/u, '').trim();
  if (name === '' || label.test(name)) return { date: at, issuer: null };
  if (!isUnitName(name)) return null;
  const start = before.indexOf(name);
  return { date: at, issuer: located(name, block, start, start + name.length) };
}

const written = /^[\d０-９XxＸｘ×〇○零一二三四五六七八九十年月日号.\-/／．\s\u3000_＿]+$/u;
const longestDate = 30;

/** 2022年12月, 21年4月8日, 二〇二二年十二月: the day or half of the year is not there. */
const incomplete = /^(?:\d{4}年(?:1[0-2]|0?[1-9])月|\d{2}年(?:1[0-2]|0?[1-9])月[0-3]?\d日|[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月)$/u;

/** A line that was to be the date of issue and lost characters (20211220日), is not a whole date, or is still to be filled in (20XX年X月X日, 年 月 日). */
export function isSpoiltDateLine({ text }: Block): boolean {
  if (text.length > longestDate || !/[年月日]/u.test(text) || !written.test(text)) return false;
  const bare = text.replace(/[\s\u3000_＿]/gu, '');
  if (incomplete.test(toHalfWidthDigits(bare))) return true;
  return bare.endsWith('日') && (/^\d{4}/u.test(toHalfWidthDigits(bare)) || /^(?:[12２]?[\d０-９]?[XxＸｘ×〇○]{2,4})?年/u.test(bare));
}

function dateOf(match: RegExpExecArray): CalendarDate {
  const [year = 0, month = 0, day = 0] = match.slice(1).map((part) => (/^\d+$/u.test(part) ? Number(part) : (parseHanNumeral(plain(part)) ?? 0)));
  return { year, month, day };
}

/** 二О二一年元月: look-alikes of 〇, and the names of January. */
function plain(numeral: string): string {
  return numeral.replace(/[ОO0]/gu, '〇').replace(/[元正]/u, '一');
}
