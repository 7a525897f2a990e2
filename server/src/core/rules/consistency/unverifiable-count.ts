import { textOf } from '../../bulletin/block.ts';
import { defineRule } from '../define-rule.ts';

export const unverifiableCount = defineRule({
  id: 'unverifiable-count',
  category: 'consistency',
  severity: 'info',
  summary: { 'zh-CN': '写了具体问题的数量，正文却没有逐条列出', en: 'A declared count of items with no counterpart in the body' },
  rationale: {
    'zh-CN': '“61条具体问题”这样的数量，正文不逐条列出就无从核对。可以另附清单，或者确认数量与整改台账一致。',
    en: 'A count of items that the body does not list cannot be verified. Attach the list, or make sure that the number agrees with the ledger.',
  },
  silentWhen: {
    'zh-CN': '数的是大类、方面、问题、措施（由declared-count-mismatch核对）；约数；不是本次巡察巡视的数量；正文列出的问题正好是这个数。',
    en: 'Counts of categories, problems and measures (held against the body by declared-count-mismatch); approximate numbers; counts of another inspection; a number that is just that of the problems in the body.',
  },
  basis: [{ document: '《党政机关公文处理工作条例》（中办发〔2012〕14号）', clause: '第二十条' }],
  messages: {
    unverifiable: {
      'zh-CN': '这里写了“{claim}”，正文没有逐条列出，无法核对；请确认与整改台账一致，或者附上清单',
      en: '“{claim}” cannot be verified, as the body does not list the items; make sure that it agrees with the ledger, or attach the list',
    },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n区委第一巡察组对局党组进行了巡察，反馈了2大类、2个方面、7条具体问题。现将整改情况予以公布。\n\n## 一、巡察反馈问题整改情况\n\n### （一）党的建设方面\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划。\n',
      reports: ['unverifiable'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n区委第一巡察组对局党组进行了巡察，指出了3个方面、近20个问题。现将整改情况予以公布。\n\n## 一、巡察反馈问题整改情况\n\n### （一）党的建设方面\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n区委第一巡察组对局党组进行了巡察，反馈了2个问题。现将整改情况予以公布。\n\n## 一、巡察反馈问题整改情况\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n问题二：培训偏少\n\n整改情况：已举办培训4期。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n区委第一巡察组对局党组进行了巡察，反馈意见共2条。现将整改情况予以公布。\n\n## 一、巡察反馈问题整改情况\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n问题二：培训偏少\n\n整改情况：已举办培训4期。\n',
      reports: [],
    },
  ],
  scope: 'document',
  *check(bulletin) {
    for (const claim of bulletin.claims) {
      if (claim.counter !== 'item' || claim.counts !== 'none' || claim.count === bulletin.problems.length) continue;
      yield { messageId: 'unverifiable', at: claim, data: { claim: textOf(claim), count: claim.count } };
    }
  },
});
