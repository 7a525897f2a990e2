import { located, spanOf } from '../block.ts';
import type { DraftBlock } from '../blocks/draft-block.ts';
import type { Category, LabelKind, Section } from '../model.ts';
import { markerOf, readMarkerAt } from '../opening/read-marker.ts';
import type { Entry, ReadBlock } from './entry.ts';
import { readPartGroup } from './grouped-problems.ts';
import { headingParts } from './headings.ts';
import { isOuterForm } from './outer-form.ts';
import type { Part, PartGroup } from './parts.ts';
import { presentationOf } from './presentation.ts';
import type { ProblemDraft } from './problem-draft.ts';
import { addCells, problemOfRow, readLedger, readOwnTable, type Cell, type Row } from './read-table.ts';
import { addCategory, addSection, type Walk } from './walk-state.ts';

/** Takes a group of parts into the structure: its headings are sections where they are set like sections. */
export function walkPartGroup(walk: Walk, group: PartGroup): void {
  const { category } = walk;
  const headed = group.parts.map((part) => ({ part, section: sectionOf(walk, part) }));
  const drafts = readPartGroup(group, walk.plan.entries, { section: headed[0]?.section ?? walk.section, category, groups: walk.groups });
  walk.drafts.push(...drafts);
  for (const { part, section } of headed) {
    if (section === null) continue;
    part.head.block.role = 'section-heading';
    addSection(walk, section);
    if (section.marker !== null) walk.outer.set(section.marker.form, section.marker.value);
  }
  walk.draft = null;
}

function sectionOf(walk: Walk, { head, kind }: Part): Section | null {
  const { marker, block } = head;
  const isSection = isOuterForm(marker?.form, walk.plan.outer) || (marker === null && block.shape.kind === 'heading' && !isBelow(block.shape.depth, walk.category));
  if (!isSection || (head.label !== null && head.label.end < block.text.length)) return null;
  const parts = headingParts(head);
  return walk.memory.section({ ...parts, purpose: purposeOfPart(kind) });
}

/** True for a heading deeper than the category's. */
function isBelow(depth: number, category: Category | null): boolean {
  return category?.presentation.kind === 'heading' && depth > category.presentation.depth;
}

function purposeOfPart(kind: LabelKind): Section['purpose'] {
  if (kind === 'cause') return 'causes';
  if (kind === 'deadline') return 'deadline';
  return kind === 'problem' || kind === 'responsible-unit' || kind === 'goal' ? 'other' : 'rectification';
}

/** Takes a table into the structure where it is a ledger. */
export function walkTable(walk: Walk, cells: readonly Entry[]): void {
  const rows = rowsOf(cells);
  for (const { block } of cells) block.role = 'table-cell';
  if (walk.draft?.part === 'open' && addOwnTable(walk.draft, rows)) return;
  const readings = readLedger(rows);
  if (readings === null) return;
  walk.draft = null;
  let category: Category | null = walk.category;
  const known = new Map(walk.categories.map((own) => [own.title.block.text.trim(), own]));
  for (const reading of readings) {
    const last = walk.drafts.at(-1);
    if (reading.kind === 'heading') {
      category = categoryOf(walk, reading.block);
      continue;
    }
    const named = reading.cells.find(({ kind, block }) => kind === 'category' && block.text.trim() !== '');
    if (named !== undefined) {
      const words = named.block.text.trim();
      category = known.get(words) ?? categoryOf(walk, named.block);
      known.set(words, category);
    }
    if (last?.origin === 'table' && (reading.kind === 'more' || isSameRow(last.title.value, last.marker?.value, reading.cells))) addCells(last, reading.cells);
    else if (reading.kind === 'problem') walk.drafts.push(problemOfRow(reading.cells, { section: walk.section, category, groups: walk.groups }));
  }
}

/** A table right below a problem's title, or behind its description, answers that problem and lists none of its own. */
function addOwnTable(draft: ProblemDraft, rows: readonly Row[]): boolean {
  if (draft.answer.length > 0) return false;
  const cells = readOwnTable(rows);
  if (cells === null) return false;
  draft.description.push(...draft.unlabelled.splice(0));
  for (const { block, kind } of cells) if (kind === 'problem' && block.text.trim() !== '') draft.description.push(spanOf(block));
  addCells(draft, cells);
  draft.part = 'answer';
  return true;
}

/** A merged cell that was written out in each of its rows: the same number and the same problem again. */
function isSameRow(title: string, value: number | undefined, cells: readonly Cell[]): boolean {
  const number = cells.find(({ kind }) => kind === 'number')?.block.text.trim();
  const problem = cells.find(({ kind }) => kind === 'problem')?.block.text.trim() ?? '';
  return number === String(value) && problem.startsWith(title) && problem.length <= title.length + 1;
}

function categoryOf(walk: Walk, block: DraftBlock): Category {
  const head = readMarkerAt(block.text, 0);
  const start = head?.end ?? 0;
  const title = located(block.text.slice(start), block, start, block.text.length);
  return addCategory(walk, { marker: head === null ? null : markerOf(block, head), title, presentation: presentationOf(block), section: walk.section });
}

/** Rows that are there: one that was read as something else, as whom the document goes to say, is none of the table's. Without its head it is no table. */
export function rowsOf(cells: readonly ReadBlock[]): readonly Row[] {
  const rows = new Map<number, DraftBlock[]>();
  for (const { block } of cells) {
    if (block.shape.kind !== 'table-cell') continue;
    const row = rows.get(block.shape.row);
    if (row === undefined) rows.set(block.shape.row, [block]);
    else row.push(block);
  }
  return rows.has(0) ? [...rows.values()] : [];
}
