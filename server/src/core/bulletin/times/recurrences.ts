import type { TextRange } from '../../text/range.ts';
import { textOf, type Span } from '../block.ts';
import { isInTitleMarks, timesAround, timesMatching, type CuedPattern, type RawTime } from './raw-time.ts';

const every = new RegExp(
  [
    '每(?:个|一)?(?:周[一二三四五六日末]?|星期|月[底末初]?|季度?[末初]?|半年|半个?月|学期|学年|年度?[底末初]?|天|日|旬|双周|双月|工作日|逢|晚|早)(?:(?:至少|不少于)?[一两三四1-9][次期])?',
    '每[两二三四五六2-6]个?(?:周|星期|月|天|日|年|季度|小时)',
  ].join('|'),
  'gu',
);
const otherwise = new RegExp(
  [
    '逐[日周月季旬]|按[日周月旬](?![期年照龄均]|光|平均|利率)|按季(?!度?平?均)度?|按年度',
    '一(?:日|天|周|月|季度?|学期|旬|半年)一(?![是、些个家])[\\u4e00-\\u9fff]{1,2}',
    '(?:半年|一个?季度|一学期|一个?月|一周|两周|一年|两个?月|半月)(?:至少)?(?:召开|开展|组织|进行|听取|研究|调度)?[一1][次期]',
    '[一1](?:月|周|季度?|年)[一1两2][次期]',
    '(?:日|周|月|旬|季度?|半年)(?:调度|例会|通报|督查|报告|督导|点评|评比)(?=制|[、，,；;。）)会])',
  ].join('|'),
  'gu',
);
/** Two characters that one of them must hold, looked for first: the alternatives themselves are slow to try everywhere. */
const otherwiseCue = /逐[日周月季旬]|按[日周月旬季年]|[一两半1][日天周月季学旬年个半]|[日周月旬度季年](?:调度|例会|通报|督查|报告|督导|点评|评比)/gu;
const cued: CuedPattern = { cue: otherwiseCue, pattern: otherwise, reach: { before: 4, behind: 18 } };
/** 每月300元, 每人每天: a rate, not a time. */
const rate = /^[ \u3000]?(?:\d[\d.,]*|[一二三四五六七八九十百千万]+)?(?:[万亿千]?元|补贴|工资|租金|收入|薪)|^岁/u;

/** Closed recurrences: 每周, 每学期, 每逢节假日, 逐月, 一月一调度. 定期 and 不定期 are none. */
export function readRecurrences(span: Span): readonly RawTime[] {
  const times = timesAround(span, 'recurrence', cued, accepts);
  return textOf(span).includes('每') ? [...timesMatching(span, 'recurrence', every, accepts), ...times] : times;
}

function accepts(text: string, { start, end }: TextRange): boolean {
  return !isInTitleMarks(text, start) && !rate.test(text.slice(end, end + 8)) && !/[\d第]/u.test(text.charAt(start - 1));
}
