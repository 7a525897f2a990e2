import type { ChildProcess } from 'node:child_process';
import path from 'node:path';

/** Node's arguments for a server whose memory can be asked for. */
export const measurable = ['--expose-gc', '--require', path.resolve('test/torture/long-use/memory-probe.cjs')] as const;

export interface Memory {
  /** Megabytes, after everything that can be collected was. */
  readonly heap: number;
  readonly rss: number;
}

export interface MemoryCurve {
  /** Called after each trial; measures at ten of them. */
  after(trial: number): Promise<void>;
  /** Null where the last quarter is as the second; else the growth. */
  growth(): string | null;
  inWords(): string;
}

const points = 10;
/** What is no growth: caches of the engine, code that was compiled in between. */
const leeway = { share: 0.15, megabytes: 4 } as const;

/** The memory of a server over so many trials. */
export function createMemoryCurve(server: ChildProcess, trials: number): MemoryCurve {
  const measured: Memory[] = [];
  return {
    after: async (trial) => {
      if (Math.floor((trial * points) / trials) > Math.floor(((trial - 1) * points) / trials)) measured.push(await memoryOf(server));
    },
    growth: () => {
      // Of ten points the third to fifth, and the eighth to tenth.
      const [second, last] = [mean(measured.slice(2, 5)), mean(measured.slice(7))];
      if (measured.length < points) return `${measured.length} of ${points} measurements`;
      return last > second * (1 + leeway.share) + leeway.megabytes ? `the heap grew from ${second.toFixed(1)} MB in the second quarter to ${last.toFixed(1)} MB in the last` : null;
    },
    inWords: () => `heap in MB at each tenth: ${measured.map(({ heap }) => heap.toFixed(1)).join(', ')}; resident: ${measured.map(({ rss }) => rss.toFixed(0)).join(', ')}`,
  };
}

function mean(of: readonly Memory[]): number {
  return of.reduce((sum, { heap }) => sum + heap, 0) / Math.max(1, of.length);
}

/** Asks a server that was started with `measurable`. */
export function memoryOf({ pid, stderr }: ChildProcess): Promise<Memory> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => { reject(new Error('the server did not say how much memory it uses')); }, 60_000);
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const [, heap, rss] = /memory (\d+) (\d+)\n/u.exec(said) ?? [];
      if (heap === undefined) return;
      clearTimeout(timer);
      stderr?.off('data', listen);
      resolve({ heap: Number(heap) / 1_048_576, rss: Number(rss) / 1_048_576 });
    };
    stderr?.on('data', listen);
    if (pid !== undefined) process.kill(pid, 'SIGUSR2');
  });
}
