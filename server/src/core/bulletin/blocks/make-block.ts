import { characterSet, isIn, whiteSpace } from '../../text/character-set.ts';
import { keptList } from '../../text/kept-list.ts';
import { emptyMemo, type Reading } from '../block-memo.ts';
import type { BlockShape, Cut, Mark } from '../block.ts';
import type { DraftBlock } from './draft-block.ts';
import type { Line } from './flatten-inline.ts';
import { createSourceMap, shiftMap, type Run } from './source-map.ts';

const spacing = characterSet(`${whiteSpace}\u200b\u2060`);
const latinEnd = /[A-Za-z0-9,.;:!?)\]}]$/u;
const latinStart = /^[A-Za-z0-9([{]/u;

export interface BlockOrigin {
  readonly document: string;
  readonly shape: BlockShape;
  readonly rootId: number;
  readonly reading: Reading;
}

interface Parts {
  readonly runs: Run[];
  readonly marks: Mark[];
  readonly cuts: Cut[];
  text: string;
}

/** One block of one or more lines: their text joined, a cut at each line end. Lines are trimmed first. */
export function makeBlock(origin: BlockOrigin, lines: readonly Line[]): DraftBlock {
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  const parts: Parts = { runs: [], marks: [], cuts: [], text: '' };
  let previous: Line | null = null;
  for (const line of lines) {
    if (previous !== null) addBreak(parts, previous, line, start);
    addLine(parts, line);
    previous = line;
  }
  const { document, shape, rootId, reading } = origin;
  const source = document.slice(start, end);
  return {
    shape,
    role: 'prose',
    source,
    // One string where they are the same.
    text: parts.text === source ? source : parts.text,
    marks: keptList(parts.marks),
    cuts: keptList(parts.cuts),
    nextRole: null,
    map: createSourceMap(parts.runs.map((run) => ({ length: run.text.length, start: run.start - start, end: run.end - start }))),
    memo: emptyMemo(reading),
    ownRole: 'prose',
    start,
    rootId,
  };
}

/** A block whose text is its source: comments, front matter, what Markdown shows as it is. */
export function makeVerbatimBlock(origin: BlockOrigin, start: number, end: number, role: 'other' | 'comment' = 'other'): DraftBlock {
  const source = origin.document.slice(start, end);
  const { shape, rootId, reading } = origin;
  return { shape, role, source, text: source, marks: keptList([]), cuts: keptList([]), nextRole: null, map: shiftMap(0), memo: emptyMemo(reading), ownRole: role, start, rootId };
}

function addLine(parts: Parts, line: Line): void {
  const { runs, dropped } = trimRuns(line.runs);
  const offset = parts.text.length - dropped;
  for (const run of runs) {
    parts.runs.push(run);
    parts.text += run.text;
  }
  for (const mark of line.marks) {
    const start = Math.max(mark.start + offset, offset + dropped);
    const end = Math.min(mark.end + offset, parts.text.length);
    if (end > start) parts.marks.push({ kind: mark.kind, start, end });
  }
}

function addBreak(parts: Parts, before: Line, after: Line, start: number): void {
  const source = { start: before.end, end: after.start };
  const text = breakText(parts.text, before, firstText(after));
  if (text !== '') {
    parts.runs.push({ text, ...source });
    parts.text += text;
  }
  if (text === '\n') return;
  parts.cuts.push({ kind: 'line', at: parts.text.length, source: { start: source.start - start, end: source.end - start } });
}

function breakText(textBefore: string, before: Line, textAfter: string): string {
  if (before.brokenByTag) return '\n';
  return needsSpace(textBefore, textAfter) ? ' ' : '';
}

/** Halves that meet inside Latin text keep a space between them. */
export function needsSpace(before: string, after: string): boolean {
  return latinEnd.test(before) && latinStart.test(after);
}

function firstText(line: Line): string {
  return trimRuns(line.runs).runs[0]?.text ?? '';
}

/** The runs without blanks at either end, and how many characters went at the start. */
export function trimRuns(runs: readonly Run[]): { runs: readonly Run[]; dropped: number } {
  const first = runs[0]?.text ?? '';
  const last = runs.at(-1)?.text ?? '';
  if (runs.length === 0 || (!isIn(spacing, first, 0) && !isIn(spacing, last, last.length - 1))) return { runs, dropped: 0 };
  const kept = [...runs];
  let dropped = 0;
  for (let head = kept[0]; head !== undefined; head = kept[0]) {
    const blanks = leadingBlanks(head.text);
    dropped += blanks;
    if (blanks < head.text.length) {
      if (blanks > 0) kept[0] = cutRun(head, blanks, head.text.length);
      break;
    }
    kept.shift();
  }
  for (let tail = kept.at(-1); tail !== undefined; tail = kept.at(-1)) {
    const blanks = trailingBlanks(tail.text);
    if (blanks < tail.text.length) {
      if (blanks > 0) kept[kept.length - 1] = cutRun(tail, 0, tail.text.length - blanks);
      break;
    }
    kept.pop();
  }
  return { runs: kept, dropped };
}

function cutRun(run: Run, from: number, to: number): Run {
  const inStep = run.end - run.start === run.text.length;
  return inStep ? { text: run.text.slice(from, to), start: run.start + from, end: run.start + to } : { ...run, text: run.text.slice(from, to) };
}

function leadingBlanks(text: string): number {
  let at = 0;
  while (at < text.length && isIn(spacing, text, at)) at += 1;
  return at;
}

function trailingBlanks(text: string): number {
  let at = text.length;
  while (at > 0 && isIn(spacing, text, at - 1)) at -= 1;
  return text.length - at;
}
