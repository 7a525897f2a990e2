import { defineRule } from '../define-rule.ts';

export const unknownRule = defineRule({
  id: 'unknown-rule',
  category: 'tool',
  severity: 'warning',
  scope: 'engine',
  summary: { 'zh-CN': '停用注释或配置里写了不存在的规则', en: 'A suppression or a configuration names a rule that does not exist' },
  rationale: {
    'zh-CN': '规则名写错，注释和配置就不起作用，而且不会有别的提示。',
    en: 'With a misspelt name the suppression or the setting has no effect, and nothing else would tell.',
  },
  basis: [],
  messages: {
    unknown: { 'zh-CN': '没有名为“{rule}”的规则，应为规则表中的一个', en: 'There is no rule “{rule}”: name one of the list of rules' },
    unknownNearest: { 'zh-CN': '没有名为“{rule}”的规则，应为“{nearest}”？', en: 'There is no rule “{rule}”: did you mean “{nearest}”?' },
  },
  repairs: { nearest: { 'zh-CN': '改为“{nearest}”', en: 'Change to “{nearest}”', safety: 'unsafe' } },
  examples: [
    {
      text: '<!-- zhenggai-disable-next-block missing-dedline：整改时限见附件 -->\n\n问题一：台账缺失\n\n整改情况：已补建台账。\n',
      reports: ['unknownNearest'],
      repaired: '<!-- zhenggai-disable-next-block missing-deadline：整改时限见附件 -->\n\n问题一：台账缺失\n\n整改情况：已补建台账。\n',
    },
    { text: '<!-- zhenggai-disable-file 整改时限规则：见附件 -->\n\n问题一：台账缺失\n\n整改情况：已补建台账。\n', reports: ['unknown'] },
    { text: '<!-- zhenggai-disable-next-block missing-deadline：整改时限见附件 -->\n\n问题一：台账缺失\n\n整改情况：补建台账。\n', reports: [] },
    { text: '<!-- 初稿，待核 -->\n\n问题一：台账缺失\n\n整改情况：已补建台账。\n', reports: [] },
  ],
});
