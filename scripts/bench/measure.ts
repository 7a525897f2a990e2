import { spawnSync } from 'node:child_process';

/** A command whose whole process is timed: from start to exit, as a user waits for it. */
export interface Contender {
  readonly name: string;
  readonly args: readonly string[];
}

export interface Timing {
  readonly name: string;
  /** Wall seconds of each run, in order. */
  readonly seconds: readonly number[];
}

/** Runs the contenders in turn, so that drift of the machine meets all alike; one round before the first is not counted. */
export function measureInTurn(contenders: readonly Contender[], rounds: number): readonly Timing[] {
  const seconds = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    contenders.forEach((contender, index) => {
      const time = runOnce(contender);
      if (round > 0) seconds[index]?.push(time);
    });
  }
  return contenders.map(({ name }, index) => ({ name, seconds: seconds[index] ?? [] }));
}

function runOnce({ name, args }: Contender): number {
  const start = process.hrtime.bigint();
  const result = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 30 });
  const time = Number(process.hrtime.bigint() - start) / 1e9;
  // 1 = something was found, which is what a check is for.
  if (result.status !== 0 && result.status !== 1) throw new Error(`${name}: exit ${result.status ?? result.signal ?? ''}\n${result.stderr.toString()}`);
  return time;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Median of the rounds' own ratios: a slow spell of the machine falls on both sides of a round. */
export function ratio(of: Timing, to: Timing): number {
  return median(of.seconds.map((time, round) => time / (to.seconds[round] ?? time)));
}
