import type { Span } from '../../bulletin/block.ts';
import type { BulletinFrame } from '../../bulletin/model.ts';
import { defineRule } from '../define-rule.ts';
import type { Place } from '../rule.ts';

export const missingLeadFact = defineRule({
  id: 'missing-lead-fact',
  category: 'completeness',
  severity: { bulletin: 'warning' },
  summary: { 'zh-CN': '导语缺少巡察时间、反馈时间或“现将……予以公布”', en: 'The lead lacks the inspection period, the feedback date or 现将……予以公布' },
  rationale: {
    'zh-CN': '导语要交代何时巡察（巡视）、何时反馈、现在公布什么，读者才知道通报针对哪一次巡察、整改用了多久。',
    en: 'The lead says when the inspection took place, when it was fed back and what is published now, so that readers know which inspection is answered and how long it took.',
  },
  silentWhen: {
    'zh-CN': '报告、方案、台账；不是巡视巡察的通报（审计、督察等）；导语里的日期缺字、不存在，由 damaged-date、invalid-date 报告。',
    en: 'Reports, plans and ledgers; bulletins on something else than a 巡视 or 巡察; dates of the lead that are damaged or don’t exist, which damaged-date and invalid-date report.',
  },
  basis: [{ document: '《中国共产党巡视工作条例》' }],
  messages: {
    period: {
      'zh-CN': '导语没有写{inspection}的起止时间，应写明“YYYY年M月D日至M月D日”',
      en: 'The lead doesn’t say when the inspection ({inspection}) took place; “YYYY年M月D日至M月D日” is expected',
    },
    feedbackDate: {
      'zh-CN': '导语没有写反馈{inspection}意见的时间，应写明哪一天反馈',
      en: 'The lead doesn’t say when the inspection ({inspection}) was fed back; the day is expected',
    },
    publication: {
      'zh-CN': '导语没有“现将……予以公布”一类的话，应说明现在公布什么',
      en: 'The lead has no sentence such as “现将……予以公布”; what is published is expected to be said',
    },
  },
  yieldsTo: [
    { rule: 'damaged-date', where: 'place' },
    { rule: 'invalid-date', where: 'place' },
  ],
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n根据县委统一部署，县委第一巡察组对本局党组进行了巡察。按照巡察工作有关要求，现将整改情况予以公布。\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n',
      reports: ['period', 'feedbackDate'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n根据县委统一部署，2023年3月1日至4月20日，县委第一巡察组对本局党组进行了巡察。2023年6月5日反馈了巡察意见。\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n',
      reports: ['publication'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n根据县委统一部署，2023年3月1日至4月20日，县委第一巡察组对本局党组进行了巡察。2023年6月5日反馈了巡察意见。现将整改情况予以公布。\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n',
      reports: [],
    },
    {
      text: '# 关于审计整改情况的通报\n\n现将审计发现问题的整改情况通报如下。\n\n### 问题一：预算执行不严\n\n整改情况：每月分析一次预算执行情况。\n',
      reports: [],
    },
  ],
  scope: 'document',
  *check(bulletin) {
    const { lead, title } = bulletin;
    const inspection = inspectionWord(bulletin);
    if (inspection === null) return;
    const { start = null, end = null, feedbackDate = null } = lead.inspection ?? {};
    const at: Place = mainSpan(bulletin) ?? title?.spans[0] ?? 'document-start';
    if (!lead.damaged) {
      if (start === null && end === null) yield { messageId: 'period', at, data: { inspection } };
      if (feedbackDate === null) yield { messageId: 'feedbackDate', at, data: { inspection } };
    }
    if (lead.publicationSentence === null) yield { messageId: 'publication', at };
  },
});

/** 巡察 or 巡视; null where the document answers to something else. */
function inspectionWord({ lead, title }: BulletinFrame): '巡察' | '巡视' | null {
  const kind = lead.inspection?.kind ?? null;
  if (kind !== null) return kind === 'xuncha' ? '巡察' : '巡视';
  const titleText = title?.value ?? '';
  if (titleText.includes('巡察')) return '巡察';
  return titleText.includes('巡视') ? '巡视' : null;
}

/** The paragraph of the lead that speaks of the inspection: where its dates stand, else the first. */
function mainSpan({ lead }: BulletinFrame): Span | null {
  const known = lead.inspection?.start ?? lead.inspection?.end ?? lead.inspection?.feedbackDate ?? lead.publicationSentence;
  return lead.spans.find(({ block }) => block === known?.block) ?? lead.spans[0] ?? null;
}
