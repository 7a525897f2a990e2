import { describePath, type Alignment } from './sequence-deviations.ts';

/** One number of a sequence. A null value is an entry without a number: it may or may not take one up. */
export interface SequenceItem {
  readonly value: number | null;
  /** True where counting begins anew at 1. */
  readonly opens: boolean;
  /** True where something stands between it and the item before, so that a count left at 1, or ended at 1 by it, proves nothing. */
  readonly apart?: boolean;
  /** True where a part of the document begins: counting anew there is for all parts to do or for none. */
  readonly entersPart?: boolean;
}

export interface SequenceOptions {
  /** What a new count at 1 costs where none is due: 0 = it is no defect, null = it is not allowed. */
  readonly restart: number | null;
  /** What a count that ends at 1 costs; null = it is no defect. */
  readonly lone: number | null;
}

/**
 * How one number is explained. `step`: as expected. `odd`: wrong by itself, counting goes on as if it were right. `jump`: counting
 * goes on from it. `extra`: one too many. `swap` and `swapped`: two neighbours exchanged. `pass` and `blank`: an entry
 * without a number, counted or not.
 */
export type Move = 'step' | 'odd' | 'jump' | 'extra' | 'swap' | 'swapped' | 'restart' | 'pass' | 'blank';

export interface Path {
  /** The next number the count asks for. */
  readonly next: number;
  readonly cost: number;
  readonly move: Move;
  /** What was asked for here. */
  readonly expected: number;
  /** True where the item before ended a count at 1. */
  readonly leavesLone: boolean;
  readonly before: Path | null;
}

const start: Path = { next: 1, cost: 0, move: 'step', expected: 1, leavesLone: false, before: null };
/** Explanations kept alive at once: enough for defects that stand close together, and the work stays linear. */
const beam = 8;
const oddCost = 1;
const extraCost = 1.05;
const swapCost = 1.2;

/**
 * Explains a sequence of numbers by as few defects as possible, so that one defect is one deviation and not a cascade:
 * for 1 2 4 5 a gap before the 4, for 1 2 7 4 5 the 7 alone.
 */
export function alignSequence(items: readonly SequenceItem[], options: SequenceOptions): Alignment {
  const ordinals = flawlessOrdinals(items, options);
  if (ordinals !== null) return { cost: 0, deviations: [], ordinals };
  let paths: readonly Path[] = [start];
  items.forEach((item, index) => {
    const after = items[index + 1];
    paths = keepBest(paths.flatMap((path) => extend(path, { item, after, first: index === 0 }, options)));
  });
  const mayEndLone = items.at(-1)?.apart === true;
  const finished = paths.map((path) => ({ path, cost: path.cost + (mayEndLone ? 0 : loneCost(path, options)) })).sort((a, b) => a.cost - b.cost);
  const { path, cost } = finished[0] ?? { path: start, cost: 0 };
  return { cost, ...describePath(items, movesOf(path), options.lone !== null && isLone(path) && !mayEndLone) };
}

/** The numbers of a sequence without any defect, as nearly all are; null where it takes a search to tell. */
function flawlessOrdinals(items: readonly SequenceItem[], { restart, lone }: SequenceOptions): readonly number[] | null {
  const ordinals: number[] = [];
  let next = 1;
  for (const { value, opens, apart = false } of items) {
    const leavesLone = lone !== null && next === 2;
    const begins = value === 1 && (apart || !leavesLone) && (opens || restart === 0);
    if (!begins && (opens || value !== next)) return null;
    next = begins ? 2 : next + 1;
    ordinals.push(next - 1);
  }
  return lone !== null && next === 2 && items.at(-1)?.apart !== true ? null : ordinals;
}

interface Position {
  readonly item: SequenceItem;
  readonly after: SequenceItem | undefined;
  readonly first: boolean;
}

function extend(path: Path, position: Position, options: SequenceOptions): readonly Path[] {
  const { item, after, first } = position;
  const left = item.opens && !first && item.apart !== true ? loneCost(path, options) : 0;
  const expected = item.opens ? 1 : path.next;
  const go = (move: Move, next: number, cost: number): Path => ({ next, move, expected, leavesLone: left > 0, cost: path.cost + left + cost, before: path });
  const { value } = item;
  if (value === null) return [go('blank', expected, 0), go('pass', expected + 1, 0.01)];
  if (path.move === 'swap') return [go('swapped', expected + 1, 0)];
  const restarts = item.opens ? [] : restartPaths(path, position, options);
  if (value === expected) return [go('step', expected + 1, 0), ...restarts];
  const paths = [go('odd', expected + 1, oddCost), go('jump', value + 1, jumpCost(value, expected)), go('extra', expected, extraCost), ...restarts];
  const exchanged = value === expected + 1 && after?.value === expected && !after.opens;
  return exchanged ? [...paths, go('swap', expected + 1, swapCost)] : paths;
}

function restartPaths(path: Path, { item, after }: Position, options: SequenceOptions): readonly Path[] {
  if (options.restart === null || item.value !== 1 || path.before === null) return [];
  // A restart that weighs something must show itself: a count before it and a second number after it.
  const shown = path.next > 2 && after?.value === 2 && item.entersPart !== true;
  if (options.restart > 0 && !shown) return [];
  const lone = item.apart === true ? 0 : loneCost(path, options);
  return [{ next: 2, move: 'restart', expected: path.next, leavesLone: lone > 0, cost: path.cost + options.restart + lone, before: path }];
}

function jumpCost(value: number, expected: number): number {
  const distance = Math.min(Math.abs(value - expected), 6) * 0.05;
  return 1 + distance + (value < expected ? 0.1 : 0);
}

function isLone(path: Path): boolean {
  return path.next === 2 && path.before !== null;
}

function loneCost(path: Path, options: SequenceOptions): number {
  return options.lone !== null && isLone(path) ? options.lone : 0;
}

function keepBest(paths: readonly Path[]): readonly Path[] {
  if (paths.length === 1) return paths;
  const best = new Map<number, Path>();
  for (const path of paths) {
    // What follows a swap is bound to be its other half, so it is a state of its own.
    const key = path.move === 'swap' ? -path.next : path.next;
    const known = best.get(key);
    if (known === undefined || path.cost < known.cost) best.set(key, path);
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, beam);
}

function movesOf(path: Path): readonly Path[] {
  const moves: Path[] = [];
  for (let at = path; at.before !== null; at = at.before) moves.push(at);
  return moves.reverse();
}
