import type { PrintedBlock, PrintedParagraph, PrintedTable } from '../document/document.ts';
import { grid, imprint, paragraphFormats, typeArea } from '../gbt-9704.ts';
import { headerHeight } from './header-layout.ts';
import { paginate, type FlowItem, type Page } from './paginate.ts';
import type { PreviewFrame } from './preview-update.ts';
import { setParagraph, type Metrics, type SetLine } from './set-paragraph.ts';

/** Blank within a cell of a table, left and right; and above and below the text of a row. Twips. */
export const cellPadding = { side: 108, edge: 30 } as const;

export type SetBlock =
  | { readonly kind: 'paragraph'; readonly paragraph: PrintedParagraph; readonly lines: readonly SetLine[] }
  | { readonly kind: 'table'; readonly table: PrintedTable; readonly widths: readonly number[]; readonly rows: readonly SetRow[] };

export interface SetRow {
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
  const imprintHeight = imprintHeightOf(frame);
  const pages = paginate(blocks.map((block) => flowItem(block, frame.settings.keepHeadings)), {
    height: typeArea.height,
    linePitch: grid.linePitch,
    headerHeight: frame.header === null ? 0 : headerHeight(frame.header),
    imprintHeight,
    noteHeights: notes.map(({ height }) => height),
    noteRule: paragraphFormats.footnote.line,
  });
  return { blocks, notes, pages, imprintHeight };
}

function setBlock(block: PrintedBlock, metrics: Metrics): SetBlock {
  if (block.kind === 'paragraph') return { kind: 'paragraph', paragraph: block, lines: setParagraph(block, metrics, typeArea.width) };
  const widths = block.columns.map(({ share }) => Math.round(share * typeArea.width));
  const rows = block.rows.map((row): SetRow => {
    const cells = row.map((cell, column) => setParagraph(cell, metrics, (widths[column] ?? 0) - 2 * cellPadding.side));
    return { cells, height: Math.max(...cells.map(heightOf)) + 2 * cellPadding.edge };
  });
  return { kind: 'table', table: block, widths, rows };
}

function setNote(paragraphs: readonly PrintedParagraph[], number: number, metrics: Metrics): SetNote {
  const lines = paragraphs.flatMap((paragraph) => setParagraph(paragraph, metrics, typeArea.width));
  return { number, lines, height: heightOf(lines) };
}

function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

function flowItem(block: SetBlock, keepHeadings: PreviewFrame['settings']['keepHeadings']): FlowItem {
  if (block.kind === 'table') return { heights: block.rows.map(({ height }) => height), blankLines: 0, startsPage: false, keepsWithNext: false, notes: [] };
  const { paragraph, lines } = block;
  const keeps = keepHeadings === 'with-text' && paragraphFormats[paragraph.role].keepsWithNext;
  return { heights: lines.map(({ height }) => height), blankLines: paragraph.blankLinesBefore, startsPage: paragraph.startsPage, keepsWithNext: keeps, notes: lines.map(({ notes }) => notes) };
}

/** A line for the recipients of copies (more where they are many), one for office and date. */
function imprintHeightOf({ imprint: parts }: PreviewFrame): number {
  if (parts === null) return 0;
  const copies = parts.copyRecipients === null ? 0 : Math.ceil((parts.copyRecipients.length + 3) / imprintCells);
  return (copies + (parts.printingOffice === null && parts.printingDate === null ? 0 : 1)) * imprint.line;
}

/** Characters of 四号 between the blanks on both sides. */
const imprintCells = Math.floor((typeArea.width - 2 * imprint.indent) / (imprint.size * 20));
