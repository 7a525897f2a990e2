import type { SourceMap } from '../block.ts';

/**
 * Text and where it stands in the source. Where both are equally long they run in step; else (an entity, `<br>`, a space that a
 * line end became) the text stands for the whole range.
 */
export interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A run without its text, which is the block's. */
export interface MappedRun {
  /** Of the run's text. */
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** A source map that tells what it was made of, so that the maps of two blocks can be compared, and joined. */
export interface RunMap extends SourceMap {
  /** The runs in order, in offsets of the block's source; null where all of the text runs in step, from `shift` of the source on. */
  readonly runs: readonly MappedRun[] | null;
  readonly shift: number;
}

/** The map of runs in order, which stand in offsets of the block's source. */
export function createSourceMap(runs: readonly MappedRun[]): RunMap {
  const [first] = runs;
  if (first === undefined) return shiftMap(0);
  if (runs.length === 1 && isInStep(first)) return shiftMap(first.start);
  return segmentMap(runs);
}

/** What a map was made of. @param length of the block's text */
export function runsOf({ runs, shift }: RunMap, length: number): readonly MappedRun[] {
  if (runs !== null) return runs;
  return length === 0 ? [] : [{ length, start: shift, end: shift + length }];
}

const shiftMaps: RunMap[] = [];
const mostShiftMaps = 64;

/** The map of a text that starts at `delta` of its source and runs in step with it. Nearly all blocks have one of a few. */
export function shiftMap(delta: number): RunMap {
  const known = shiftMaps[delta];
  if (known !== undefined) return known;
  const at = (offset: number): number => offset + delta;
  const made: RunMap = { runs: null, shift: delta, sourceStart: at, sourceEnd: at };
  if (delta >= 0 && delta < mostShiftMaps) shiftMaps[delta] = made;
  return made;
}

export function isInStep({ length, start, end }: MappedRun): boolean {
  return end - start === length;
}

function segmentMap(runs: readonly MappedRun[]): RunMap {
  let length = 0;
  const starts = runs.map((run) => {
    length += run.length;
    return length - run.length;
  });
  const within = (run: MappedRun | undefined, start: number, offset: number, edge: 'start' | 'end'): number => {
    if (run === undefined) return 0;
    if (isInStep(run)) return run.start + offset - start;
    return edge === 'start' && offset < start + run.length ? run.start : run.end;
  };
  const at = (offset: number, edge: 'start' | 'end', index: number): number => within(runs[index], starts[index] ?? 0, offset, edge);
  return {
    runs,
    shift: 0,
    sourceStart: (offset) => at(offset, 'start', lastAtOrBefore(starts, Math.min(offset, Math.max(length - 1, 0)))),
    sourceEnd: (offset) => (offset === 0 ? at(0, 'start', 0) : at(offset, 'end', lastAtOrBefore(starts, offset - 1))),
  };
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
