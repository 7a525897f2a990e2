import type { FindingEntry, ProblemEntry, ProblemsResult } from '../../../server/src/lsp/protocol.ts';
import type { Counts } from '../count-text.ts';

export type Grouping = 'problem' | 'rule' | 'status';

/** What the tree shows, before it is put into words. Every finding of the document is a leaf exactly once, however it is grouped. */
export type ProblemNode =
  | { readonly kind: 'problem'; readonly problem: ProblemEntry; readonly children: readonly ProblemNode[] }
  | { readonly kind: 'rule'; readonly ruleId: string; readonly children: readonly ProblemNode[] }
  | { readonly kind: 'status'; readonly status: ProblemEntry['status']; readonly children: readonly ProblemNode[] }
  | { readonly kind: 'others'; readonly children: readonly ProblemNode[] }
  | { readonly kind: 'finding'; readonly finding: FindingEntry; readonly uri: string; readonly version: number };

export function groupProblems(result: ProblemsResult, grouping: Grouping): readonly ProblemNode[] {
  switch (grouping) {
    case 'problem':
      return [...result.problems.map((problem) => problemNode(problem, result)), ...othersNode(result)];
    case 'status':
      return [...statusNodes(result), ...othersNode(result)];
    case 'rule':
      return ruleNodes(result);
  }
}

/** The findings below a node. */
export function findingsOf(node: ProblemNode): readonly FindingEntry[] {
  return node.kind === 'finding' ? [node.finding] : node.children.flatMap(findingsOf);
}

export function countsOf(node: ProblemNode): Counts {
  const findings = findingsOf(node);
  const count = (severity: FindingEntry['severity']): number => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

function findingNode(finding: FindingEntry, { uri, version }: ProblemsResult): ProblemNode {
  return { kind: 'finding', finding, uri, version };
}

function problemNode(problem: ProblemEntry, result: ProblemsResult): ProblemNode {
  return { kind: 'problem', problem, children: problem.findings.map((finding) => findingNode(finding, result)) };
}

function othersNode(result: ProblemsResult): readonly ProblemNode[] {
  if (result.others.length === 0) return [];
  return [{ kind: 'others', children: result.others.map((finding) => findingNode(finding, result)) }];
}

const statusOrder = ['not-completed', 'in-progress', 'substantially-completed', 'continuing', 'completed', null] as const;

function statusNodes(result: ProblemsResult): readonly ProblemNode[] {
  return statusOrder.flatMap((status): readonly ProblemNode[] => {
    const problems = result.problems.filter((problem) => problem.status === status);
    return problems.length === 0 ? [] : [{ kind: 'status', status, children: problems.map((problem) => problemNode(problem, result)) }];
  });
}

/** The rules that find most come first. */
function ruleNodes(result: ProblemsResult): readonly ProblemNode[] {
  const byRule = new Map<string, FindingEntry[]>();
  for (const finding of [...result.problems.flatMap(({ findings }) => findings), ...result.others]) {
    byRule.set(finding.ruleId, [...(byRule.get(finding.ruleId) ?? []), finding]);
  }
  return [...byRule]
    .sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1))
    .map(([ruleId, findings]) => ({ kind: 'rule', ruleId, children: [...findings].sort(byPlace).map((finding) => findingNode(finding, result)) }));
}

function byPlace({ range: { start: a } }: FindingEntry, { range: { start: b } }: FindingEntry): number {
  return a.line - b.line || a.character - b.character;
}
