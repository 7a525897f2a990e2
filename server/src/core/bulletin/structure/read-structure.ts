import type { Block, BlockRole } from '../block.ts';
import type { Category, Label, Problem, Section } from '../model.ts';
import { toCandidate, type Candidate } from './candidate.ts';
import type { Entry } from './entry.ts';
import { finishProblem } from './finish-problem.ts';
import { presentationOf } from './presentation.ts';
import { findProblemRank } from './problem-rank.ts';
import { scanSections } from './scan-sections.ts';
import { settleUnlabelled } from './settle-unlabelled.ts';
import { startWalk, type Plan } from './walk-state.ts';
import { walkEntry } from './walk.ts';

export interface Structure {
  readonly sections: readonly Section[];
  readonly categories: readonly Category[];
  readonly problems: readonly Problem[];
  readonly orphanLabels: readonly Label[];
  /** Blocks that open as a title and go on as something else. */
  readonly openings: ReadonlyMap<Block, BlockRole>;
}

/** Sections, categories and problems of the body's entries. Sets the blocks' roles. */
export function readStructure(body: readonly Entry[]): Structure {
  const entries = body.filter(isText).map((entry, index) => ({ ...entry, index }));
  const plan = makePlan(entries);
  const walk = startWalk(plan);
  for (const entry of entries) walkEntry(walk, entry);
  const usesLabels = plan.rank?.usesLabels ?? false;
  for (const draft of walk.drafts) settleUnlabelled(draft, usesLabels ? 'description' : 'answer');
  const problems = walk.drafts.map((draft) => finishProblem(draft, walk.documentFacts));
  return { sections: walk.sections, categories: walk.categories, problems, orphanLabels: walk.orphanLabels, openings: walk.openings };
}

function makePlan(entries: readonly Entry[]): Plan {
  const candidates = entries.map(toCandidate);
  const { barren, sectional } = scanSections(entries, candidates);
  const rank = findProblemRank({ entries, candidates, barren, sectional });
  const titles = candidates.filter((candidate): candidate is Candidate => candidate !== null && candidate.key === rank?.key && candidate.likeness >= 0.8);
  return { entries, candidates, barren, sectional, rank, titlePresentation: usualPresentation(titles) };
}

function usualPresentation(titles: readonly Candidate[]): Plan['titlePresentation'] {
  const counts = { heading: 0, bold: 0, plain: 0 };
  for (const { entry } of titles) counts[presentationOf(entry.block).kind] += 1;
  if (titles.length === 0) return null;
  if (counts.heading * 2 > titles.length) return 'heading';
  return counts.bold * 2 > titles.length ? 'bold' : 'plain';
}

function isText({ block }: Entry): boolean {
  if (block.role === 'comment') return false;
  const { kind } = block.shape;
  return kind !== 'thematic-break' && kind !== 'front-matter' && kind !== 'code' && kind !== 'table-cell' && block.text !== '';
}
