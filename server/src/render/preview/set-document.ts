import type { PrintedBlock, PrintedParagraph, PrintedTable } from '../document/document.ts';
import { layOutHeader } from '../document/header-layout.ts';
import { imprintRows } from '../document/imprint-lines.ts';
import { roleKeepsWithNext } from '../document/keep.ts';
import { grid, paragraphFormats, tableCell, typeArea } from '../gbt-9704.ts';
import { paginate, type FlowItem, type Page } from './paginate.ts';
import type { PreviewFrame } from './preview-update.ts';
import { setParagraph, type Metrics, type SetLine } from './set-paragraph.ts';

export type SetBlock =
  | { readonly kind: 'paragraph'; readonly paragraph: PrintedParagraph; readonly lines: readonly SetLine[] }
  | { readonly kind: 'table'; readonly table: PrintedTable; readonly widths: readonly number[]; readonly rows: readonly SetRow[] };

/** A row of a table, or a piece of one that is higher than a page. */
export interface SetRow {
  /** Its index in the table. */
  readonly row: number;
  readonly height: number;
  readonly cells: readonly (readonly SetLine[])[];
}

export interface SetNote {
  readonly number: number;
  readonly lines: readonly SetLine[];
  readonly height: number;
}

export interface SetDocument {
  readonly blocks: readonly SetBlock[];
  readonly notes: readonly SetNote[];
  readonly pages: readonly Page[];
  readonly imprintHeight: number;
}

/** Remembers how a block was set for as long as the block lives. */
export type SetCache = WeakMap<PrintedBlock, SetBlock>;

/** Lines and pages of a document. Only blocks that the cache does not know are set. */
export function setDocument(content: readonly PrintedBlock[], frame: PreviewFrame, metrics: Metrics, cache: SetCache): SetDocument {
  const blocks = content.map((block) => {
    const known = cache.get(block);
    if (known !== undefined) return known;
    const set = setBlock(block, metrics);
    cache.set(block, set);
    return set;
  });
  const notes = frame.footnotes.map((note, index) => setNote(note.paragraphs, index + 1, metrics));
  const imprintHeight = frame.imprint === null ? 0 : imprintRows(frame.imprint).height;
  const pages = paginate(blocks.map((block) => flowItem(block, frame.settings.keepHeadings)), {
    height: typeArea.height,
    linePitch: grid.linePitch,
    headerHeight: frame.header === null ? 0 : layOutHeader(frame.header).height,
    imprintHeight,
    noteHeights: notes.map(({ height }) => height),
    noteRule: paragraphFormats.footnote.line,
  });
  return { blocks, notes, pages, imprintHeight };
}

function setBlock(block: PrintedBlock, metrics: Metrics): SetBlock {
  if (block.kind === 'paragraph') return { kind: 'paragraph', paragraph: block, lines: setParagraph(block, metrics, typeArea.width) };
  const widths = block.columns.map(({ share }) => Math.round(share * typeArea.width));
  const rows = block.rows.flatMap((row, index) => {
    const cells = row.map((cell, column) => setParagraph(cell, metrics, (widths[column] ?? 0) - 2 * tableCell.side));
    return rowsWithinPage(cells, index);
  });
  return { kind: 'table', table: block, widths, rows };
}

const aroundText = tableCell.above + tableCell.below + tableCell.rule;

/** A row, in pieces where no page holds it. */
function rowsWithinPage(cells: SetRow['cells'], row: number): readonly SetRow[] {
  const whole = Math.max(...cells.map(heightOf)) + aroundText;
  const most = typeArea.height / 2;
  if (whole <= typeArea.height - aroundText) return [{ row, cells, height: whole }];
  const pieces: SetRow[] = [];
  for (let rest = cells; rest.some((lines) => lines.length > 0); ) {
    const taken = rest.map((lines) => fillUp(lines, most));
    pieces.push({ row, cells: taken, height: Math.max(...taken.map(heightOf)) + aroundText });
    rest = rest.map((lines, column) => lines.slice(taken[column]?.length ?? 0));
  }
  return pieces;
}

/** As many lines as fit; one at least. */
function fillUp(lines: readonly SetLine[], room: number): readonly SetLine[] {
  let height = 0;
  const end = lines.findIndex((line, index) => {
    height += line.height;
    return index > 0 && height > room;
  });
  return end < 0 ? lines : lines.slice(0, end);
}

function setNote(paragraphs: readonly PrintedParagraph[], number: number, metrics: Metrics): SetNote {
  const lines = paragraphs.flatMap((paragraph) => setParagraph(paragraph, metrics, typeArea.width));
  return { number, lines, height: heightOf(lines) };
}

function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

function flowItem(block: SetBlock, keepHeadings: PreviewFrame['settings']['keepHeadings']): FlowItem {
  if (block.kind === 'table') {
    const { rows, table } = block;
    const keepsFrom = table.rows.at(-1)?.[0]?.keep === 'whole' ? rows.length - 1 : null;
    const notes = rows.map(({ cells }) => cells.flatMap((lines) => lines.flatMap((line) => line.notes)));
    return { heights: rows.map(({ height }) => height), blankLines: 0, startsPage: false, keepsFrom, hasHead: rows.length > 1, notes };
  }
  const { paragraph, lines } = block;
  return { heights: lines.map(({ height }) => height), blankLines: paragraph.blankLinesBefore, startsPage: paragraph.startsPage, keepsFrom: keptFrom(paragraph, lines.length, keepHeadings), hasHead: false, notes: lines.map(({ notes }) => notes) };
}

function keptFrom({ role, keep }: PrintedParagraph, lines: number, keepHeadings: PreviewFrame['settings']['keepHeadings']): number | null {
  if (keep === 'whole' || roleKeepsWithNext(role, keepHeadings)) return 0;
  return keep === 'end' ? Math.max(0, lines - 2) : null;
}
