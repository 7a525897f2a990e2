import type { FaultKind, Outcome, Trials } from './fault-kind.ts';

export interface TrialPlan {
  readonly firstSeed: number;
  readonly count: number;
  /** Called before each trial. */
  readonly begin?: (index: number) => void;
  /** Asked before each trial: true where no further one is wanted. */
  readonly isEnded?: () => boolean;
}

/** How many losses are told with their seeds. */
export const toldLosses = 20;

/** Trials one after the other, in this thread. */
export async function runTrials(kind: FaultKind, { firstSeed, count, begin, isEnded }: TrialPlan): Promise<Outcome> {
  const started = performance.now();
  const trials = await kind.start(count);
  const lost: string[] = [];
  let losses = 0;
  let tried = 0;
  try {
    for (let index = 0; index < count && isEnded?.() !== true; index += 1) {
      begin?.(index);
      tried += 1;
      const fault = await tryOne(trials, firstSeed + index);
      if (fault === null) continue;
      losses += 1;
      if (lost.length < toldLosses) lost.push(`seed ${firstSeed + index}: ${fault}`);
    }
    return { id: kind.id, what: kind.what, tried, survived: tried - losses, lost, firstSeed, seconds: Math.round((performance.now() - started) / 1000), note: trials.note(), figures: trials.figures?.() ?? [] };
  } finally {
    await trials.stop();
  }
}

async function tryOne(trials: Trials, seed: number): Promise<string | null> {
  try {
    return await trials.trial(seed);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
