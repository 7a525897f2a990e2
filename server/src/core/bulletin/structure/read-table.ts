import { located, spanOf, type Block } from '../block.ts';
import type { DraftBlock } from '../blocks/draft-block.ts';
import type { Label, Marker } from '../model.ts';
import { markerOf, readMarkerAt } from '../opening/read-marker.ts';
import { parseNumeral } from '../../text/numeral.ts';
import type { AnswerPart, ProblemDraft } from './problem-draft.ts';
import { columnKind, columnKinds, isAnswerColumn, isLedger, type ColumnKind } from './table-columns.ts';
import { findTitleEnd } from './title-end.ts';

export type Row = readonly DraftBlock[];

/** The surroundings that a table's problems take over. */
export type TablePlace = Pick<ProblemDraft, 'section' | 'category' | 'groups'>;

/** A row of a ledger as it is read: a problem, the heading of a group of rows, or more of the row before. */
export type RowReading =
  | { readonly kind: 'problem'; readonly cells: readonly Cell[] }
  | { readonly kind: 'heading'; readonly block: DraftBlock }
  | { readonly kind: 'more'; readonly cells: readonly Cell[] };

/** A cell with the head it stands under. */
export interface Cell {
  readonly block: DraftBlock;
  readonly kind: ColumnKind;
  readonly head: string;
}

const sum = /^(?:合计|总计|小计|共计)$/u;
const empty = /^[\s\u3000/／\\\-—–－]*$/u;

/** The rows of a table that holds problems; null for every other table. Columns come in any order, heads on top or at the side. */
export function readLedger(rows: readonly Row[]): readonly RowReading[] | null {
  const [head, ...body] = rows;
  if (head === undefined) return null;
  const columns = columnKinds(head.map(({ text }) => text));
  if (isLedger(columns)) return readRows(head, columns, body);
  return readSideways(rows);
}

/** The cells of a table that stands below one problem's own title and answers it: heads at the side, or on top without a column of problems. */
export function readOwnTable(rows: readonly Row[]): readonly Cell[] | null {
  const [head, ...body] = rows;
  if (head === undefined) return null;
  const columns = head.map(({ text }) => columnKind(text));
  if (columns.some(isAnswerColumn) && (!columns.includes('problem') || (isHeadRow(columns) && body.length === 1)) && !columns.includes('number') && body.length > 0 && head.length > 2) {
    return readRows(head, columns, body).flatMap((reading) => (reading.kind === 'heading' ? [] : reading.cells));
  }
  if (isHeadRow(columns) && isLedger(columns) && body.length > 0) return null;
  const pairs = pairsOf(rows);
  const problems = pairs.filter(({ kind }) => kind === 'problem');
  if (pairs.length < 2 || problems.length > 1 || !pairs.some(({ kind }) => isAnswerColumn(kind))) return null;
  setHeadRoles(rows);
  return pairs;
}

/** True where most cells are heads: at the side, no more than half are. */
function isHeadRow(columns: readonly ColumnKind[]): boolean {
  return columns.filter((kind) => kind !== 'other').length * 2 > columns.length;
}

/** How many problems a table lists, at the most; 0 where it is no ledger. `numbered` where they have a column of numbers. */
export function listedProblems(rows: readonly Row[]): { readonly count: number; readonly numbered: boolean } {
  const [head, ...body] = rows;
  const columns = head === undefined ? [] : columnKinds(head.map(({ text }) => text));
  if (isLedger(columns) && isHeadRow(columns)) return { count: body.filter((row) => row.some((block) => !isEmpty(block))).length, numbered: columns.includes('number') };
  const pairs = pairsOf(rows);
  const count = isLedger(pairs.map(({ kind }) => kind)) ? pairs.filter(({ kind }) => kind === 'problem').length : 0;
  return { count, numbered: false };
}

function readRows(head: Row, columns: readonly ColumnKind[], body: readonly Row[]): readonly RowReading[] {
  for (const block of head) block.role = 'table-head';
  return body.flatMap((row): RowReading[] => {
    const cells = row.map((block, index) => ({ block, kind: columns[index] ?? 'other', head: (head[index]?.text ?? '').trim() }));
    return rowReading(cells);
  });
}

function rowReading(cells: readonly Cell[]): RowReading[] {
  const filled = cells.filter(({ block }) => !isEmpty(block));
  const [first] = filled;
  if (first === undefined || filled.some(({ block }) => sum.test(block.text.trim()))) return [];
  if (isNumberedHeading(filled)) return [{ kind: 'heading', block: filled[1]?.block ?? first.block }];
  const isHeading = new Set(filled.map(({ block }) => block.text)).size === 1 && cells.length > 2 && (filled.length > 1 || first.kind !== 'problem');
  if (isHeading && !isAnswerColumn(first.kind) && parseNumeral(first.block.text.trim()) === null) return [{ kind: 'heading', block: first.block }];
  return [{ kind: filled.some(({ kind }) => kind === 'problem') ? 'problem' : 'more', cells }];
}

/** 一 | 大气污染防治方面 | | |: a Han numeral and a name, and no answer. */
function isNumberedHeading(filled: readonly Cell[]): boolean {
  const [number, name] = filled;
  if (filled.length !== 2 || number?.kind !== 'number' || name?.kind !== 'problem') return false;
  return /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$/u.test(number.block.text.trim());
}

/** Heads at the side: each row a pair of head and value, a new problem at each head of the kind. */
function readSideways(rows: readonly Row[]): readonly RowReading[] | null {
  const pairs = pairsOf(rows);
  if (!isLedger(pairs.map(({ kind }) => kind)) || pairs.length < 2) return null;
  setHeadRoles(rows);
  const groups: Cell[][] = [];
  let hasProblem = false;
  for (const pair of pairs) {
    const startsProblem = pair.kind === 'number' || (pair.kind === 'problem' && (hasProblem || groups.length === 0));
    if (startsProblem || groups.length === 0) {
      groups.push([]);
      hasProblem = false;
    }
    if (pair.kind === 'problem') hasProblem = true;
    groups.at(-1)?.push(pair);
  }
  return groups.filter((cells) => cells.some(({ kind }) => kind === 'problem')).map((cells) => ({ kind: 'problem', cells }));
}

function pairsOf(rows: readonly Row[]): readonly Cell[] {
  return rows.flatMap((row) => row.flatMap((block, index): Cell[] => {
    const value = row[index + 1];
    const kind = columnKind(block.text);
    return index % 2 === 0 && value !== undefined && kind !== 'other' ? [{ block: value, kind, head: block.text.trim() }] : [];
  }));
}

function setHeadRoles(rows: readonly Row[]): void {
  for (const row of rows) row.forEach((block, index) => {
    if (index % 2 === 0 && columnKind(block.text) !== 'other') block.role = 'table-head';
  });
}

/** The problem of a row. */
export function problemOfRow(cells: readonly Cell[], place: TablePlace): ProblemDraft {
  const [first, ...others] = cells.filter(({ kind, block }) => kind === 'problem' && !isEmpty(block));
  const block = first?.block ?? (cells[0] as Cell).block;
  const own = readMarkerAt(block.text, 0);
  const start = own?.end ?? 0;
  const { end, next } = findTitleEnd(block, start);
  const draft: ProblemDraft = {
    ...place, origin: 'table',
    marker: numberOf(cells) ?? (own === null ? null : markerOf(block, own)),
    title: located(block.text.slice(start, end), block, start, end),
    presentation: { kind: 'plain' },
    description: [...(next < block.text.length ? [spanOf(block, next)] : []), ...others.map((cell) => spanOf(cell.block))],
    labels: [], unlabelled: [], answer: [], part: 'answer',
  };
  addCells(draft, cells);
  return draft;
}

/** Adds what a row says besides its problem; of a row that goes on with the problem above, all of it. */
export function addCells(draft: ProblemDraft, cells: readonly Cell[]): void {
  for (const { block, kind, head } of cells) {
    if (kind === 'number' || kind === 'category' || kind === 'other' || kind === 'problem') continue;
    const content = isEmpty(block) ? null : spanOf(block);
    if (kind === 'cause') {
      if (content !== null) draft.description.push(content);
      continue;
    }
    // Cells below a merged one are left empty.
    if (content === null && draft.labels.some(({ word }) => word === wordOf(head))) continue;
    const label = kind === 'note' ? null : labelOf(block, kind, head);
    if (label !== null) draft.labels.push(label);
    if (content !== null) draft.answer.push({ span: content, content, label, kind: answerKind(kind), ...(kind === 'responsible-unit' && label !== null ? { names: label.word } : {}) });
  }
}

function answerKind(kind: ColumnKind): AnswerPart['kind'] {
  if (kind === 'rectification' || kind === 'measures') return 'measures';
  return isAnswerColumn(kind) ? 'report' : 'side';
}

/** The head of the column as the cell's label: it takes no room in the cell. */
function labelOf(block: Block, kind: Label['kind'], head: string): Label {
  const content = isEmpty(block) ? null : spanOf(block);
  return { block, start: 0, end: 0, kind, word: wordOf(head), presentation: { kind: 'plain' }, inline: content !== null, content };
}

function wordOf(head: string): string {
  return head.replace(/[\s\u3000：:]/gu, '');
}

function numberOf(cells: readonly Cell[]): Marker | null {
  const block = cells.find(({ kind }) => kind === 'number')?.block;
  if (block === undefined) return null;
  const marked = readMarkerAt(block.text, 0);
  if (marked !== null) return markerOf(block, marked);
  const numeral = parseNumeral(block.text.trim());
  if (numeral === null) return null;
  const start = block.text.search(/\S/u);
  const end = block.text.trimEnd().length;
  const form = numeral.style === 'han' ? 'han-comma' : 'arabic-dot';
  return { block, form, ...numeral, start, end, numeral: { block, start, end }, prefix: '', separator: '' };
}

function isEmpty(block: Block): boolean {
  return empty.test(block.text);
}
