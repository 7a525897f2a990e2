import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A command whose whole process is timed: from start to exit, as a user waits for it. */
export interface Contender {
  readonly name: string;
  readonly args: readonly string[];
  /** Where it runs, if not in the project. */
  readonly folder?: string;
  /** Fewer rounds than the others, for what is slow; with 1 there is no round before that is not counted. */
  readonly rounds?: number;
}

export interface Run {
  /** Seconds from start to exit. */
  readonly wall: number;
  /** Seconds of processor time, all threads. */
  readonly cpu: number;
  /** Peak memory; NaN where the process does not tell. */
  readonly megabytes: number;
}

export interface Timing {
  readonly name: string;
  readonly runs: readonly Run[];
  /** True where a run was ended after `patience`; there are no runs then. */
  readonly outOfTime: boolean;
}

export type Measure = keyof Run;

/** Seconds after which a run is ended. */
export const patience = 60;

const preload = resolve('scripts', 'bench', 'usage-preload.cjs');

/** Runs the contenders in turn, so that drift of the machine meets all alike; one round before the first is not counted. */
export function measureInTurn(contenders: readonly Contender[], rounds: number): readonly Timing[] {
  const taking = contenders.map((contender) => ({ contender, runs: new Array<Run>(), outOfTime: false }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const each of taking) {
      const own = each.contender.rounds ?? rounds;
      if (each.outOfTime || round > own || (round === 0 && each.contender.rounds === 1)) continue;
      const run = runOnce(each.contender);
      if (run === null) Object.assign(each, { outOfTime: true, runs: [] });
      else if (round > 0) each.runs.push(run);
    }
  }
  return taking.map(({ contender: { name }, runs, outOfTime }) => ({ name, runs, outOfTime }));
}

/** What is printed goes nowhere: reading it would take a processor from whoever prints. Null where time ran out. */
function runOnce({ name, args, folder }: Contender): Run | null {
  const before = childrenSeconds();
  const start = process.hrtime.bigint();
  const result = spawnSync(process.execPath, ['--require', preload, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'], cwd: folder ?? process.cwd(), timeout: patience * 1000, killSignal: 'SIGKILL',
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (result.signal === 'SIGKILL') return null;
  // 1 = something was found, which is what a check is for.
  if (result.status !== 0 && result.status !== 1) throw new Error(`${name}: exit ${result.status ?? result.signal ?? ''}: node ${args.join(' ')}`);
  const told = String(result.output[3]);
  // A program that leaves by the system's own exit tells nothing; its parent knows the processor time.
  return { wall, ...(told === '' ? { cpu: childrenSeconds() - before, megabytes: Number.NaN } : (JSON.parse(told) as Omit<Run, 'wall'>)) };
}

/** Processor time of all processes that this one has waited for, in hundredths of a second; NaN where the system does not tell. */
function childrenSeconds(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\) /u, '').split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return Number.NaN;
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The value that a share of all values does not exceed: 0.95 of them for p95. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function valuesOf({ runs }: Timing, measure: Measure): readonly number[] {
  return runs.map((run) => run[measure]);
}

/** Median of the rounds' own ratios: a slow spell of the machine falls on both sides of a round. */
export function ratio(of: Timing, to: Timing, measure: Measure): number {
  const others = valuesOf(to, measure);
  return median(valuesOf(of, measure).map((value, round) => value / (others[round] ?? value)));
}
