import { textOf } from '../../bulletin/block.ts';
import { datesIn, type DateMention } from '../../bulletin/dates.ts';
import { daysInMonth } from '../../text/calendar-date.ts';
import { defineRule } from '../define-rule.ts';

const none: readonly never[] = [];

export const invalidDate = defineRule({
  id: 'invalid-date',
  category: 'dates',
  severity: 'error',
  summary: { 'zh-CN': '日期不存在', en: 'A day or month that does not exist' },
  rationale: {
    'zh-CN': '2月30日、13月这样的日期一定是笔误，读者无从知道原来是哪一天，相关的时限也就无法核对。',
    en: 'A date such as 2月30日 or 13月 is a slip for certain. Nobody can tell which day was meant, and no deadline can be held against it.',
  },
  silentWhen: {
    'zh-CN': '没有写年份的2月29日；丢了字的日期（由damaged-date指出）；网址、文号、版本号、代码里的数字。',
    en: '2月29日 without a year; dates that lost characters (see damaged-date); digits of addresses, document numbers, versions and code.',
  },
  basis: [{ document: '《党政机关公文处理工作条例》（中办发〔2012〕14号）', clause: '第二十条' }],
  messages: {
    month: { 'zh-CN': '日期“{date}”不存在：月份应为1至12，这里写成{month}', en: 'There is no “{date}”: a month from 1 to 12 is expected, found {month}' },
    day: { 'zh-CN': '日期“{date}”不存在：{month}月只有{days}天，日应为1至{days}，这里写成{day}', en: 'There is no “{date}”: month {month} has {days} days, a day from 1 to {days} is expected, found {day}' },
  },
  examples: [
    { text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：已于2023年2月30日印发学习计划。\n', reports: ['day'] },
    { text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：2022年13月5日前完成整改，9月31日组织测试。\n', reports: ['month', 'day'] },
    { text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：2月29日召开会议，2024年2月29日印发《学习计划》，学习持续13个月，系统升级到2.30版。\n', reports: [] },
    { text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：已在2018/19/20三个学年开展专题教育，详见http://www.example.gov.cn/2018/02/30/a.html。\n', reports: [] },
  ],
  scope: 'block',
  check: (block) => {
    const mentions = datesIn(block);
    if (mentions.length === 0) return none;
    const invalid = mentions.filter(({ valid, damaged }) => !valid && !damaged);
    return invalid.length === 0 ? none : invalid.map(describe).filter((report) => report !== null);
  },
});

function describe(mention: DateMention) {
  const { month, day } = mention.date.month === null ? mention.resolved : mention.date;
  const year = mention.date.year ?? mention.resolved.year;
  const date = textOf(mention);
  if (month === null) return null;
  if (month < 1 || month > 12) return isSeriesOfYears(mention) ? null : ({ messageId: 'month', at: mention, data: { date, month } } as const);
  if (day === null) return null;
  // 2020 is a leap year: without a year, 29 is a day of February.
  return { messageId: 'day', at: mention, data: { date, month, day, days: daysInMonth(year ?? 2020, month) } } as const;
}

/** 2018/19/20 and 2018-19-20 are years and numbers in a row, not months. */
function isSeriesOfYears({ form, date: { year, month, day } }: DateMention): boolean {
  if (form !== 'slashed' && form !== 'dashed' && form !== 'dotted') return false;
  return form === 'slashed' || year === null || month === null || month === (year % 100) + 1 || day === null || day > 31;
}
