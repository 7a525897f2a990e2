import { checkLimit } from '../../core/check/patience.ts';
import type { Host } from '../../host/host.ts';
import type { CheckedText, TextJob } from './check-text.ts';
import { checkTogether, mostTogether, type WaitingText } from './check-together.ts';
import { createThreadPool, mostInHand, type ThreadPool } from './thread-pool.ts';

/** What checks texts: this thread, and others that help. */
export interface Checker {
  check(job: TextJob): Promise<CheckedText>;
  /** How many texts it is worth to have ready. */
  readonly wanted: number;
  /** What has not been begun never will be. */
  close(): Promise<void>;
}

export interface CheckerOptions {
  /** How many threads may work, this one among them. */
  readonly threads: number;
  /** UTF-16 units that are checked before another thread is started, and again before the next one: each has to start and to warm up. */
  readonly unitsPerThread: number;
}

type CheckerHost = Pick<Host, 'startThread' | 'watch'>;

/** Texts wait in one row; this thread takes from it whenever nothing else is to be done, the others as soon as they have room. */
export function createChecker({ threads, unitsPerThread }: CheckerOptions, { startThread, watch }: CheckerHost): Checker {
  const waiting: WaitingText[] = [];
  let isOpen = true;
  let isScheduled = false;
  let unitsChecked = 0;
  const pool = threads > 1 && startThread !== null ? createThreadPool(threads - 1, startThread, () => { share(); }) : null;

  const share = (): void => {
    if (!isOpen) return;
    if (pool !== null) {
      if (waiting.length > mostTogether && unitsChecked >= unitsPerThread * (pool.size() + 1)) pool.grow();
      while (pool.hasRoom()) {
        const text = waiting.shift();
        if (text === undefined) break;
        void checkInThread(text, { pool, watch, waitAgain });
      }
    }
    if (waiting.length === 0 || isScheduled) return;
    isScheduled = true;
    // What else was read meanwhile comes before that.
    setImmediate(() => void here());
  };
  /** The engine is loaded when the first document needs it. */
  const here = async (): Promise<void> => {
    const { checkText } = await import('./check-text.ts');
    isScheduled = false;
    const texts = waiting.splice(0, mostTogether);
    for (const { job } of texts) unitsChecked += job.text.length;
    checkTogether(texts, watch, checkText);
    // In between, whoever waited takes the results and asks for more to be read.
    share();
  };
  const waitAgain = (text: WaitingText): void => {
    waiting.unshift(text);
    share();
  };
  return {
    wanted: 2 * (mostTogether + (threads - 1) * mostInHand),
    check: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        share();
      }),
    close: async () => {
      isOpen = false;
      await pool?.close();
    },
  };
}

interface Helped {
  readonly pool: ThreadPool;
  readonly watch: CheckerHost['watch'];
  readonly waitAgain: (text: WaitingText) => void;
}

/** What the thread never came to waits again. What it did not end is done here, under a watchdog that finds the rule. */
async function checkInThread(text: WaitingText, { pool, watch, waitAgain }: Helped): Promise<void> {
  const answer = await pool.run(text.job, checkLimit(text.job.text.length));
  switch (answer.kind) {
    case 'ended':
      text.resolve(answer.value as CheckedText);
      return;
    case 'failed':
    case 'died':
      text.reject(new Error(answer.error));
      return;
    case 'lost':
      waitAgain(text);
      return;
    case 'stopped': {
      const { checkText } = await import('./check-text.ts');
      checkTogether([text], watch, (job, options) => checkText(job, { ...options, begin: 'rule-by-rule' }));
    }
  }
}
