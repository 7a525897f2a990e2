import { defineRule } from '../../../server/src/core/rules/define-rule.ts';
import type { Rule } from '../../../server/src/core/rules/rule.ts';

const common = {
  summary: { 'zh-CN': '样例规则', en: 'A sample rule' },
  rationale: { 'zh-CN': '为测试报告而设', en: 'Made for testing reports' },
  basis: [{ document: '样例标准', clause: '1.2' }],
  examples: [{ text: '样例\n', reports: [] }],
} as const;

/** Rules made up for the reports: no report may depend on what the real ones say. */
export const sampleRules: readonly Rule[] = [
  defineRule({
    ...common,
    id: 'sample-numbering',
    category: 'numbering',
    severity: 'error',
    messages: {
      gap: { 'zh-CN': '应为“问题{expected}”，这里写成“问题{found}”', en: 'Expected problem {expected}, found {found}' },
      before: { 'zh-CN': '前一个是“问题{number}”', en: 'The one before is problem {number}' },
    },
    repairs: { renumber: { 'zh-CN': '改为“问题{expected}”', en: 'Renumber to {expected}', safety: 'unsafe' } },
    scope: 'engine',
  }),
  defineRule({
    ...common,
    id: 'sample-punctuation',
    category: 'punctuation',
    severity: 'warning',
    messages: { half: { 'zh-CN': '半角“{mark}”应为全角“{wanted}”', en: 'Half-width "{mark}" should be "{wanted}"' } },
    repairs: { widen: { 'zh-CN': '改为“{wanted}”', en: 'Change to "{wanted}"', safety: 'safe' } },
    scope: 'engine',
  }),
  defineRule({
    ...common,
    id: 'sample-contact',
    category: 'completeness',
    severity: { bulletin: 'info' },
    silentWhen: { 'zh-CN': '有联系方式时', en: 'Where there is a contact' },
    messages: { missing: { 'zh-CN': '没有联系方式 {}', en: 'No contact {}' } },
    scope: 'engine',
  }),
];
