import { describe, expect, it } from 'vitest';
import { dateRangesIn, datesIn, firstDayOf, lastDayOf, type DateMention } from '../../../server/src/core/bulletin/dates.ts';
import type { BlockShape } from '../../../server/src/core/bulletin/block.ts';
import { formatIsoDate, type PartialDate } from '../../../server/src/core/text/calendar-date.ts';
import { blockOf } from '../../support/text-block.ts';

function mentions(text: string): readonly DateMention[] {
  return datesIn(blockOf(text));
}

function partial({ year, month, day }: PartialDate): string {
  return [year, month, day].map((part) => part ?? '?').join('-');
}

/** `2021年3月 = 2021-3-?` and what is special of it. */
function show(mention: DateMention): string {
  const flags = [
    mention.form === 'chinese' ? '' : mention.form,
    mention.part ?? '',
    mention.leadingZero ? 'zero' : '',
    mention.damaged ? 'damaged' : '',
    mention.valid ? '' : 'invalid',
  ].filter((flag) => flag !== '');
  const text = mention.block.text.slice(mention.start, mention.end);
  return [`${text} = ${partial(mention.resolved)}`, ...flags].join(' ');
}

function shown(text: string): readonly string[] {
  return mentions(text).map(show);
}

describe('dates that are written out', () => {
  it.each([
    ['2021年1月13日', ['2021年1月13日 = 2021-1-13']],
    ['2021 年 1 月 13 日', ['2021 年 1 月 13 日 = 2021-1-13']],
    ['２０２１年１月１３日', ['２０２１年１月１３日 = 2021-1-13']],
    ['2021年1月13号召开会议', ['2021年1月13号 = 2021-1-13']],
    ['2021年3月', ['2021年3月 = 2021-3-?']],
    ['2021年3月份完成', ['2021年3月 = 2021-3-?']],
    ['2021年3月底前', ['2021年3月底 = 2021-3-? 底']],
    ['8月下旬至9月底', ['8月下旬 = ?-8-? 下旬', '9月底 = ?-9-? 底']],
    ['2021年3月初启动', ['2021年3月初 = 2021-3-? 初']],
    ['2021年3月末', ['2021年3月末 = 2021-3-? 末']],
    ['2021年底前完成', ['2021年底 = 2021-?-? 底']],
    ['2021年年底前完成', ['2021年年底 = 2021-?-? 年底']],
    ['2023年上半年', ['2023年上半年 = 2023-?-? 上半年']],
    ['2023年第三季度', ['2023年第三季度 = 2023-?-? 第三季度']],
    ['2023年3季度', ['2023年3季度 = 2023-?-? 3季度']],
    ['2023年春季学期', ['2023年春季学期 = 2023-?-? 春季学期']],
    ['自2020年以来', ['2020年 = 2020-?-?']],
    ['2021年工作要点', ['2021年 = 2021-?-?']],
    ['3月5日、1号楼', ['3月5日 = ?-3-5']],
    ['3月5号、6号', ['3月5号 = ?-3-5', '6号 = ?-3-6']],
    ['12月底开展“回头看”', ['12月底 = ?-12-? 底']],
    ['3月5日印发', ['3月5日 = ?-3-5']],
    ['3月、4月两次研究', ['3月 = ?-3-?', '4月 = ?-4-?']],
    ['于2021年01月13日', ['2021年01月13日 = 2021-1-13 zero']],
    ['于2021年1月03日', ['2021年1月03日 = 2021-1-3 zero']],
    ['2021年10月20日', ['2021年10月20日 = 2021-10-20']],
    ['二零一八年九月十一日', ['二零一八年九月十一日 = 2018-9-11 han-numeral']],
    ['二〇二一年一月十三日', ['二〇二一年一月十三日 = 2021-1-13 han-numeral']],
    ['二○二一年十二月三十一日', ['二○二一年十二月三十一日 = 2021-12-31 han-numeral']],
    ['三月底前完成', ['三月底 = ?-3-? han-numeral 底']],
    ['九月十一日反馈', ['九月十一日 = ?-9-11 han-numeral']],
    ['六月份完成', ['六月 = ?-6-? han-numeral']],
    ['21年3月', ['21年3月 = 2021-3-? short-year']],
    ['21年3月5日', ['21年3月5日 = 2021-3-5 short-year']],
    ['21年底前', ['21年底 = 2021-?-? short-year 底']],
    ['98年7月', ['98年7月 = 1998-7-? short-year']],
  ] as const)('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('dates in digits', () => {
  it.each([
    ['2018.06.15', ['2018.06.15 = 2018-6-15 dotted zero']],
    ['于2018.6.15印发', ['2018.6.15 = 2018-6-15 dotted']],
    ['（2018.6.15）', ['2018.6.15 = 2018-6-15 dotted']],
    ['2018-06-15印发', ['2018-06-15 = 2018-6-15 dashed zero']],
    ['2018/6/15印发', ['2018/6/15 = 2018-6-15 slashed']],
    ['2018.06.15-2018.07.01', ['2018.06.15 = 2018-6-15 dotted zero', '2018.07.01 = 2018-7-1 dotted zero']],
    ['2018-06-15至2018-07-01', ['2018-06-15 = 2018-6-15 dashed zero', '2018-07-01 = 2018-7-1 dashed zero']],
    ['2018.13.05', ['2018.13.05 = 2018-13-5 dotted zero invalid']],
    ['2023-05-04 08:46:31 来源：某网', []],
    ['日期：2024-07-10 11:07', []],
    ['2024-07-10T11:07', []],
    ['https://example.gov.cn/2021/03/05/a.html', []],
    ['/files/2021-03-05.pdf', []],
    ['v2018.06.15', []],
    ['192.168.2018.6.15', []],
    ['编号2018-06-15-003', []],
    ['2018.06万元', []],
    ['电话0434-3515228', []],
  ] as const)('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('what is no date', () => {
  it.each([
    '三个月内完成', '每月一次', '一月一次', '1月1次', '每年开展', '近三年来', '连续21年', '近20年', '5年规划', '100年', '15日内', '每月15日', '365日', '120日内完成',
    '工期为130日', '1491158.5元', '湘工发〔2018〕20号', '（2018）20号', '10:30', '第20号文件', '电话84683253', '12个月', '3日', '十年规划', '一日一调度', '三年行动', '11个年头',
    '工作日', '月度', '年度', '日常', '服务满12月龄儿童'.replace('12月龄', '十二个月'), '二十年', '第3年', '13月工资',
  ])('%s', (text) => {
    expect(shown(text)).toEqual([]);
  });

  it.each<BlockShape>([{ kind: 'code' }, { kind: 'front-matter' }, { kind: 'thematic-break' }])('nothing in a block of shape $kind', (shape) => {
    expect(datesIn(blockOf('2021年1月13日', shape))).toEqual([]);
  });

  it('reads the text of HTML, not its comments', () => {
    expect(datesIn(blockOf('2021年1月13日', { kind: 'html' }))).toHaveLength(1);
    expect(datesIn(blockOf('<!-- 2021年1月13日 -->', { kind: 'html' }))).toEqual([]);
  });

  it('leaves metadata lines alone, also where the role is found late', () => {
    const block = blockOf('2021年1月13日');
    expect(datesIn(block)).toHaveLength(1);
    expect(datesIn({ ...block, role: 'metadata' })).toEqual([]);
  });
});

describe('dates that do not exist', () => {
  it.each([
    ['2021年2月30日', '2021年2月30日 = 2021-2-30 invalid'],
    ['2021年2月29日', '2021年2月29日 = 2021-2-29 invalid'],
    ['2021年13月', '2021年13月 = 2021-13-? invalid'],
    ['2021年13月5日', '2021年13月5日 = 2021-13-5 invalid'],
    ['2021年0月5日', '2021年0月5日 = 2021-0-5 invalid'],
    ['2021年4月31日', '2021年4月31日 = 2021-4-31 invalid'],
    ['9月32日', '9月32日 = ?-9-32 invalid'],
    ['13月5日', '13月5日 = ?-13-5 invalid'],
    ['2021年6月0日', '2021年6月0日 = 2021-6-0 invalid'],
    ['二〇二一年二月三十日', '二〇二一年二月三十日 = 2021-2-30 han-numeral invalid'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual([expected]);
  });

  it.each(['2020年2月29日', '2月29日', '2000年2月29日', '12月31日'])('%s does', (text) => {
    expect(mentions(text).map((mention) => mention.valid)).toEqual([true]);
  });
});

describe('damaged dates', () => {
  it.each([
    ['2024717日至830日，县委巡察组进驻', ['2024717日', '830日']],
    ['2024年717日', ['2024年717日']],
    ['20247月17日', ['20247月17日']],
    ['202412月17日', ['202412月17日']],
    ['2024年17日反馈', ['2024年17日']],
    ['2024年月17日', ['2024年月17日']],
    ['于2024315日印发通知', ['2024315日']],
    ['于20241015日印发通知', ['20241015日']],
    ['于830日印发通知', ['830日']],
    ['，于1015日反馈', ['1015日']],
    ['830日，区委巡察组反馈了意见', ['830日']],
    ['自415日至710日', ['415日', '710日']],
    ['2024年7月17日至830日', ['830日']],
    ['717日至8月30日', ['717日']],
    ['2024717日—830日', ['2024717日', '830日']],
    ['2024年7月日反馈', ['2024年7月日']],
    ['024年7月17日', ['024年7月17日']],
    ['202年7月17日', ['202年7月17日']],
    ['2024 717日', ['717日']],
    ['根据安排,816日,县委巡察组反馈', ['816日']],
    ['县委第一巡察组于201944日至615日进驻', ['201944日', '615日']],
    ['85日、89日，区委分别听取了汇报', ['85日', '89日']],
  ] as const)('%s', (text, expected) => {
    const damaged = mentions(text).filter((mention) => mention.damaged);
    expect(damaged.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it.each([
    '退缴相关资金1491158.5元', '于120日内办结', '共计215日', '为期130日', '365日无休', '历时60日，', '利用45日、', '2024年30个工作日', '累计出动1120日次', '在210日以上', '满120日的', '2024年度120日',
    '湘发〔2024〕717号', '电话8468325日常值守', '金额2024717元', '于2024日均流量', '2024年7月日均客流',  '202日元',
  ])('none in %s', (text) => {
    expect(mentions(text).filter((mention) => mention.damaged)).toEqual([]);
  });

  it('keeps the year that is left', () => {
    expect(mentions('2024717日')[0]?.date).toEqual({ year: 2024, month: null, day: null });
  });
});

describe('years and months that the sentence gives', () => {
  it.each([
    ['2020年4月15日至7月10日', ['2020-4-15', '2020-7-10']],
    ['4月15日至2020年7月10日', ['2020-4-15', '2020-7-10']],
    ['2020年4月15日至20日', ['2020-4-15', '2020-4-20']],
    ['2020年4月15日、16日', ['2020-4-15', '2020-4-16']],
    ['2020年4月15日和5月3日', ['2020-4-15', '2020-5-3']],
    ['2020年11月至次年2月', ['2020-11-?', '2021-2-?']],
    ['2020年11月15日至1月20日', ['2020-11-15', '2021-1-20']],
    ['2020年11月至2021年1月', ['2020-11-?', '2021-1-?']],
    ['11月15日至2021年1月20日', ['2020-11-15', '2021-1-20']],
    ['2020年7月15日至4月10日', ['2020-7-15', '2020-4-10']],
    ['2020年4月15日起至7月10日止', ['2020-4-15', '2020-7-10']],
    ['2020年4月15日—7月10日', ['2020-4-15', '2020-7-10']],
    ['2020年4月15日-7月10日', ['2020-4-15', '2020-7-10']],
    ['2020年4月15日～7月10日', ['2020-4-15', '2020-7-10']],
    ['2020年4月，召开会议，10月15日反馈', ['2020-4-?', '2020-10-15']],
    ['2020年4月进驻，同年10月反馈', ['2020-4-?', '2020-10-?']],
    ['2020年4月进驻，次年3月反馈', ['2020-4-?', '2021-3-?']],
    ['2020年4月进驻，当年12月底完成', ['2020-4-?', '2020-12-?']],
    ['2020年4月进驻。10月反馈', ['2020-4-?', '?-10-?']],
    ['8月下旬至9月底', ['?-8-?', '?-9-?']],
    ['今年6月底前', ['?-6-?']],
    ['2020年完成，6月底前', ['2020-?-?', '2020-6-?']],
  ] as const)('%s', (text, expected) => {
    expect(mentions(text).map((mention) => partial(mention.resolved))).toEqual(expected);
  });

  it.each([
    ['今年6月底前', '今年'],
    ['去年12月', '去年'],
    ['于同年10月15日反馈', '同年'],
    ['2020年11月至次年2月', null],
    ['6月底前', null],
  ])('the word for the year in %s', (text, word) => {
    expect(mentions(text)[0]?.yearWord ?? null).toBe(word);
  });

  it('keeps what was written beside what it means', () => {
    expect(mentions('2020年4月15日至7月10日')[1]?.date).toEqual({ year: null, month: 7, day: 10 });
  });
});

describe('ranges', () => {
  it.each([
    ['2020年4月15日至7月10日，', ['2020年4月15日至7月10日']],
    ['8月下旬至9月底', ['8月下旬至9月底']],
    ['2020年11月至次年2月', ['2020年11月至次年2月']],
    ['2018.06.15-2018.07.01', ['2018.06.15-2018.07.01']],
    ['2024717日至830日', ['2024717日至830日']],
    ['2020年4月15日起至7月10日止', ['2020年4月15日起至7月10日']],
    ['4月15日到7月10日', ['4月15日到7月10日']],
    ['2018年至2020年', ['2018年至2020年']],
    ['4月15日、7月10日', []],
    ['4月15日进驻，7月10日结束', []],
  ] as const)('%s', (text, expected) => {
    expect(dateRangesIn(blockOf(text)).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('bounds and tense', () => {
  it.each([
    ['2023年6月底前完成', 'before'], ['2023年6月30日之前', 'before'], ['2023年6月30日以前', 'before'], ['2023年内', 'within'], ['从2020年起', 'since'],
    ['2022年以来', 'since'], ['2022年6月至今', 'since'], ['2022年之后', 'after'], ['2022年6月以后', 'after'], ['2023年6月前往', null], ['2023年6月后续', null], ['2023年内部', null], ['2021年6月', null],
  ] as const)('%s', (text, bound) => {
    expect(mentions(text)[0]?.bound).toBe(bound);
  });

  it.each([
    ['将于2023年6月底前完成验收', 'future'],
    ['拟于2023年6月引入第三方', 'future'],
    ['计划2023年11月底前完成', 'future'],
    ['预计2023年6月整改到位', 'future'],
    ['力争2023年底前全部完成', 'future'],
    ['确保在2023年6月底前完成', 'future'],
    ['已于2023年3月5日印发', 'past'],
    ['2023年3月5日召开了会议', 'past'],
    ['2023年3月5日召开会议', 'past'],
    ['2023年3月已转正预备党员2名', 'past'],
    ['已制定方案，计划2023年6月底前完成', 'future'],
    ['2023年6月底前', null],
    ['整改时限：2023年6月底前', null],
    ['将2022年结余资金收回', null],
    ['2022年5月已将资金上缴', 'past'],
  ] as const)('%s', (text, tense) => {
    expect(mentions(text)[0]?.tense).toBe(tense);
  });
});

describe('first and last day', () => {
  it.each([
    ['2023年6月', '2023-06-01', '2023-06-30'],
    ['2023年6月15日', '2023-06-15', '2023-06-15'],
    ['2023年6月上旬', '2023-06-01', '2023-06-10'],
    ['2023年6月中旬', '2023-06-11', '2023-06-20'],
    ['2023年6月底前', '2023-06-21', '2023-06-30'],
    ['2023年', '2023-01-01', '2023-12-31'],
    ['2023年上半年', '2023-01-01', '2023-06-30'],
    ['2023年第三季度', '2023-07-01', '2023-09-30'],
    ['2023年底', '2023-10-01', '2023-12-31'],
    ['6月底', null, null],
    ['2023年2月30日', null, null],
    ['2023717日', null, null],
  ])('%s', (text, first, last) => {
    const [mention] = mentions(text);
    const iso = (date: ReturnType<typeof firstDayOf>): string | null => (date === null ? null : formatIsoDate(date));
    expect(mention === undefined ? [] : [iso(firstDayOf(mention)), iso(lastDayOf(mention))]).toEqual([first, last]);
  });
});

it('reads a block once', () => {
  const block = blockOf('2021年1月13日');
  expect(datesIn(block)).toBe(datesIn(block));
});
