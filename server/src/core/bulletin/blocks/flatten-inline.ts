import type { PhrasingContent } from 'mdast';
import type { MarkKind } from '../block.ts';
import { alignText } from './align-text.ts';
import type { Run } from './source-map.ts';

/** One source line of a Markdown leaf: its visible text in runs, marks in offsets of the line's text. */
export interface Line {
  readonly runs: Run[];
  readonly marks: { kind: MarkKind; start: number; end: number }[];
  /** Length of the text so far. */
  length: number;
  /** Where the line's own source begins and ends, marks included, line end and indentation not. */
  start: number;
  end: number;
  /** True where a written `<br>` ends the line, not a line end. */
  brokenByTag: boolean;
}

interface OpenMark { readonly kind: MarkKind; at: number }

interface Flattening {
  readonly source: string;
  readonly lines: Line[];
  readonly open: OpenMark[];
  line: Line;
}

/** Deeper nesting of marks is left as it is written, so that no text exhausts the stack. */
const deepest = 100;
const lineBreakTag = /^<br\s*\/?>$/iu;

/** What a reader sees of a leaf's inline content, line by line. `start` and `end` are the leaf's own source range. */
export function flattenInline(children: readonly PhrasingContent[], source: string, start: number, end: number): readonly Line[] {
  const first = newLine(start);
  const flattening: Flattening = { source, lines: [first], open: [], line: first };
  for (const child of children) flattenNode(flattening, child);
  flattening.line.end = end;
  return flattening.lines;
}

export function newLine(start: number): Line {
  return { runs: [], marks: [], length: 0, start, end: start, brokenByTag: false };
}

function flattenNode(to: Flattening, node: PhrasingContent): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  if (to.open.length > deepest) {
    addPlain(to, start, end);
    return;
  }
  switch (node.type) {
    case 'text':
      addText(to, node.value, start, end);
      return;
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'link':
    case 'linkReference':
      addMarked(to, node.type === 'delete' ? 'deleted' : node.type === 'linkReference' ? 'link' : node.type, node.children);
      return;
    case 'inlineCode':
      addCode(to, node.value, start, end);
      return;
    case 'break':
      breakLine(to, start, end);
      return;
    case 'html':
      if (lineBreakTag.test(node.value)) {
        to.line.brokenByTag = true;
        breakLine(to, start, end);
      }
      return;
    default:
      return;
  }
}

/** Source as it is: for marks inside marks inside marks, which nobody writes. */
function addPlain(to: Flattening, start: number, end: number): void {
  for (const piece of alignText(to.source.slice(start, end), to.source, start, end)) {
    if (piece.kind === 'line-end') breakLine(to, piece.start, piece.end);
    else addRun(to.line, piece);
  }
}

function addText(to: Flattening, value: string, start: number, end: number): void {
  if (end - start === value.length && !value.includes('\n') && !value.includes('\r')) {
    addRun(to.line, { text: value, start, end });
    return;
  }
  for (const piece of alignText(value, to.source, start, end)) {
    if (piece.kind === 'line-end') breakLine(to, piece.start, piece.end);
    else addRun(to.line, piece);
  }
}

function addMarked(to: Flattening, kind: MarkKind, children: readonly PhrasingContent[]): void {
  const mark: OpenMark = { kind, at: to.line.length };
  to.open.push(mark);
  for (const child of children) flattenNode(to, child);
  to.open.pop();
  closeMark(to.line, mark);
}

function addCode(to: Flattening, value: string, start: number, end: number): void {
  const mark: OpenMark = { kind: 'code', at: to.line.length };
  const at = to.source.indexOf(value, start);
  const inStep = at >= 0 && at + value.length <= end;
  addRun(to.line, { text: value, start: inStep ? at : start, end: inStep ? at + value.length : end });
  closeMark(to.line, mark);
}

function addRun(line: Line, run: Run): void {
  if (run.text === '') return;
  line.runs.push(run);
  line.length += run.text.length;
}

function closeMark(line: Line, mark: OpenMark): void {
  if (line.length > mark.at) line.marks.push({ kind: mark.kind, start: mark.at, end: line.length });
}

/** Marks that reach over a line end are cut there: each line carries its own part. */
function breakLine(to: Flattening, start: number, end: number): void {
  for (const mark of to.open) {
    closeMark(to.line, mark);
    mark.at = 0;
  }
  to.line.end = start;
  to.line = newLine(endOfIndentation(to.source, end));
  to.lines.push(to.line);
}

function endOfIndentation(source: string, from: number): number {
  let at = from;
  while (source.charAt(at) === ' ' || source.charAt(at) === '\t') at += 1;
  return at;
}
