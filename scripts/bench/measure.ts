import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A command whose whole process is timed: from start to exit, as a user waits for it. */
export interface Contender {
  readonly name: string;
  readonly args: readonly string[];
}

export interface Run {
  /** Seconds from start to exit. */
  readonly wall: number;
  /** Seconds of processor time, all threads. */
  readonly cpu: number;
  /** Peak memory. */
  readonly megabytes: number;
}

export interface Timing {
  readonly name: string;
  readonly runs: readonly Run[];
}

export type Measure = keyof Run;

const preload = join('scripts', 'bench', 'usage-preload.cjs');

/** Runs the contenders in turn, so that drift of the machine meets all alike; one round before the first is not counted. */
export function measureInTurn(contenders: readonly Contender[], rounds: number): readonly Timing[] {
  const runs = contenders.map((): Run[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    contenders.forEach((contender, index) => {
      const run = runOnce(contender);
      if (round > 0) runs[index]?.push(run);
    });
  }
  return contenders.map(({ name }, index) => ({ name, runs: runs[index] ?? [] }));
}

function runOnce({ name, args }: Contender): Run {
  const start = process.hrtime.bigint();
  const result = spawnSync(process.execPath, ['--require', `./${preload}`, ...args], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], maxBuffer: 1 << 30 });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  // 1 = something was found, which is what a check is for.
  if (result.status !== 0 && result.status !== 1) throw new Error(`${name}: exit ${result.status ?? result.signal ?? ''}\n${result.stderr.toString()}`);
  return { wall, ...(JSON.parse(String(result.output[3])) as Omit<Run, 'wall'>) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export function valuesOf({ runs }: Timing, measure: Measure): readonly number[] {
  return runs.map((run) => run[measure]);
}

/** Median of the rounds' own ratios: a slow spell of the machine falls on both sides of a round. */
export function ratio(of: Timing, to: Timing, measure: Measure): number {
  const others = valuesOf(to, measure);
  return median(valuesOf(of, measure).map((value, round) => value / (others[round] ?? value)));
}
