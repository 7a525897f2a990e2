import { defineRule } from '../define-rule.ts';

export const suppressionWithoutReason = defineRule({
  id: 'suppression-without-reason',
  category: 'tool',
  severity: 'info',
  scope: 'engine',
  summary: { 'zh-CN': '停用注释没有写理由', en: 'A suppression without a reason' },
  rationale: {
    'zh-CN': '审稿的人需要知道为什么不改。理由写在规则名后面，用冒号隔开：<!-- zhenggai-disable-next-block 规则名：理由 -->。',
    en: 'Whoever reviews the text needs to know why it stays as it is. The reason follows the rule after a colon.',
  },
  basis: [],
  messages: {
    noReason: { 'zh-CN': '停用注释没有写理由，应在规则名后写“：理由”', en: 'This suppression gives no reason: write “：reason” behind the rule' },
  },
  examples: [
    { text: '# 关于巡察整改进展情况的通报\n\n<!-- zhenggai-disable-next-block confusable-word -->\n\n截止目前，问题均已整改。\n', reports: ['noReason'] },
    { text: '<!-- zhenggai-disable-file missing-deadline -->\n\n# 关于巡察整改进展情况的通报\n', reports: ['noReason'] },
    { text: '# 关于巡察整改进展情况的通报\n\n<!-- zhenggai-disable-next-block confusable-word：引用原文 -->\n\n截止目前，问题均已整改。\n', reports: [] },
    { text: '<!-- zhenggai-disable missing-deadline：时限见附件 -->\n\n问题一：台账缺失\n\n整改情况：补建台账。\n\n<!-- zhenggai-enable missing-deadline -->\n', reports: [] },
  ],
});
