import type { ProblemNode } from '../problems/grouping.ts';

/** The rule of a node of the tree; undefined for everything else. */
export function ruleOfNode(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.kind === 'rule') return value.ruleId;
  return value.kind === 'finding' ? value.finding.ruleId : undefined;
}

export function isNode(value: unknown): value is ProblemNode {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}
