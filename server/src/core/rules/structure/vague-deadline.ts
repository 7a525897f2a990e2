import { textOf } from '../../bulletin/block.ts';
import type { TimeKind } from '../../bulletin/model.ts';
import { defineRule } from '../define-rule.ts';
import { deadlineIsStub, statusIsTime, vagueTime } from '../support/deadline-words.ts';
import { problemData } from '../support/problem-data.ts';

const everyKind: readonly TimeKind[] = ['date', 'recurrence', 'completion', 'long-term'];

export const vagueDeadline = defineRule({
  id: 'vague-deadline',
  category: 'structure',
  severity: 'info',
  summary: { 'zh-CN': '整改时间只写了“尽快”“定期”一类的话', en: 'The only time words are vague ones' },
  rationale: {
    'zh-CN': '“尽快”“及时”“适时”“近期”“定期”“下一步”没有说到底什么时候，无法检查是否按期完成。',
    en: 'Words such as 尽快, 及时, 适时, 近期, 定期, 下一步 don’t say when; nobody can check whether it was done in time.',
  },
  silentWhen: {
    'zh-CN': '另外写了日期、周期或已经完成；missing-deadline 已经就这个问题报告（它会用第二句话说明）。不定期不算。',
    en: 'A date, a recurrence or the completion is given as well; or missing-deadline already speaks of the problem (it says so in a second sentence). 不定期 doesn’t count.',
  },
  basis: [],
  messages: {
    vague: {
      'zh-CN': '问题“{title}”的时间只写了“{word}”，应写明具体日期或固定周期',
      en: 'The only time that problem “{title}” gives is “{word}”; a date or a firm recurrence is expected',
    },
    word: { 'zh-CN': '这里写了“{word}”', en: 'Here it says “{word}”' },
  },
  yieldsTo: [{ rule: 'missing-deadline', where: 'problem' }],
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：修订学习制度，尽快组织全员学习。\n',
      reports: ['vague'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：\n\n1. 修订学习制度。\n\n2. 定期组织测试，及时通报结果。\n',
      reports: ['vague'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：修订学习制度，每月集中学习一次，及时通报结果。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：检查不够\n\n整改情况：开展不定期检查。\n',
      reports: [],
    },
  ],
  scope: 'problem',
  *check(problem) {
    if (problem.rectification === null || problem.rectification.times.length > 0) return;
    if (statusIsTime(problem, everyKind) || deadlineIsStub(problem)) return;
    const word = vagueTime(problem);
    if (word === null) return;
    const data = { ...problemData(problem), word: textOf(word) };
    yield { messageId: 'vague', at: problem.title, data, problem, related: [{ at: word, messageId: 'word', data }] };
  },
});
