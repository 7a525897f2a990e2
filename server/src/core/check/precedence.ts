import type { ProblemHead } from '../bulletin/model.ts';
import type { Precedence } from '../rules/rule.ts';
import { groupBy } from '../text/group-by.ts';
import { overlaps, type TextRange } from '../text/range.ts';
import type { DraftFinding } from './draft-finding.ts';
import { partitionPoint } from '../text/partition-point.ts';

/** One defect, one finding: drops those whose rule yields to another that speaks of the same thing. */
export function applyPrecedence(drafts: readonly DraftFinding[]): readonly DraftFinding[] {
  const groups = groupBy(drafts, (draft) => draft.rule.id);
  const indexes = new Map<string, RuleFindings>();
  const findingsOf = (ruleId: string): RuleFindings | null => {
    const group = groups.get(ruleId);
    if (group === undefined) return null;
    const index = indexes.get(ruleId) ?? indexFindings(group);
    indexes.set(ruleId, index);
    return index;
  };
  return drafts.filter((draft) => !(draft.rule.yieldsTo ?? []).some((precedence) => isOutranked(draft, precedence, findingsOf(precedence.rule))));
}

interface RuleFindings {
  /** Sorted by start. */
  readonly byPlace: readonly DraftFinding[];
  /** The furthest end among `byPlace[0..index]`. */
  readonly reach: readonly number[];
  readonly byProblem: ReadonlyMap<ProblemHead | null, readonly DraftFinding[]>;
}

function indexFindings(group: readonly DraftFinding[]): RuleFindings {
  const byPlace = [...group].sort((a, b) => a.finding.range.start - b.finding.range.start);
  const reach: number[] = [];
  for (const draft of byPlace) reach.push(Math.max(reach.at(-1) ?? 0, draft.finding.range.end));
  return { byPlace, reach, byProblem: groupBy(group, (draft) => draft.problem) };
}

function isOutranked(own: DraftFinding, precedence: Precedence, others: RuleFindings | null): boolean {
  if (others === null) return false;
  return candidates(own, precedence.where, others).some(
    (other) => other !== own && (precedence.when === undefined || precedence.when(own.finding.data, other.finding.data)),
  );
}

function candidates(own: DraftFinding, where: Precedence['where'], others: RuleFindings): readonly DraftFinding[] {
  switch (where) {
    case 'document':
      return others.byPlace;
    case 'problem':
      return own.problem === null ? [] : (others.byProblem.get(own.problem) ?? []);
    case 'place':
      return overlapping(others, own.finding.range);
  }
}

function overlapping({ byPlace, reach }: RuleFindings, range: TextRange): readonly DraftFinding[] {
  const found: DraftFinding[] = [];
  for (let index = countStartingUpTo(byPlace, range.end) - 1; index >= 0 && (reach[index] ?? 0) >= range.start; index -= 1) {
    const draft = byPlace[index];
    if (draft !== undefined && overlaps(draft.finding.range, range)) found.push(draft);
  }
  return found;
}

function countStartingUpTo(sorted: readonly DraftFinding[], offset: number): number {
  return partitionPoint(sorted, ({ finding }) => finding.range.start <= offset);
}
