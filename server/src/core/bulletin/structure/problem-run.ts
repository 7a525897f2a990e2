import type { Entry } from './entry.ts';
import type { ProblemDraft } from './problem-draft.ts';
import { startWalk, type Plan, type Walk } from './walk-state.ts';
import { noMemory } from './problem-memory.ts';
import { openProblem, walkEntry } from './walk.ts';

/** What was open where a problem's title stood. */
type Opened = Pick<Walk, 'section' | 'sectionDepth' | 'category' | 'groups' | 'outer' | 'lastProblem'>;

/** Entries in a row that made one problem and nothing else, the first of them its title: enough to walk them again by themselves. */
export interface ProblemRun {
  /** Index among the drafts. */
  readonly problem: number;
  readonly from: number;
  /** Behind the last entry. */
  readonly to: number;
  readonly opened: Opened;
}

/** Takes entries into a walk and keeps which of them made a problem. */
export interface RunRecorder {
  readonly runs: readonly ProblemRun[];
  entry(walk: Walk, entry: Entry): void;
  /** A table or a group of parts is taken into the walk: the problem that is open may get more than its entries. */
  interrupt(): void;
}

export function createRunRecorder(): RunRecorder {
  const runs: ProblemRun[] = [];
  let draft: ProblemDraft | null = null;
  return {
    runs,
    entry: (walk, entry) => {
      const { index } = entry;
      const { lastProblem } = walk;
      const drafts = walk.drafts.length;
      walkEntry(walk, entry);
      const open = runs.at(-1);
      if (walk.drafts.length > drafts) {
        ({ draft } = walk);
        const { section, sectionDepth, category, groups, outer } = walk;
        runs.push({ problem: drafts, from: index, to: index + 1, opened: { section, sectionDepth, category, groups, outer: new Map(outer), lastProblem } });
      } else if (draft !== null && draft === walk.draft && open?.to === index) runs[runs.length - 1] = { ...open, to: index + 1 };
      else draft = null;
    },
    interrupt: () => {
      if (draft !== null) runs.pop();
      draft = null;
    },
  };
}

/** What the walk comes to behind a problem's last entry, as far as what follows goes by it. */
export interface Replayed {
  readonly draft: ProblemDraft;
  readonly walk: Walk;
}

/** Walks a problem's entries again; null where they make anything but that one problem. Sets the roles of its blocks. */
export function replay({ from, to, opened }: ProblemRun, plan: Plan): Replayed | null {
  const walk: Walk = { ...startWalk(plan, noMemory), ...opened, outer: new Map(opened.outer) };
  const [title, candidate] = [plan.entries[from], plan.candidates[from]];
  if (title === undefined || candidate == null) return null;
  openProblem(walk, title, candidate);
  const [draft] = walk.drafts;
  if (draft === undefined) return null;
  for (const entry of plan.entries.slice(from + 1, to)) {
    walkEntry(walk, entry);
    if (walk.draft !== draft || walk.drafts.length > 1) return null;
  }
  return { draft, walk };
}

/** True where whatever comes next is read alike behind both. */
export function endsAlike(a: Replayed, b: Replayed): boolean {
  return a.draft.part === b.draft.part && (a.draft.answer.length > 0) === (b.draft.answer.length > 0) && (a.draft.labels.length > 0) === (b.draft.labels.length > 0)
    && (a.draft.description.length > 0) === (b.draft.description.length > 0) && endsInBareLabel(a.draft) === endsInBareLabel(b.draft)
    && a.walk.inner.size === b.walk.inner.size && [...a.walk.inner].every(([form, value]) => b.walk.inner.get(form) === value);
}

/** A label alone, below which the answer begins. */
function endsInBareLabel({ answer }: ProblemDraft): boolean {
  return answer.at(-1)?.content === null;
}
