import { defineRule } from '../define-rule.ts';

export const internalError = defineRule({
  id: 'internal-error',
  category: 'tool',
  severity: 'error',
  scope: 'engine',
  summary: { 'zh-CN': '一条规则运行出错，其余规则照常检查', en: 'A rule failed; the others went on' },
  rationale: {
    'zh-CN': '一条规则出错不应使整份文件没有检查结果，也不应悄悄略过：出错的规则报告一次，请把规则名和错误信息报告给本项目。',
    en: 'One rule that fails must neither leave the document unchecked nor be passed over in silence: it is named once. Please report the rule and the error to the project.',
  },
  basis: [],
  messages: {
    failed: { 'zh-CN': '规则“{rule}”运行出错：{error}；这条规则没有检查完，其余规则不受影响', en: 'Rule “{rule}” failed: {error}. It did not finish; the other rules did' },
  },
  // No document makes a rule fail on purpose: the engine's own tests bring a rule that throws.
  examples: [
    { text: '# 关于巡察整改进展情况的通报\n', reports: [] },
    { text: '', reports: [] },
  ],
});
