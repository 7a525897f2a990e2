import { checkLimit } from '../../core/check/patience.ts';
import type { Host } from '../../host/host.ts';
import type { CheckedText, TextJob } from './check-text.ts';
import { checkTogether, mostTogether, type WaitingText } from './check-together.ts';
import { createThreadPool, type ThreadPool } from './thread-pool.ts';

/** What checks texts: this thread, or several others. */
interface Checker {
  check(job: TextJob): Promise<CheckedText>;
  close(): Promise<void>;
}

/** What a thread is asked. A check that is watched from here needs no watchdog there; one that had to be stopped is done again, each rule tried for itself. */
export interface ThreadJob {
  readonly job: TextJob;
  readonly watch: 'from-outside' | 'rule-by-rule';
}

type CheckerHost = Pick<Host, 'startThread' | 'watch'>;

/** @param jobs how many threads; with 1, and on a host without threads, the work is done here */
export function createChecker(jobs: number, host: CheckerHost): Checker {
  return jobs === 1 || host.startThread === null ? here(host) : inThreads(createThreadPool(jobs, host.startThread), here(host));
}

/** The engine is loaded when the first document needs it. */
function here({ watch }: CheckerHost): Checker {
  const waiting: WaitingText[] = [];
  const work = async (): Promise<void> => {
    const { checkText } = await import('./check-text.ts');
    checkTogether(waiting.splice(0, mostTogether), watch, checkText);
    // In between, whoever waited takes the results and asks for more to be read.
    if (waiting.length > 0) setImmediate(() => void work());
  };
  return {
    check: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        // What else was read meanwhile comes before that.
        if (waiting.length === 1) setImmediate(() => void work());
      }),
    close: () => Promise.resolve(),
  };
}

/** Where no thread can be started the work is done here. */
function inThreads(pool: ThreadPool, self: Checker): Checker {
  return {
    check: async (job) => (await checkInThread({ job, watch: 'from-outside' }, pool)) ?? self.check(job),
    close: () => pool.close(),
  };
}

/** Null where there is no thread to do it. @throws what the check threw, and where the thread died of it */
async function checkInThread(asked: ThreadJob, pool: ThreadPool): Promise<CheckedText | null> {
  const answer = await pool.run(asked, asked.watch === 'from-outside' ? checkLimit(asked.job.text.length) : null);
  switch (answer?.kind) {
    case undefined:
      return null;
    case 'ended':
      return answer.value as CheckedText;
    case 'stopped':
      return checkInThread({ ...asked, watch: 'rule-by-rule' }, pool);
    case 'failed':
    case 'died':
      throw new Error(answer.error);
  }
}
