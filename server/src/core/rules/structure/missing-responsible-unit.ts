import { textOf } from '../../bulletin/block.ts';
import type { Problem } from '../../bulletin/model.ts';
import { defineRule } from '../define-rule.ts';
import type { RuleEdit } from '../rule.ts';
import { namesActingUnit } from '../support/acting-unit.ts';
import { labelsOf } from '../support/answer-labels.ts';
import { appendEntry } from '../support/append-entry.ts';
import { saysNothing } from '../support/bare-status.ts';
import { stub } from '../support/placeholder.ts';
import { problemData } from '../support/problem-data.ts';
import { answerIsStub } from '../support/stub-answer.ts';

/** A section of its own that says who does what. */
const unitSection = /责任(?:单位|部门|科室|股室|领导|人|分工)|(?:职责|任务|责任)分工/u;

export const missingResponsibleUnit = defineRule({
  id: 'missing-responsible-unit',
  category: 'structure',
  severity: { report: 'warning', plan: 'error', ledger: 'error' },
  summary: { 'zh-CN': '问题没有写责任单位', en: 'A problem without a responsible unit' },
  rationale: {
    'zh-CN': '整改方案和台账要把每个问题落实到单位和人；没有责任单位，就没有人对这个问题负责。',
    en: 'Plans and ledgers assign each problem to a unit and a person; without one nobody answers for it.',
  },
  silentWhen: {
    'zh-CN': '写了责任单位、牵头单位、责任领导或责任人，包括写在标题后的括号里、写给一组问题的、另设一部分写明分工的；通报；报告只写了做法、没有写问题的，或者做法以做的单位开头的（县医保局于3月追回…）；问题没有整改内容。',
    en: 'A responsible or lead unit, leader or person is given, in brackets behind the title, for a group of problems or in a section of its own as well; bulletins; reports that hold what was done and no problems, or where a measure begins with the unit that took it; problems without a rectification.',
  },
  basis: [{ document: '《中国共产党巡视工作条例》' }],
  messages: {
    missing: {
      'zh-CN': '问题“{title}”没有写责任单位或责任人，应写明由谁负责',
      en: 'Problem “{title}” names no responsible unit or person; who is in charge is expected',
    },
  },
  repairs: {
    insert: { safety: 'unsafe', 'zh-CN': '插入“责任单位：”', en: 'Insert “责任单位：”' },
  },
  yieldsTo: [
    { rule: 'missing-rectification', where: 'problem' },
    { rule: 'missing-measure', where: 'problem' },
  ],
  examples: [
    {
      text: '# 巡察整改工作方案\n\n### 问题一：学习不够深入\n\n整改措施：修订学习制度，每月集中学习一次。\n\n### 问题二：台账不完整\n\n整改措施：补齐台账12册。\n\n责任单位：财务科\n',
      kind: 'plan',
      reports: ['missing'],
      repaired: '# 巡察整改工作方案\n\n### 问题一：学习不够深入\n\n整改措施：修订学习制度，每月集中学习一次。\n\n责任单位：【待补充】\n\n### 问题二：台账不完整\n\n整改措施：补齐台账12册。\n\n责任单位：财务科\n',
    },
    {
      text: '# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 | 完成情况 |\n| --- | --- | --- | --- | --- | --- |\n| 1 | 学习不够深入 | 修订学习制度 |  | 2023年9月底前 | 已完成 |\n',
      kind: 'ledger',
      reports: ['missing'],
    },
    {
      text: '# 巡察整改工作方案\n\n1.关于学习不够深入的问题（牵头单位：办公室；责任单位：各支部）。修订学习制度，每月集中学习一次。\n',
      kind: 'plan',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改措施：修订学习制度，每月集中学习一次。\n',
      reports: [],
    },
    {
      text: '# 关于审计查出问题整改情况的报告\n\n## 一、审计查出主要问题的整改情况\n\n1. 存款利息未缴库12.4万元。县财政局已于2023年8月15日前缴入国库。\n\n2. 往来款项长期挂账。县供销社逐笔核对，已核销7.2万元。\n\n县审计局\n\n2023年12月18日\n',
      reports: [],
    },
    {
      text: '# 关于审计查出问题整改情况的报告\n\n1.关于“稳岗补贴发放不严”的问题。县人社局于2023年3月追回补贴2.3万元，已完成整改。\n\n2.关于“台账不完整”的问题。2023年3月补齐台账12册，已完成整改。\n',
      kind: 'report',
      reports: ['missing'],
    },
  ],
  scope: 'whole-document',
  *check({ kind, problems, sections }) {
    const ofAll = sections.filter(({ title }) => unitSection.test(title.value));
    for (const problem of problems) {
      if (problem.rectification === null || (kind === 'report' && (problem.origin === 'measures-only' || namesActingUnit(problem))) || namesUnit(problem) || ofAll.some((section) => section !== problem.section) || answerIsStub(problem)) continue;
      const edit = skeleton(problem);
      yield { messageId: 'missing', at: problem.title, data: problemData(problem), problem, repairs: edit === null ? [] : [{ id: 'insert', edits: [edit] }] };
    }
  },
});

/** A label with anything behind it counts, a placeholder too: leftover-placeholder reports that. */
function namesUnit(problem: Problem): boolean {
  const labels = labelsOf(problem, 'responsible-unit');
  if (labels.some(({ content }) => content !== null && !saysNothing(textOf(content)))) return true;
  // Where a ledger has a column for it, a unit that its measures mention is no answer.
  return (problem.rectification?.units.length ?? 0) > 0 && !(problem.origin === 'table' && labels.length > 0);
}

function skeleton(problem: Problem): RuleEdit | null {
  const label = labelsOf(problem, 'responsible-unit').find(({ content }) => content === null);
  if (label !== undefined) return { block: label.block, start: label.end, end: label.end, text: stub };
  return appendEntry(problem, `责任单位：${stub}`);
}
