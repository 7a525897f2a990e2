import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf, type Block, type Span } from '../../../server/src/core/bulletin/block.ts';
import { readClaims } from '../../../server/src/core/bulletin/claims.ts';
import { readContact } from '../../../server/src/core/bulletin/contact.ts';
import { datesIn, datesWithin, firstDayOf, lastDayOf } from '../../../server/src/core/bulletin/dates.ts';
import { readHead } from '../../../server/src/core/bulletin/head.ts';
import { readLead } from '../../../server/src/core/bulletin/lead.ts';
import { readStatuses } from '../../../server/src/core/bulletin/statuses.ts';
import { readSuppression } from '../../../server/src/core/bulletin/suppressions.ts';
import { readTail } from '../../../server/src/core/bulletin/tail.ts';
import { readTimes, readVagueTimes } from '../../../server/src/core/bulletin/times.ts';
import { readUnits } from '../../../server/src/core/bulletin/units.ts';
import { formatChineseDate, isRealDate } from '../../../server/src/core/text/calendar-date.ts';
import { blockOf } from '../../support/text-block.ts';

const pieces = [
  '2020年4月15日', '至', '7月10日', '2024717日', '830日', '二〇二一年', '三月', '底前', '前', '2018.06.15', '2018-06-15', '20', '1491158.5元', '〔2021〕3号', '10:30', '，', '。', '；', '：', '、', '（', '）', '《', '》', '“', '”', '\n', ' ', '　',
  '中共云岭县委员会', '关于', '巡察', '整改', '情况', '的通报', '一、', '（一）', '问题一：', '1.', '3大类', '20个方面', '61条', '具体问题', '其中', '已', '完成', '每月', '一次', '正在推进', '长期坚持', '责任单位：', '办公室', '联系电话：', '0731-84683253',
  'sw@example.cn', '邮箱', '<!-- zhenggai-disable a：b -->', '😀', '\uD83D', '１２', '①', '现将', '公布', '反馈', '了', '内', '3天', '对', '的', '由', '牵头', 'https://a.cn/2021/03/05', '|', '*', '#',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''));
const blocks = fc.array(text.map((line) => blockOf(line)), { maxLength: 12 });

function expectInside(spans: readonly (Span | null | undefined)[]): void {
  for (const span of spans) {
    if (span === null || span === undefined) continue;
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(span.block.text.length);
    expect(span.start).toBeLessThan(span.end);
  }
}

function spansOf(list: readonly Block[]): readonly Span[] {
  return list.map((block) => spanOf(block));
}

const runs = { numRuns: 1000 };

describe('on any text', () => {
  it('dates are in order, free of overlap and inside', () => {
    fc.assert(fc.property(text, (line) => {
      const mentions = datesIn(blockOf(line));
      expectInside(mentions);
      for (const [at, mention] of mentions.entries()) {
        expect(mention.start).toBeGreaterThanOrEqual(mentions[at - 1]?.end ?? 0);
        for (const day of [firstDayOf(mention), lastDayOf(mention)]) if (day !== null) expect(isRealDate(day)).toBe(true);
      }
    }), runs);
  });

  it('the dates within a span are those of its block that lie in it', () => {
    fc.assert(fc.property(text, fc.nat(60), fc.nat(60), (line, a, b) => {
      const block = blockOf(line);
      const span = spanOf(block, Math.min(a, b, line.length), Math.min(Math.max(a, b), line.length));
      expect(datesWithin(span)).toEqual(datesIn(block).filter(({ start, end }) => span.start <= start && end <= span.end));
    }), runs);
  });

  it('facts lie inside their spans', () => {
    fc.assert(fc.property(text, fc.nat(40), (line, from) => {
      const span = spanOf(blockOf(line), Math.min(from, line.length));
      const found = [...readTimes([span], 'problem'), ...readVagueTimes([span]), ...readStatuses([span]), ...readUnits([span]), ...readContact([span]).phones];
      expectInside([...found, ...readClaims([span.block])]);
      for (const { start, end } of found) expect([start >= span.start, end <= span.end]).toEqual([true, true]);
    }), runs);
  });

  it('head, lead and tail read', () => {
    fc.assert(fc.property(blocks, (list) => {
      const head = readHead(list);
      expect(head.bodyStart).toBeLessThanOrEqual(list.length);
      expectInside([...(head.title?.spans ?? []), head.issuer, head.documentNumber]);
      const tail = readTail(list, head.bodyStart);
      expectInside([tail.issuer, tail.dateOfIssue]);
      const lead = readLead(spansOf(list));
      expectInside([lead.publicationSentence, lead.inspection?.start, lead.inspection?.end, lead.inspection?.feedbackDate]);
      for (const block of [...head.roles.keys(), ...tail.roles.keys()]) expect(list).toContain(block);
    }), runs);
  });

  it('suppressions read', () => {
    fc.assert(fc.property(text, (inner) => {
      const found = readSuppression(blockOf(`<!-- zhenggai-disable ${inner} -->`));
      expectInside([found?.at, ...(found?.rules ?? [])]);
    }), runs);
  });
});

it('every real date is read back', () => {
  const date = fc.record({ year: fc.integer({ min: 1949, max: 2099 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
  fc.assert(fc.property(date, fc.constantFrom('于', '，', '（', ''), (day, before) => {
    expect(datesIn(blockOf(`${before}${formatChineseDate(day)}召开会议`)).map(({ date: found, valid }) => ({ ...found, valid }))).toEqual([{ ...day, valid: true }]);
  }), runs);
});

describe('cost', () => {
  const paragraph = '2023年6月底前，由办公室牵头完成整改，每月通报一次，已清退到位；（责任单位：财务科；完成情况：已完成）反馈的3个方面20个问题，其中5个问题';
  const readAll = (span: Span): void => {
    readTimes([span], 'problem');
    readStatuses([span]);
    readUnits([span]);
    readClaims([span.block]);
    readContact([span]);
    readLead([span]);
  };
  // Time on the processor, the best of three: other work on the machine must not decide.
  const timeOf = (length: number): number =>
    Math.min(...Array.from({ length: 3 }, () => {
      const block = blockOf(paragraph.repeat(Math.ceil(length / paragraph.length)));
      const before = process.cpuUsage();
      readAll(spanOf(block));
      const { user, system } = process.cpuUsage(before);
      return user + system;
    }));

  it('grows with the text, also where it is one endless sentence', () => {
    timeOf(40_000);
    expect(timeOf(400_000) / timeOf(40_000)).toBeLessThan(50);
  });
});
