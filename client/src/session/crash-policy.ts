/** What to do when the server has ended by itself. */
export type CrashDecision = 'restart' | 'give-up';

export interface CrashPolicy {
  crashed(): CrashDecision;
  reset(): void;
}

const allowed = 3;
const within = 3 * 60_000;

/** Restarts a server that crashed, until it has crashed four times within three minutes. `now` in milliseconds. */
export function createCrashPolicy(now: () => number): CrashPolicy {
  let times: readonly number[] = [];
  return {
    crashed: () => {
      const at = now();
      times = [...times.filter((time) => at - time < within), at];
      return times.length > allowed ? 'give-up' : 'restart';
    },
    reset: () => {
      times = [];
    },
  };
}
