import type { Code, Heading, List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import type { BlockShape } from '../block.ts';
import type { Reading } from '../block-memo.ts';
import { codeLines } from './code-lines.ts';
import type { DraftBlock } from './draft-block.ts';
import { flattenInline, newLine, type Line } from './flatten-inline.ts';
import { htmlBlocks } from './html-blocks.ts';
import { makeBlock, makeVerbatimBlock, type BlockOrigin } from './make-block.ts';
import type { Run } from './source-map.ts';
import { splitLines } from './split-lines.ts';

/** Numbers given to the document's lists and tables so far, which only tell them apart; and whether it will be read again. */
export interface BlockIds {
  root: number;
  table: number;
  readonly reading: Reading;
}

export function newIds(reading: Reading): BlockIds {
  return { root: 0, table: 0, reading };
}

interface Building {
  readonly document: string;
  readonly blocks: DraftBlock[];
  readonly ids: BlockIds;
}

/** Where a leaf stands: in a quotation, in an item of a list, how deep. */
interface Place {
  readonly depth: number;
  readonly quoted: boolean;
  readonly item: { readonly ordered: boolean; readonly nesting: number } | null;
}

const noPlace: Place = { depth: 0, quoted: false, item: null };
/** No writer nests deeper; what does is read line by line, so that no text exhausts the stack. */
const deepest = 100;

/** The blocks of Markdown nodes in document order; those that page breaks tore apart are not joined yet. */
export function buildBlocks(nodes: readonly RootContent[], document: string, ids: BlockIds): readonly DraftBlock[] {
  const building: Building = { document, blocks: [], ids };
  for (const node of nodes) {
    ids.root += 1;
    addNode(building, node, noPlace);
  }
  return building.blocks;
}

function addNode(to: Building, node: RootContent, place: Place): void {
  const { start, end } = extentOf(node);
  if (place.depth > deepest) {
    addLeaf(to, codeLines(to.document, start, end), shapeAt(place, false));
    return;
  }
  switch (node.type) {
    case 'paragraph':
      addLeaf(to, flattenInline(node.children, to.document, start, end), shapeAt(place, false));
      return;
    case 'heading':
      addLeaf(to, flattenInline(node.children, to.document, startOfHeading(node), end), { kind: 'heading', depth: node.depth });
      return;
    case 'blockquote':
      for (const child of node.children) addNode(to, child, { depth: place.depth + 1, quoted: true, item: null });
      return;
    case 'list':
      addList(to, node, place);
      return;
    case 'table':
      addTable(to, node);
      return;
    case 'code':
      addCode(to, node, place);
      return;
    case 'html':
      to.blocks.push(...htmlBlocks(originOf(to, { kind: 'html' }), node));
      return;
    case 'thematicBreak':
      addVerbatim(to, { kind: 'thematic-break' }, start, end);
      return;
    case 'yaml':
      addVerbatim(to, { kind: 'front-matter' }, start, end);
      return;
    case 'definition':
      addLeaf(to, codeLines(to.document, start, end), shapeAt(place, false));
      return;
    default:
      return;
  }
}

/** The parser counts definitions of links that stand right above an underlined heading in with it; they are nodes of their own as well. */
function startOfHeading(node: Heading): number {
  const first = node.children[0]?.position?.start;
  const { start } = extentOf(node);
  return first !== undefined && first.line > (node.position?.start.line ?? first.line) ? (first.offset ?? start) : start;
}

function shapeAt(place: Place, first: boolean): BlockShape {
  return place.item === null ? { kind: 'paragraph', quoted: place.quoted } : { kind: 'list-item', ...place.item, first };
}

function originOf({ document, ids }: Building, shape: BlockShape): BlockOrigin {
  return { document, shape, rootId: ids.root, reading: ids.reading };
}

function addLeaf(to: Building, lines: readonly Line[], shape: BlockShape): void {
  for (const group of splitLines(lines)) {
    const block = makeBlock(originOf(to, shape), group);
    if (block.text !== '') to.blocks.push(block);
  }
}

function addVerbatim(to: Building, shape: BlockShape, start: number, end: number): void {
  to.blocks.push(makeVerbatimBlock(originOf(to, shape), start, end));
}

/** A fence makes code; blanks before a line do not: that is how writers indent. */
function addCode(to: Building, node: Code, place: Place): void {
  const { start, end } = extentOf(node);
  const fenced = /^[`~]{3}/u.test(to.document.slice(start, start + 3));
  if (fenced) addVerbatim(to, { kind: 'code' }, start, end);
  else addLeaf(to, codeLines(to.document, start, end), shapeAt(place, false));
}

function addList(to: Building, list: List, place: Place): void {
  const nesting = (place.item?.nesting ?? 0) + 1;
  for (const item of list.children) addItem(to, item, { depth: place.depth + 1, quoted: place.quoted, item: { ordered: list.ordered === true, nesting } });
}

function addItem(to: Building, item: ListItem, place: Place): void {
  const { start, end } = extentOf(item);
  const [first, ...rest] = item.children;
  const firstStart = first === undefined ? end : extentOf(first).start;
  if (first === undefined || !(first.type === 'paragraph' || isIndentedCode(first, to.document))) {
    if (place.item?.ordered === true) addLeaf(to, [markerLine(to.document, start, firstStart)], shapeAt(place, true));
    for (const child of item.children) addNode(to, child, place);
    return;
  }
  addFirst(to, first, place, start);
  for (const child of rest) addNode(to, child, place);
}

function isIndentedCode(node: RootContent, document: string): boolean {
  return node.type === 'code' && !/^[`~]/u.test(document.charAt(extentOf(node).start));
}

/** The item's number is part of the text; a bullet is not. */
function addFirst(to: Building, node: RootContent, place: Place, itemStart: number): void {
  const { start, end } = extentOf(node);
  const lines = node.type === 'paragraph' ? flattenInline(node.children, to.document, start, end) : codeLines(to.document, start, end);
  const [head, ...others] = lines;
  if (head === undefined) return;
  const marked = place.item?.ordered === true ? withMarker(head, to.document, itemStart) : { ...head, start: itemStart };
  addLeaf(to, [marked, ...others], shapeAt(place, true));
}

function withMarker(line: Line, document: string, itemStart: number): Line {
  const textStart = line.start;
  const shift = textStart - itemStart;
  const [first, ...rest] = line.runs;
  // In one piece with the text behind it, where that stands as it was written: a slice instead of a copy.
  const inOne = first?.start === textStart && document.slice(first.start, first.end) === first.text;
  const runs = inOne ? [sourceRun(document, itemStart, first.end), ...rest] : [sourceRun(document, itemStart, textStart), ...line.runs];
  return {
    ...line,
    runs,
    marks: line.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
    length: line.length + shift,
    start: itemStart,
  };
}

function sourceRun(document: string, start: number, end: number): Run {
  return { text: document.slice(start, end), start, end };
}

function markerLine(document: string, start: number, end: number): Line {
  return { ...newLine(start), runs: [sourceRun(document, start, end)], length: end - start, end };
}

function addTable(to: Building, table: Table): void {
  const index = to.ids.table;
  to.ids.table += 1;
  table.children.forEach((row, rowIndex) => {
    row.children.forEach((cell, column) => {
      const shape: BlockShape = { kind: 'table-cell', table: index, row: rowIndex, column };
      to.blocks.push(makeBlock(originOf(to, shape), [cellLine(cell, to.document)]));
    });
  });
}

/** A cell's source is its content; an empty one stands behind its opening bar. */
function cellLine(cell: Table['children'][number]['children'][number], document: string): Line {
  const { start, end } = cell.children.length > 0 ? extentOfAll(cell.children) : emptyCell(extentOf(cell), document);
  const lines = flattenInline(cell.children, document, start, end);
  const whole = { ...newLine(start), end };
  for (const line of lines) {
    whole.marks.push(...line.marks.map((mark) => ({ ...mark, start: mark.start + whole.length, end: mark.end + whole.length })));
    whole.runs.push(...line.runs);
    whole.length += line.length;
    if (line !== lines.at(-1)) {
      const next = lines[lines.indexOf(line) + 1];
      whole.runs.push({ text: '\n', start: line.end, end: next?.start ?? line.end });
      whole.length += 1;
    }
  }
  return whole;
}

function emptyCell(cell: Extent, document: string): Extent {
  const at = document.charAt(cell.start) === '|' ? cell.start + 1 : cell.start;
  return { start: Math.min(at, cell.end), end: Math.min(at, cell.end) };
}

interface Extent { readonly start: number; readonly end: number }

function extentOf(node: RootContent): Extent {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function extentOfAll(nodes: readonly PhrasingContent[]): Extent {
  const first = nodes[0];
  const last = nodes.at(-1);
  return { start: first === undefined ? 0 : extentOf(first).start, end: last === undefined ? 0 : extentOf(last).end };
}
