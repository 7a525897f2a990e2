import { textOf, type Block } from '../../bulletin/block.ts';
import { datesIn, type DateMention } from '../../bulletin/dates.ts';
import { sentenceAround } from '../../text/clause.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact } from '../rule.ts';
import { isInTitle } from '../support/in-title.ts';

export const dateWithoutYear = defineRule({
  id: 'date-without-year',
  category: 'dates',
  severity: 'info',
  summary: { 'zh-CN': '日期没有年份，前后文也定不了', en: 'A date without a year, and none in reach' },
  rationale: {
    'zh-CN': '通报要长期公开，“12月底前”过了年就不知道是哪一年。整改时限没有年份，也无法判断是否超期。',
    en: 'A bulletin stays public: after the turn of the year nobody knows which 12月底 was meant, nor whether the deadline was met.',
  },
  silentWhen: {
    'zh-CN': '同一句前面有完整日期，或者写了今年、当年、每年等；导语或标题里的年份可以推定；问题描述中的日期。',
    en: 'A full date stands before it in the sentence, or 今年, 当年, 每年 …; the lead or the title gives the year; dates in the text of problems.',
  },
  basis: [{ document: 'GB/T 9704-2012', clause: '7.3.5.4' }],
  messages: {
    missing: { 'zh-CN': '“{date}”没有年份，前后文也没有写明是哪一年，应写全', en: '“{date}” has no year and none is in reach; the full date is expected' },
  },
  examples: [
    { text: '# 关于巡察整改情况的报告\n\n问题一：学习不够深入\n\n整改情况：将于12月底前组织测试。\n', kind: 'report', reports: ['missing'] },
    { text: '# 关于巡察整改情况的报告\n\n问题一：学习不够深入\n\n整改情况：修订学习制度。\n\n整改时限：8月下旬至9月底\n', kind: 'report', reports: ['missing'] },
    { text: '# 关于巡察整改进展情况的通报\n\n2020年10月15日，区委第一巡察组向局党组反馈了巡察意见。现将整改情况予以公布。\n\n问题一：学习不够深入\n\n整改情况：将于12月底前组织测试。\n', reports: [] },
    { text: '# 关于巡察整改情况的报告\n\n问题一：9月底前未完成学习任务\n\n整改情况：2023年3月5日至4月10日组织学习，每年12月组织测试，今年6月已印发计划，13个月内完成轮训。\n', kind: 'report', reports: [] },
  ],
  scope: 'document',
  collect: { block: (block): readonly DateMention[] => yearlessDates(block) },
  *check({ title }, { conventions }, facts: readonly Fact<DateMention>[]) {
    if (conventions.yearAnchor !== null || /(?:19|20)\d{2}年/u.test(title?.value ?? '')) return;
    for (const { value: mention } of facts) yield { messageId: 'missing', at: mention, data: { date: textOf(mention) } };
  },
});

/** The first of each sentence: the others are in the same year, or come with it. */
function yearlessDates(block: Block): readonly DateMention[] {
  const mentions = datesIn(block);
  const yearless = mentions.length === 0 ? mentions : mentions.filter(lacksYear);
  if (yearless.length === 0) return yearless;
  if (block.role === 'problem-title' || block.role === 'problem-text' || block.role === 'cause' || block.role === 'title') return [];
  const found: DateMention[] = [];
  let passed = -1;
  for (const mention of yearless) {
    if (mention.start < passed || isInTitle(block.text, mention.start)) continue;
    const sentence = sentenceAround(block.text, mention);
    if (/(?:(?:19|20)\d{2}|[今去前明本当同次每往历全])年/u.test(block.text.slice(sentence.start, mention.start))) continue;
    found.push(mention);
    passed = sentence.end;
  }
  return found;
}

function lacksYear({ resolved, yearWord, damaged, valid }: DateMention): boolean {
  return resolved.year === null && resolved.month !== null && yearWord === null && !damaged && valid;
}
