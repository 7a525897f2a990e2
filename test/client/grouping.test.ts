import { describe, expect, it } from 'vitest';
import { countsOf, findingsOf, groupProblems } from '../../client/src/problems/grouping.ts';
import type { FindingEntry, ProblemEntry, ProblemsResult } from '../../server/src/lsp/protocol.ts';

function finding(ruleId: string, line: number, severity: FindingEntry['severity'] = 'warning'): FindingEntry {
  return { ruleId, messageId: 'any', severity, message: `${ruleId} ${line}`, range: { start: { line, character: 0 }, end: { line, character: 1 } } };
}

function problem(number: number, status: ProblemEntry['status'], findings: readonly FindingEntry[]): ProblemEntry {
  const range = { start: { line: number * 10, character: 0 }, end: { line: number * 10, character: 3 } };
  return { number, title: `问题${number}`, category: null, section: null, status, range, rectificationRange: null, measures: 1, deadlines: [], units: [], findings };
}

const result: ProblemsResult = {
  uri: 'file:///a.md', version: 3, title: '通报', kind: 'bulletin',
  problems: [
    problem(1, 'completed', [finding('b-rule', 12), finding('a-rule', 11, 'error')]),
    problem(2, null, []),
    problem(3, 'not-completed', [finding('b-rule', 31, 'info')]),
  ],
  others: [finding('b-rule', 1)],
};
const all = [...result.problems.flatMap(({ findings }) => findings), ...result.others];

describe.each(['problem', 'rule', 'status'] as const)('grouped by %s', (grouping) => {
  it('shows every finding exactly once', () => {
    const shown = groupProblems(result, grouping).flatMap(findingsOf);
    expect(shown).toHaveLength(all.length);
    expect(new Set(shown)).toEqual(new Set(all));
  });
});

describe('order', () => {
  it('of problems is that of the document, with the rest behind', () => {
    expect(groupProblems(result, 'problem').map((node) => (node.kind === 'problem' ? node.problem.number : node.kind))).toEqual([1, 2, 3, 'others']);
  });

  it('of rules begins with what is found most, by place within', () => {
    const nodes = groupProblems(result, 'rule');
    expect(nodes.map((node) => (node.kind === 'rule' ? node.ruleId : node.kind))).toEqual(['b-rule', 'a-rule']);
    expect(nodes[0] === undefined ? [] : findingsOf(nodes[0]).map(({ range }) => range.start.line)).toEqual([1, 12, 31]);
  });

  it('of status begins with what is not done', () => {
    expect(groupProblems(result, 'status').map((node) => (node.kind === 'status' ? node.status : node.kind))).toEqual(['not-completed', 'completed', null, 'others']);
  });
});

it('counts by severity', () => {
  const [first] = groupProblems(result, 'problem');
  expect(first === undefined ? null : countsOf(first)).toEqual({ errors: 1, warnings: 1, infos: 0 });
});
