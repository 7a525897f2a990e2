import { checkLimit } from '../../core/check/with-watched-rules.ts';
import type { Host } from '../../host/host.ts';
import type { CheckedText, TextJob } from './check-text.ts';
import { createThreadPool, type ThreadPool } from './thread-pool.ts';

/** What checks texts: this thread, or several others. */
interface Checker {
  check(job: TextJob): Promise<CheckedText>;
  close(): Promise<void>;
}

/** What a thread is asked. A check that is watched from here is not watched there, too; one that had to be stopped is done again rule by rule. */
export interface ThreadJob {
  readonly job: TextJob;
  readonly watch: 'from-outside' | 'rules';
}

type CheckerHost = Pick<Host, 'startThread' | 'watch' | 'roomForThreads'>;

/** More threads than this wait for the one that reads and reports. */
const mostThreads = 4;

/** UTF-16 units that are checked before further threads start: what takes about as long as starting them. */
const before = 500_000;

/** @param jobs how many threads; null = as many as pay. With 1, and on a host without threads, the work is done here */
export function createChecker(jobs: number | null, host: CheckerHost): Checker {
  const most = jobs ?? Math.min(host.roomForThreads, mostThreads);
  return most === 1 || host.startThread === null ? here(host) : withThreads(createThreadPool(most, host.startThread), jobs === null ? before : 0, here(host));
}

/** The engine is loaded when the first document needs it. */
const here = ({ watch }: CheckerHost): Checker => ({
  check: async (job) => {
    const { checkText } = await import('./check-text.ts');
    return checkText(job, watch);
  },
  close: () => Promise.resolve(),
});

/** Where no thread is ready the work is done here: while they start, and where none can. */
function withThreads(pool: ThreadPool, alone: number, self: Checker): Checker {
  let seen = 0;
  return {
    check: async (job) => {
      if (seen >= alone) pool.start();
      seen += job.text.length;
      return (await checkInThread({ job, watch: 'from-outside' }, pool)) ?? self.check(job);
    },
    close: () => pool.close(),
  };
}

/** Null where there is no thread to do it. @throws what the check threw, and where the thread died of it */
async function checkInThread(asked: ThreadJob, pool: ThreadPool): Promise<CheckedText | null> {
  const limit = asked.watch === 'rules' ? null : checkLimit(asked.job.text.length);
  const answer = await pool.run(asked, limit);
  switch (answer?.kind) {
    case undefined:
      return null;
    case 'ended':
      return answer.value as CheckedText;
    case 'stopped':
      return checkInThread({ ...asked, watch: 'rules' }, pool);
    case 'failed':
    case 'died':
      throw new Error(answer.error);
  }
}
