import type { Block, Mark } from '../../core/bulletin/block.ts';
import type { Run, TextMark } from './document.ts';

/** Something that stands in a block at an offset of its text, in the place of the text up to `end`. */
export interface Insertion {
  readonly start: number;
  readonly end: number;
  /** Null where the text goes and nothing comes. */
  readonly run: Run | null;
}

export interface RunsRequest {
  readonly block: Block;
  /** Absolute offset of the block's source. */
  readonly base: number;
  /** Sorted, free of overlap. */
  readonly insertions: readonly Insertion[];
}

/** The runs of a stretch of a block's text, insertions at either edge included. */
export function makeRuns({ block, base, insertions }: RunsRequest, from = 0, to = block.text.length): readonly Run[] {
  const runs: Run[] = [];
  const edges = edgesOf(block, from, to);
  let edge = 0;
  let at = from;
  const addTextTo = (end: number): void => {
    while (at < end) {
      while ((edges[edge] ?? end) <= at && edge < edges.length) edge += 1;
      const next = Math.min(end, edges[edge] ?? end);
      addText(runs, { block, base }, at, next);
      at = next;
    }
  };
  for (const { start, end, run } of insertions) {
    if (start < from || start > to) continue;
    addTextTo(Math.min(start, to));
    if (run !== null) runs.push(run);
    at = Math.max(at, Math.min(end, to));
  }
  addTextTo(to);
  return runs;
}

/** Where marks begin and end, sorted. */
function edgesOf({ marks }: Block, from: number, to: number): readonly number[] {
  const edges = new Set<number>();
  for (const { start, end } of marks) {
    if (start > from && start < to) edges.add(start);
    if (end > from && end < to) edges.add(end);
  }
  return [...edges].sort((a, b) => a - b);
}

type Place = Pick<RunsRequest, 'block' | 'base'>;

/** One stretch under the same marks, in pieces that run in step with the source; a line feed is a break. */
function addText(runs: Run[], place: Place, from: number, to: number): void {
  const { block } = place;
  const marks = marksOver(block.marks, from, to);
  let at = from;
  for (let feed = block.text.indexOf('\n', from); feed >= 0 && feed < to; feed = block.text.indexOf('\n', at)) {
    addInStep(runs, place, marks, at, feed);
    runs.push({ kind: 'break', source: sourceOf(place, feed, feed + 1) });
    at = feed + 1;
  }
  addInStep(runs, place, marks, at, to);
}

function marksOver(marks: readonly Mark[], from: number, to: number): readonly TextMark[] {
  const over = (kind: TextMark): boolean => marks.some((mark) => mark.kind === kind && mark.start <= from && mark.end >= to);
  return (['strong', 'emphasis', 'code'] as const).filter(over);
}

/**
 * Halves a stretch until text and source are equally long: text is never longer than its source, so that equal lengths mean equal
 * steps. A single character that stands for a longer source is a run of its own.
 */
function addInStep(runs: Run[], place: Place, marks: readonly TextMark[], from: number, to: number): void {
  if (from >= to) return;
  const source = sourceOf(place, from, to);
  const middle = characterStart(place.block.text, (from + to) >> 1);
  if (source.end - source.start === to - from || middle <= from) {
    push(runs, { kind: 'text', text: place.block.text.slice(from, to), marks, source });
    return;
  }
  addInStep(runs, place, marks, from, middle);
  addInStep(runs, place, marks, middle, to);
}

/** Never between the halves of a surrogate pair. */
function characterStart(text: string, at: number): number {
  const isInside = /[\uDC00-\uDFFF]/u.test(text.charAt(at)) && /[\uD800-\uDBFF]/u.test(text.charAt(at - 1));
  return isInside ? at - 1 : at;
}

function sourceOf({ block, base }: Place, from: number, to: number): Run['source'] {
  const start = block.map.sourceStart(from);
  return { start: base + start, end: base + Math.max(start, block.map.sourceEnd(to)) };
}

type TextRun = Extract<Run, { readonly kind: 'text' }>;

/** Puts a run behind the others; two that go on in step become one. */
function push(runs: Run[], run: TextRun): void {
  const last = runs.at(-1);
  if (last?.kind === 'text' && last.source.end === run.source.start && isInStep(last) && isInStep(run) && sameMarks(last, run)) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text, source: { start: last.source.start, end: run.source.end } };
  } else runs.push(run);
}

function isInStep({ text, source }: TextRun): boolean {
  return source.end - source.start === text.length;
}

function sameMarks(a: TextRun, b: TextRun): boolean {
  return a.marks.length === b.marks.length && a.marks.every((mark, index) => mark === b.marks[index]);
}

/** The first offset of the block's text whose source starts at or behind `position`, an absolute offset of the document. */
export function textOffset({ block, base }: Place, position: number): number {
  let low = 0;
  let high = block.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (base + block.map.sourceStart(middle) >= position) high = middle;
    else low = middle + 1;
  }
  return low;
}
