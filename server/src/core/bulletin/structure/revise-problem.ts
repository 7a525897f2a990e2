import { isSameList } from '../../text/same-list.ts';
import { withItem } from '../../text/with-item.ts';
import type { BlockRole } from '../block.ts';
import type { Problem } from '../model.ts';
import { toCandidate } from './candidate.ts';
import { holdsClosing } from './closing.ts';
import type { Entry } from './entry.ts';
import { finishProblems } from './finish-problem.ts';
import { groupOf, holdsSideLines } from './group-lines.ts';
import { bearingOf } from './line-bearing.ts';
import type { ProblemDraft } from './problem-draft.ts';
import { noMemory } from './problem-memory.ts';
import { replay, type ProblemRun } from './problem-run.ts';
import { settle, type StructureTrace } from './read-structure.ts';
import type { Plan } from './walk-state.ts';
import { partitionPoint } from '../../text/partition-point.ts';

export interface RevisedProblem {
  /** Index among the document's problems. */
  readonly index: number;
  readonly problem: Problem;
  readonly draft: ProblemDraft;
  readonly trace: StructureTrace;
}

/**
 * The problem that holds an entry, read again by itself after an edit of that entry; null where the edit bears on more than that. Sets the roles of
 * the problem's blocks: where null is returned, those have to be set anew.
 */
export function reviseProblem(trace: StructureTrace, entry: Entry): RevisedProblem | null {
  const { plan, drafts, described, documentFacts } = trace;
  const at = partitionPoint(trace.runs, ({ from }) => from <= entry.index) - 1;
  const run = trace.runs[at];
  const known = drafts[run?.problem ?? -1];
  const before = plan.entries[entry.index];
  if (run === undefined || known === undefined || before === undefined || entry.index === run.from || entry.index >= run.to) return null;
  const candidate = toCandidate(entry, plan.entries);
  if (!isSameList(bearingOf(before, plan.candidates[entry.index] ?? null, plan), bearingOf(entry, candidate, plan))) return null;
  const roles = rolesOf(run, plan);
  const revised: Plan = { ...plan, entries: withItem(plan.entries, entry.index, entry), candidates: withItem(plan.candidates, entry.index, candidate) };
  // What an edit leaves as it was need not be worked out again at the next.
  const ending = run.ending ?? replay(run, plan)?.ending;
  const now = replay(run, revised);
  if (ending === undefined || now === null || !isSameList(ending, now.ending)) return null;
  const { draft } = now;
  settle(draft, plan, described);
  if (!weighsAlike(known, draft, drafts.slice(run.problem + 1)) || !isSameList(roles, rolesOf(run, revised))) return null;
  const [problem] = finishProblems([draft], documentFacts, noMemory);
  if (problem === undefined) return null;
  const runs = run.ending === null ? withItem(trace.runs, at, { ...run, ending }) : trace.runs;
  return { index: run.problem, problem, draft, trace: { ...trace, plan: revised, runs, drafts: withItem(drafts, run.problem, draft) } };
}

/** What is decided over all problems: whose paragraph closes the document, whose line of unit and deadline is said for several. */
function weighsAlike(known: ProblemDraft, draft: ProblemDraft, later: readonly ProblemDraft[]): boolean {
  if (later.length === 0 ? holdsClosing(draft) : holdsClosing(known) !== holdsClosing(draft)) return false;
  const sides = holdsSideLines(draft);
  if (holdsSideLines(known) !== sides) return false;
  return !sides || later.some((other) => groupOf(other) === groupOf(draft));
}

function rolesOf({ from, to }: ProblemRun, { entries }: Plan): readonly BlockRole[] {
  return entries.slice(from, to).map(({ block }) => block.role);
}
