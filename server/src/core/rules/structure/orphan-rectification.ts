import { defineRule } from '../define-rule.ts';
import { isAnswerLabel } from '../support/answer-labels.ts';

export const orphanRectification = defineRule({
  id: 'orphan-rectification',
  category: 'structure',
  severity: 'warning',
  summary: { 'zh-CN': '整改情况前面没有问题', en: 'A rectification with no problem before it' },
  rationale: {
    'zh-CN': '“整改情况：”前面没有问题，通常是问题的标题在复制、排版时丢了，读者不知道改的是什么。',
    en: 'Where a label such as 整改情况： has no problem before it, the title was usually lost in copying; readers can’t know what was rectified.',
  },
  silentWhen: {
    'zh-CN': '“整改情况”出现在某一部分的标题里；全文没有一个问题。',
    en: 'The words stand in the heading of a section; the document has no problem at all.',
  },
  basis: [],
  messages: {
    orphan: {
      'zh-CN': '“{label}”前面没有问题，应先写明针对的是哪个问题',
      en: '“{label}” has no problem before it; the problem that it answers is expected first',
    },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、整改进展情况\n\n整改情况：\n\n1. 每月集中学习一次，已学习6次。\n\n### 问题二：调研流于形式\n\n整改情况：\n\n1. 制定调研计划，已调研8次。\n',
      reports: ['orphan'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n整改措施：建立台账，每周调度。\n\n问题一：学习不够深入。\n\n整改措施：每月集中学习一次。\n',
      reports: ['orphan'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、整改情况\n\n### 问题一：学习不够深入\n\n整改情况：\n\n1. 每月集中学习一次，已学习6次。\n',
      reports: [],
    },
    {
      text: '# 关于整改工作的报告\n\n整改情况：\n\n1. 每月集中学习一次，已学习6次。\n',
      kind: 'report',
      reports: [],
    },
  ],
  scope: 'document',
  *check(bulletin) {
    if (bulletin.problems.length === 0) return;
    for (const label of bulletin.orphanLabels) {
      if (isAnswerLabel(label)) yield { messageId: 'orphan', at: label, data: { label: label.word } };
    }
  },
});
