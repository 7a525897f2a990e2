import { textOf, type Span } from '../../bulletin/block.ts';
import type { Problem } from '../../bulletin/model.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact, RuleEdit } from '../rule.ts';
import { isStatusLabel, labelsOf } from '../support/answer-labels.ts';
import { appendEntry } from '../support/append-entry.ts';
import { declaredOutside, declaredWithin, isDeclaredDone, type DeclaredDone } from '../support/declared-done.ts';
import { hasPlaceholder, stub } from '../support/placeholder.ts';
import { problemData, type ProblemData } from '../support/problem-data.ts';
import { answerIsStub } from '../support/stub-answer.ts';

interface Gap {
  readonly kind: 'gap';
  readonly at: Span;
  readonly data: ProblemData;
  readonly edit: RuleEdit | null;
}

type Said = Gap | DeclaredDone;

export const missingStatus = defineRule({
  id: 'missing-status',
  category: 'structure',
  severity: { bulletin: 'info', report: 'warning', ledger: 'error' },
  summary: { 'zh-CN': '问题没有写完成情况', en: 'A problem without a completion status' },
  rationale: {
    'zh-CN': '读者和上级首先要知道这个问题改完没有：已完成、基本完成、正在推进、未完成，还是长期坚持。',
    en: 'Readers and superiors first want to know whether it is done: completed, substantially completed, in progress, not completed, or continuing.',
  },
  silentWhen: {
    'zh-CN': '整改内容里说了本问题已经完成，或者写了做成的结果（已更换、已清退到位）；所在部分的标题已经写明（已整改到位的问题）；另有一处说全部问题都已整改完毕；整改方案；问题没有整改内容；只写措施、不写问题的文件。',
    en: 'The rectification says that this problem is done or names a done result (已更换); the heading above says how far its problems are (已整改到位的问题); all problems are said to be rectified elsewhere; plans; problems without a rectification; documents that list measures only.',
  },
  basis: [{ document: '《中国共产党巡视工作条例》' }],
  messages: {
    missing: {
      'zh-CN': '问题“{title}”没有写完成情况，应写明已完成、基本完成、正在推进、未完成或长期坚持',
      en: 'Problem “{title}” gives no completion status; one of 已完成, 基本完成, 正在推进, 未完成, 长期坚持 is expected',
    },
  },
  repairs: {
    insert: { safety: 'unsafe', 'zh-CN': '插入“完成情况：”', en: 'Insert “完成情况：”' },
  },
  yieldsTo: [
    { rule: 'missing-rectification', where: 'problem' },
    { rule: 'missing-measure', where: 'problem' },
  ],
  examples: [
    {
      text: '# 关于巡察反馈问题整改情况的报告\n\n### 问题一：学习不够深入\n\n整改措施：修订学习制度，每月集中学习一次。\n\n### 问题二：台账不完整\n\n整改措施：补齐台账12册。\n\n完成情况：已完成\n',
      kind: 'report',
      reports: ['missing'],
      repaired: '# 关于巡察反馈问题整改情况的报告\n\n### 问题一：学习不够深入\n\n整改措施：修订学习制度，每月集中学习一次。\n\n完成情况：【待补充】\n\n### 问题二：台账不完整\n\n整改措施：补齐台账12册。\n\n完成情况：已完成\n',
    },
    {
      text: '# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 | 完成情况 |\n| --- | --- | --- | --- | --- | --- |\n| 1 | 学习不够深入 | 修订学习制度 | 办公室 | 2023年9月底前 | 已完成 |\n| 2 | 台账不完整 | 补齐台账12册 | 财务科 | 2023年9月底前 |  |\n',
      kind: 'ledger',
      reports: ['missing'],
    },
    {
      text: '# 关于巡察反馈问题整改情况的报告\n\n1.关于学习不够深入的问题（已完成）。一是修订学习制度。二是组织测试2次。\n\n2.关于台账不完整的问题。该问题已完成整改。一是补齐台账12册。二是明确专人管理。\n',
      kind: 'report',
      reports: [],
    },
    {
      text: '# 关于巡察反馈问题整改情况的报告\n\n## 一、总体情况\n\n反馈的两个问题已全部完成整改。\n\n## 二、具体情况\n\n### 问题一：学习不够深入\n\n整改措施：修订学习制度。\n\n### 问题二：台账不完整\n\n整改措施：补齐台账12册。\n',
      kind: 'report',
      reports: [],
    },
    {
      text: '# 关于巡察反馈问题整改情况的报告\n\n## 一、已整改到位的问题\n\n### 1.学习不够深入\n\n整改措施：修订学习制度。\n\n## 二、正在整改的问题\n\n### 2.台账不完整\n\n整改措施：补齐台账12册。\n',
      kind: 'report',
      reports: [],
    },
    {
      text: '# 巡察整改工作方案\n\n### 问题一：学习不够深入\n\n整改措施：修订学习制度，每月集中学习一次。\n\n责任单位：办公室\n',
      kind: 'plan',
      reports: [],
    },
  ],
  scope: 'document',
  collect: {
    block: (block): readonly Said[] => declaredOutside(block),
    problem: (problem): readonly Said[] => [...declaredWithin(problem), ...gapsOf(problem)],
  },
  *check(frame, _context, facts: readonly Fact<Said>[]) {
    if (isDeclaredDone(facts, frame)) return;
    for (const { problem, value } of facts) {
      if (problem === null || value.kind !== 'gap') continue;
      const { at, data, edit } = value;
      yield { messageId: 'missing', at, data, problem, repairs: edit === null ? [] : [{ id: 'insert', edits: [edit] }] };
    }
  },
});

function gapsOf(problem: Problem): readonly Gap[] {
  if (problem.rectification === null || problem.origin === 'measures-only' || hasStatus(problem) || answerIsStub(problem)) return [];
  return [{ kind: 'gap', at: problem.title, data: problemData(problem), edit: skeleton(problem) }];
}

/** A done result counts, and so does a status that is still to be filled in: leftover-placeholder reports that. */
function hasStatus(problem: Problem): boolean {
  const { statuses = [], times = [] } = problem.rectification ?? {};
  const named = problem.labels.filter(isStatusLabel);
  const ofColumn = problem.origin === 'table' && named.length === 0 ? labelsOf(problem, 'progress') : named;
  const contents = ofColumn.map(({ content }) => content);
  // A ledger has a column for it: what its measures say of something else that is done is no status.
  if (problem.origin === 'table' && contents.length > 0) return contents.some((content) => content !== null);
  if (statuses.length > 0 || times.some(({ kind }) => kind === 'completion')) return true;
  return contents.some((content) => content !== null && hasPlaceholder(textOf(content)));
}

function skeleton(problem: Problem): RuleEdit | null {
  const label = problem.labels.filter(isStatusLabel).find(({ content }) => content === null);
  if (label !== undefined) return { block: label.block, start: label.end, end: label.end, text: stub };
  return appendEntry(problem, `完成情况：${stub}`);
}
