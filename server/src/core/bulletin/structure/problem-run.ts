import type { Entry } from './entry.ts';
import type { ProblemDraft } from './problem-draft.ts';
import { startWalk, type Plan, type Walk } from './walk-state.ts';
import { noMemory } from './problem-memory.ts';
import { openProblem, walkEntry } from './walk.ts';

/** What was open where a problem's title stood. */
type Opened = Pick<Walk, 'section' | 'sectionDepth' | 'category' | 'groups' | 'outer' | 'lastProblem' | 'counted'>;

/** Entries in a row that made one problem and nothing else, the first of them its title: enough to walk them again by themselves. */
export interface ProblemRun {
  /** Index among the drafts. */
  readonly problem: number;
  readonly from: number;
  /** Behind the last entry. */
  readonly to: number;
  readonly opened: Opened;
  /** Null until it was asked for. */
  readonly ending: Ending | null;
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
      const { lastProblem, counted } = walk;
      const drafts = walk.drafts.length;
      walkEntry(walk, entry);
      const open = runs.at(-1);
      if (walk.drafts.length > drafts) {
        ({ draft } = walk);
        const { section, sectionDepth, category, groups, outer } = walk;
        runs.push({ problem: drafts, from: index, to: index + 1, opened: { section, sectionDepth, category, groups, outer: new Map(outer), lastProblem, counted }, ending: null });
      } else if (draft !== null && draft === walk.draft && open?.to === index) runs[runs.length - 1] = { ...open, to: index + 1 };
      else draft = null;
    },
    interrupt: () => {
      if (draft !== null) runs.pop();
      draft = null;
    },
  };
}

/** All that what comes next goes by, behind a problem's last entry. */
export type Ending = readonly (string | number | boolean | null)[];

export interface Replayed {
  readonly draft: ProblemDraft;
  readonly ending: Ending;
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
  return { draft, ending: endingOf(draft, walk) };
}

function endingOf(draft: ProblemDraft, { inner }: Walk): Ending {
  const { part, answer, labels, description } = draft;
  // In the order of the forms' names: a map has them in that of their coming.
  const numbers = [...inner].sort(([a], [b]) => (a < b ? -1 : 1));
  return [part, answer.length > 0, labels.length > 0, description.length > 0, answer.at(-1)?.content === null, ...numbers.flat()];
}
