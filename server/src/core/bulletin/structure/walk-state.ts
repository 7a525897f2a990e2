import type { Block, BlockRole } from '../block.ts';
import type { Category, Label, MarkerForm, Section } from '../model.ts';
import type { Candidate } from './candidate.ts';
import type { Entry } from './entry.ts';
import { newFacts, type GroupFacts, type ProblemDraft } from './problem-draft.ts';
import type { ProblemMemory } from './problem-memory.ts';
import type { ProblemRank } from './problem-rank.ts';

/** What is fixed before the walk: how the document is built. */
export interface Plan {
  readonly entries: readonly Entry[];
  readonly candidates: readonly (Candidate | null)[];
  /** The form of number that the document's sections have. */
  readonly outer: MarkerForm;
  readonly barren: readonly boolean[];
  readonly sectional: readonly boolean[];
  /** By index: true for a line that heads a ledger. */
  readonly ledgers: readonly boolean[];
  readonly rank: ProblemRank | null;
  /** How most titles are set. */
  readonly titlePresentation: 'heading' | 'bold' | 'plain' | null;
}

/** The state of the walk through the document: what is open, what was found. */
export interface Walk {
  readonly plan: Plan;
  readonly memory: ProblemMemory;
  readonly sections: Section[];
  readonly categories: Category[];
  readonly drafts: ProblemDraft[];
  readonly orphanLabels: Label[];
  /** Facts of a section that hold for the whole document. */
  readonly documentFacts: GroupFacts;
  /** Blocks that open as a title and go on as something else. */
  readonly openings: Map<Block, BlockRole>;
  section: Section | null;
  /** The least depth of a section's heading; beyond any where none is one. */
  sectionDepth: number;
  category: Category | null;
  draft: ProblemDraft | null;
  groups: readonly GroupFacts[];
  /** Last number of each form of heading above the problems, since the heading above it. */
  readonly outer: Map<MarkerForm, number>;
  /** Last number of each form inside the answer of the open problem, since its last label. */
  readonly inner: Map<MarkerForm, number>;
  /** Number of the last problem; 0 at the start of the counting. */
  lastProblem: number;
  /** The same where the count goes on from section to section: 二、 opens with （三）. */
  counted: number;
}

const deepest = 9;

export function startWalk(plan: Plan, memory: ProblemMemory): Walk {
  return {
    plan, memory, sections: [], categories: [], drafts: [], orphanLabels: [], documentFacts: newFacts(null), openings: new Map(),
    section: null, sectionDepth: deepest, category: null, draft: null, groups: [newFacts(null)], outer: new Map(), inner: new Map(), lastProblem: 0, counted: 0,
  };
}

/** Opens a section: what follows belongs to it. */
export function addSection(walk: Walk, made: Section): void {
  const section = walk.memory.section(made);
  walk.sections.push(section);
  walk.section = section;
  walk.category = null;
  if (section.presentation.kind === 'heading') walk.sectionDepth = Math.min(walk.sectionDepth, section.presentation.depth);
}

export function addCategory(walk: Walk, made: Category): Category {
  const category = walk.memory.category(made);
  walk.categories.push(category);
  return category;
}
