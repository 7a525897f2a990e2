import type { DateMention } from '../../bulletin/dates.ts';
import { clauseAround, sentenceAround } from '../../text/clause.ts';
import { isInTitle } from './in-title.ts';

/** The longest way from 预计 to the date. */
const wordsBefore = 20;
const future = /(?:将于|将在|将到|拟于?|拟在|预计|计划于?|计划在|计划到|力争|争取|有望|预期|确保|下一步|下步|接下来)[^，,；;。]{0,14}$/u;
/** 确保2020年高考顺利进行 names a year of something, not a deadline. */
const doneBehind = /^[^，,；;。]{0,16}(?:完成|办结|到位|竣工|完工|建成|投用|投入使用|启动|开展|组织|实现|验收|整改|出台|印发|销号|收回|结束|交付|开工|达到|落实)/u;
const past = /已(?:经)?|均按|按期完成了|如期完成了|曾/u;
const done = /(?:现|目前|均|都|业)?已(?:经)?(?:全部|按期|如期)?(?:完成|办结|整改到位|整改完毕|销号|解决|到位|建成|竣工)/u;
/** 原计划于…, 要求于…: what was once planned, or told to somebody, need not still be to come. */
const reported = /原(?:计划|定|拟)|曾|当时|(?:会议|方案|通知|文件|意见|要求|明确|规定|承诺)[^，。；]{0,8}(?:要求|明确|提出|指出|规定|强调|承诺)|要求|责令|督促/u;

/** 2020年底前, 2020年12月完成: a time by which; the year alone only where the clause says 于. */
function isTimeByWhich({ block: { text }, start, end, bound, precision }: DateMention): boolean {
  if (bound === 'before' || bound === 'within') return true;
  if (bound !== null || !doneBehind.test(text.slice(end, end + 24)) || text.charAt(end) === '的') return false;
  return precision !== 'year' || '于在'.includes(text.charAt(start - 1));
}

/** True where the clause says that something is still to be done by the date: 将于2020年6月底前, 预计2020年底完成. */
export function isStillToCome(mention: DateMention): boolean {
  const { block: { text }, start, end } = mention;
  if (!future.test(text.slice(Math.max(0, start - wordsBefore), start)) || !isTimeByWhich(mention)) return false;
  const clause = clauseAround(text, { start, end });
  const before = text.slice(clause.start, start);
  if (past.test(text.slice(clause.start, clause.end)) || reported.test(before) || isInTitle(text, start)) return false;
  return !done.test(text.slice(end, sentenceAround(text, { start, end }).end));
}

/** True where the date is said to be past: 已于…完成, …前完成了. */
export function isPast(mention: DateMention): boolean {
  const { block: { text }, start, end } = mention;
  const clause = clauseAround(text, { start, end });
  return mention.tense === 'past' || past.test(text.slice(clause.start, clause.end)) || /了(?!解)/u.test(text.slice(end, clause.end));
}
