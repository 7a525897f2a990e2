import { characterSet, isIn, whiteSpace } from '../../text/character-set.ts';
import { findAll } from '../../text/find-all.ts';
import { hanNumeralClass } from '../../text/han-numeral.ts';
import type { TextRange } from '../../text/range.ts';
import type { Span } from '../block.ts';
import { isInTitleMarks, type RawTime } from './raw-time.ts';

const unit = '(?:个?(?:工作日|自然日|星期|月|季度|学期)|日|天|周|小时|年|分钟)';
/** The number's last character, unit, 内; the number itself is read backwards. */
const durationEnd = new RegExp(`[\\d一二两三四五六七八九十百半][ \\u3000]?${unit}(?:时间)?(?:之内|以内|内)?`, 'gu');
const numeral = new RegExp(`(?:\\d{1,3}|[${hanNumeralClass}半]{1,3})$`, 'u');
const used = /(?:用|历时|限期|限|期限|时限|利用|花|经过)(?:了|为|时)?[:：]?[ \u3000]?$/u;
const notOfWork = /(?:近|过去|超过?|逾|满|不足|第|每|前|上|工龄|年限|从业|任职|连续|持续)$/u;
const opens = /(?:^|[：:（(，,；;。\n\s])$/u;
/** The last characters of all that may stand before one that has no 内. */
const opensLast = characterSet(`用时期限花过了为：:（(，,；;。${whiteSpace}`);
const notBehindWithin = characterSet('的部容控');
const notBehind = characterSet('0123456789以来');
const closes = /^(?:[）)，,；;。\n\s]|$)/u;
const deadlineLabel = /(?:时限|期限|时间|要求)[^：:，,。；;]{0,6}[：:][ \u3000]?$/u;

/** Durations given for the work: 三日内, 限期3天, 整改时限：3个月. Not 近三年, 24小时值班, 每3天. */
export function readDurations({ block, start, end }: Span): readonly RawTime[] {
  const { text } = block;
  const times: RawTime[] = [];
  for (const match of findAll(text.slice(start, end), durationEnd)) {
    const last = start + match.index + 1;
    const digits = numeral.exec(text.slice(Math.max(start, last - 3), last))?.[0].length ?? 1;
    const range = { start: last - digits, end: last - 1 + match[0].length };
    if (accepts(text, range)) times.push({ ...range, kind: 'date', date: null });
  }
  return times;
}

function accepts(text: string, { start, end }: TextRange): boolean {
  const last = text.charAt(end - 1);
  if (isIn(last === '内' ? notBehindWithin : notBehind, text, end)) return false;
  // Most are parts of dates: 2023年, and the 5日 of 15日.
  if (last !== '内' && (last === '年' || (start > 0 && !isIn(opensLast, text, start - 1)))) return false;
  const before = text.slice(Math.max(0, start - 14), start);
  if (notOfWork.test(before) || isInTitleMarks(text, start)) return false;
  if (last === '内' || used.test(before) || deadlineLabel.test(before)) return true;
  return opens.test(before.slice(-1)) && closes.test(text.slice(end, end + 1));
}
