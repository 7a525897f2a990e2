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

/** The map of runs in order, which stand in offsets of the block's source. */
export function createSourceMap(runs: readonly Run[]): SourceMap {
  const [first] = runs;
  if (first === undefined) return shiftMap(0);
  if (runs.length === 1 && isInStep(first)) return shiftMap(first.start);
  return segmentMap(runs);
}

export function shiftRuns(runs: readonly Run[], delta: number): readonly Run[] {
  return delta === 0 ? runs : runs.map(({ text, start, end }) => ({ text, start: start + delta, end: end + delta }));
}

/** The map of a text that starts at `delta` of its source and runs in step with it. */
export function shiftMap(delta: number): SourceMap {
  return { sourceStart: (offset) => offset + delta, sourceEnd: (offset) => offset + delta };
}

function isInStep(run: Run): boolean {
  return run.end - run.start === run.text.length;
}

function segmentMap(runs: readonly Run[]): SourceMap {
  const starts: number[] = [];
  let length = 0;
  for (const run of runs) {
    starts.push(length);
    length += run.text.length;
  }
  const within = (run: Run | undefined, start: number, offset: number, edge: 'start' | 'end'): number => {
    if (run === undefined) return 0;
    if (isInStep(run)) return run.start + offset - start;
    return edge === 'start' && offset < start + run.text.length ? run.start : run.end;
  };
  const at = (offset: number, edge: 'start' | 'end', index: number): number => within(runs[index], starts[index] ?? 0, offset, edge);
  return {
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
