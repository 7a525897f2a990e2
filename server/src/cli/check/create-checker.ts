import { checkLimit } from '../../core/check/patience.ts';
import { partitionPoint } from '../../core/text/partition-point.ts';
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
  /** UTF-16 units that are asked for before another thread is started, and again before the next one: each has to start and to warm up. */
  readonly unitsPerThread: number;
}

type CheckerHost = Pick<Host, 'startThread' | 'watch'>;

/** Texts are numbered as they come: who asks waits for the first. */
type NumberedText = WaitingText & { readonly number: number };

/** Texts wait in one row; this thread takes from it whenever nothing else is to be done, the others as soon as they have room. */
export function createChecker({ threads, unitsPerThread }: CheckerOptions, { startThread, watch }: CheckerHost): Checker {
  const waiting: NumberedText[] = [];
  let isOpen = true;
  let isScheduled = false;
  let textsAsked = 0;
  let unitsAsked = 0;
  const pool = createThreadPool(threads - 1, startThread ?? (() => null), () => { share(); });

  const share = (): void => {
    if (!isOpen) return;
    // What this thread does at once needs no other.
    if (textsAsked > mostTogether && unitsAsked >= unitsPerThread * (pool.size() + 1)) pool.grow();
    while (pool.hasRoom()) {
      const text = waiting.shift();
      if (text === undefined) break;
      void checkInThread(text, pool, { waitAgain, checkAlone });
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
    if (isOpen) checkTogether(waiting.splice(0, mostTogether), watch, checkText);
    // In between, whoever waited takes the results and asks for more to be read.
    share();
  };
  const waitAgain = (text: NumberedText): void => {
    waiting.splice(partitionPoint(waiting, ({ number }) => number < text.number), 0, text);
    share();
  };
  /** Under a watchdog that finds the rule. */
  const checkAlone = async (text: NumberedText): Promise<void> => {
    const { checkText } = await import('./check-text.ts');
    if (isOpen) checkTogether([text], watch, (job, options) => checkText(job, { ...options, begin: 'rule-by-rule' }));
  };
  return {
    wanted: 2 * (mostTogether + (threads - 1) * mostInHand),
    check: (job) =>
      new Promise((resolve, reject) => {
        textsAsked += 1;
        unitsAsked += job.text.length;
        waiting.push({ job, resolve, reject, number: textsAsked });
        share();
      }),
    close: async () => {
      isOpen = false;
      await pool.close();
    },
  };
}

interface Unchecked {
  readonly waitAgain: (text: NumberedText) => void;
  readonly checkAlone: (text: NumberedText) => Promise<void>;
}

/** What the thread never came to waits again; what it did not end is done by itself. */
async function checkInThread(text: NumberedText, pool: ThreadPool, { waitAgain, checkAlone }: Unchecked): Promise<void> {
  const { length } = text.job.text;
  const answer = await pool.run(text.job, length, checkLimit(length));
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
    case 'stopped':
      await checkAlone(text);
  }
}
