import type { Block, BlockRole } from '../block.ts';
import type { Category, Label, Problem, Section } from '../model.ts';
import { toCandidate, type Candidate } from './candidate.ts';
import { releaseClosing } from './closing.ts';
import type { Entry } from './entry.ts';
import { finishProblems } from './finish-problem.ts';
import { shareGroupLines } from './group-lines.ts';
import { presentationOf } from './presentation.ts';
import type { GroupFacts, ProblemDraft } from './problem-draft.ts';
import type { ProblemMemory } from './problem-memory.ts';
import { findProblemRank } from './problem-rank.ts';
import { createRunRecorder, type ProblemRun } from './problem-run.ts';
import { scanSections } from './scan-sections.ts';
import { settleUnlabelled } from './settle-unlabelled.ts';
import { readMeasuresOnly } from './measures-only.ts';
import { findOuterForm } from './outer-form.ts';
import { findPartGroups, type PartGroup } from './parts.ts';
import { startWalk, type Plan, type Walk } from './walk-state.ts';
import { findLedgerHeads, type TableAt } from './ledger-heads.ts';
import { rowsOf, walkPartGroup, walkTable } from './walk-parts.ts';

export interface Structure {
  readonly sections: readonly Section[];
  readonly categories: readonly Category[];
  readonly problems: readonly Problem[];
  readonly orphanLabels: readonly Label[];
  /** Blocks that open as a title and go on as something else. */
  readonly openings: ReadonlyMap<Block, BlockRole>;
  readonly trace: StructureTrace;
}

/** How the structure was found: what an edit within one problem is read by. */
export interface StructureTrace {
  readonly plan: Plan;
  /** In order. */
  readonly runs: readonly ProblemRun[];
  /** In the order of the problems. */
  readonly drafts: readonly ProblemDraft[];
  /** True where most problems have text of their own between title and label. */
  readonly described: boolean;
  readonly documentFacts: GroupFacts;
}

/** Sections, categories and problems of the body's entries. Sets the blocks' roles. */
export function readStructure(body: readonly Entry[], memory: ProblemMemory): Structure {
  const entries = body.filter(isText).map(({ block, marker, label, textStart }, index) => ({ block, marker, label, textStart, index }));
  const { plan, groups } = makePlan(entries, tablesOf(body));
  const walk = startWalk(plan, memory);
  const runs = walkBody(walk, body, groups);
  const described = usesLabels(plan) && areDescribed(walk.drafts);
  for (const draft of walk.drafts) settle(draft, plan, described);
  if (walk.drafts.length === 0) walk.drafts.push(...readMeasuresOnly(walk));
  releaseClosing(walk.drafts);
  shareGroupLines(walk.drafts);
  const problems = finishProblems(walk.drafts, walk.documentFacts, memory);
  const { sections, categories, drafts, orphanLabels, openings, documentFacts } = walk;
  return { sections, categories, problems, orphanLabels, openings, trace: { plan, runs, drafts, described, documentFacts } };
}

function usesLabels({ rank }: Plan): boolean {
  return rank?.usesLabels ?? false;
}

/** Divides what stands behind a problem's title as the document's others are divided. */
export function settle(draft: ProblemDraft, plan: Plan, described: boolean): void {
  settleUnlabelled(draft, described && draft.labels.length === 0 ? 'described' : usesLabels(plan) ? 'description' : 'answer');
}

/** True where most problems have text of their own between title and label. */
function areDescribed(drafts: readonly ProblemDraft[]): boolean {
  const labelled = drafts.filter(({ labels }) => labels.length > 0);
  return labelled.length >= 2 && labelled.filter(({ description }) => description.length > 0).length * 3 >= labelled.length * 2;
}

/** Entry by entry; groups of parts and tables as a whole. */
function walkBody(walk: Walk, body: readonly Entry[], groups: readonly PartGroup[]): readonly ProblemRun[] {
  const recorder = createRunRecorder();
  const groupAt = new Map(groups.map((group) => [group.start, group]));
  let index = 0;
  let passed = 0;
  for (const [at, raw] of body.entries()) {
    const { shape } = raw.block;
    if (shape.kind === 'table-cell' && shape.row === 0 && shape.column === 0) {
      recorder.interrupt();
      walkTable(walk, tableCells(body, at, shape.table));
    }
    if (!isText(raw)) continue;
    const entry = walk.plan.entries[index];
    const group = groupAt.get(index);
    if (group !== undefined) {
      recorder.interrupt();
      walkPartGroup(walk, group);
      passed = group.end;
    } else if (index >= passed && entry !== undefined) recorder.entry(walk, entry);
    index += 1;
  }
  return recorder.runs;
}

function tableCells(body: readonly Entry[], from: number, table: number): readonly Entry[] {
  let to = from;
  for (let entry = body[to]; entry?.block.shape.kind === 'table-cell' && entry.block.shape.table === table; entry = body[to]) to += 1;
  return body.slice(from, to);
}

/** The tables of the body, each with the number of entries before it. */
function tablesOf(body: readonly Entry[]): readonly TableAt[] {
  const tables: TableAt[] = [];
  let before = 0;
  for (const [at, entry] of body.entries()) {
    const { shape } = entry.block;
    if (shape.kind === 'table-cell' && shape.row === 0 && shape.column === 0) tables.push({ rows: rowsOf(tableCells(body, at, shape.table)), before });
    if (isText(entry)) before += 1;
  }
  return tables;
}

function makePlan(entries: readonly Entry[], tables: readonly TableAt[]): { readonly plan: Plan; readonly groups: readonly PartGroup[] } {
  const candidates = entries.map((entry) => toCandidate(entry, entries));
  const outer = findOuterForm(entries, candidates);
  const groups = findPartGroups(entries, candidates, outer);
  const { barren, sectional } = scanSections(entries, candidates, outer);
  const grouped = entries.map(() => false);
  for (const { start, end, heading } of groups) grouped.fill(true, heading?.index ?? start, end);
  const ledgers = findLedgerHeads(entries, candidates, tables);
  const open = ledgers.includes(true) ? candidates.map((candidate, index) => (ledgers[index] === true ? null : candidate)) : candidates;
  const rank = findProblemRank({ entries, candidates: open, barren, grouped, sectional, listed: ledgers.includes(true) });
  const titles = open.filter((candidate): candidate is Candidate => candidate !== null && candidate.key === rank?.key && candidate.likeness >= 0.8);
  return { plan: { entries, candidates, outer, barren, sectional, ledgers, rank, titlePresentation: usualPresentation(titles) }, groups };
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
