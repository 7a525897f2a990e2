import type { Watch } from '../../core/check/watch.ts';
import type { Host, Thread } from '../../host/host.ts';
import type { CheckedText, TextJob } from './check-text.ts';

/** What checks texts: this thread, or several others. */
interface Checker {
  check(job: TextJob): Promise<CheckedText>;
  close(): Promise<void>;
}

/** @param jobs how many threads; with 1, and on a host without threads, the work is done here */
export function createChecker(jobs: number, { startThread, watch }: Pick<Host, 'startThread' | 'watch'>): Checker {
  return jobs === 1 || startThread === null ? here(watch) : inThreads(jobs, startThread);
}

/** The engine is loaded when the first document needs it. */
const here = (watch: Watch): Checker => ({
  check: async (job) => {
    const { checkText } = await import('./check-text.ts');
    return checkText(job, watch);
  },
  close: () => Promise.resolve(),
});

interface BusyThread {
  readonly thread: Thread;
  jobs: number;
}

/** Threads start when they are needed; a job goes to the one with the least to do. */
function inThreads(most: number, startThread: () => Thread): Checker {
  const threads: BusyThread[] = [];
  const leastBusy = (): BusyThread => {
    const idle = threads.find(({ jobs }) => jobs === 0);
    if (idle !== undefined) return idle;
    if (threads.length < most) {
      const started = { thread: startThread(), jobs: 0 };
      threads.push(started);
      return started;
    }
    return threads.reduce((least, each) => (each.jobs < least.jobs ? each : least));
  };
  return {
    check: async (job) => {
      const chosen = leastBusy();
      chosen.jobs += 1;
      try {
        return (await chosen.thread.run(job)) as CheckedText;
      } finally {
        chosen.jobs -= 1;
      }
    },
    close: async () => {
      await Promise.all(threads.map(({ thread }) => thread.stop()));
    },
  };
}
