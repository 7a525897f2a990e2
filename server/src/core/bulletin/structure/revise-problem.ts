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
import { endsAlike, replay, type ProblemRun } from './problem-run.ts';
import { settle, type StructureTrace } from './read-structure.ts';
import type { Plan } from './walk-state.ts';

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
  const run = runAt(trace.runs, entry.index);
  const known = run === null ? undefined : drafts[run.problem];
  const before = plan.entries[entry.index];
  if (run === null || known === undefined || before === undefined || entry.index === run.from) return null;
  const candidate = toCandidate(entry, plan.entries[entry.index + 1]);
  if (!isSameList(bearingOf(before, plan.candidates[entry.index] ?? null, plan), bearingOf(entry, candidate, plan))) return null;
  const roles = rolesOf(run, plan);
  const revised: Plan = { ...plan, entries: withItem(plan.entries, entry.index, entry), candidates: withItem(plan.candidates, entry.index, candidate) };
  const draft = walkAgain(run, plan, revised);
  if (draft === null) return null;
  settle(draft, plan, described);
  if (!weighsAlike(known, draft, drafts.slice(run.problem + 1)) || !isSameList(roles, rolesOf(run, revised))) return null;
  const [problem] = finishProblems([draft], documentFacts, noMemory);
  return problem === undefined ? null : { index: run.problem, problem, draft, trace: { ...trace, plan: revised, drafts: withItem(drafts, run.problem, draft) } };
}

function runAt(runs: readonly ProblemRun[], index: number): ProblemRun | null {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.from ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run !== undefined && index < run.to ? run : null;
}

/** Null where the walk would come out of the problem otherwise than before. */
function walkAgain(run: ProblemRun, before: Plan, after: Plan): ProblemDraft | null {
  const old = replay(run, before);
  const now = replay(run, after);
  return old !== null && now !== null && endsAlike(old, now) ? now.draft : null;
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
