import { parentPort, Worker } from 'node:worker_threads';
import type { Thread, ThreadAnswer } from './host.ts';

type Message = { readonly kind: 'ready' } | { readonly kind: 'ended'; readonly value: unknown } | { readonly kind: 'failed'; readonly error: string };

interface Job {
  readonly resolve: (answer: ThreadAnswer) => void;
  readonly milliseconds: number;
}

/** What a thread finds where a command line has its first word. */
export const threadMark = '--as-thread-of-zhenggai';

/** A thread that runs the same program again: its entry finds that it is not the main thread, and serves. Null where the system has none to give. */
export function startThread(program: string): Thread | null {
  let worker: Worker;
  try {
    worker = new Worker(program, { argv: [threadMark] });
  } catch {
    return null;
  }
  let isOver = false;
  let isReady: (value: boolean) => void;
  const ready = new Promise<boolean>((resolve) => (isReady = resolve));
  const stop = async (): Promise<void> => {
    await worker.terminate();
  };
  const hand = createHand(() => {
    end({ kind: 'stopped' });
    void stop();
  });
  const end = (how: ThreadAnswer): void => {
    isOver = true;
    isReady(false);
    hand.finish(how);
    hand.loseAll();
  };
  worker.on('message', (message: Message) => {
    if (message.kind === 'ready') isReady(true);
    else hand.finish(message);
  });
  worker.on('error', ({ message }: Error) => {
    end({ kind: 'died', error: message });
  });
  worker.on('exit', (code) => {
    end({ kind: 'died', error: `thread ended (${code})` });
  });
  return {
    ready,
    stop,
    isOver: () => isOver,
    run: (job, milliseconds) =>
      new Promise((resolve) => {
        if (isOver) {
          resolve({ kind: 'lost' });
          return;
        }
        worker.postMessage(job);
        hand.add({ resolve, milliseconds });
      }),
  };
}

/** What a thread has in hand: it does the first, whose time runs. */
function createHand(onLate: () => void) {
  const inHand: Job[] = [];
  let timer: NodeJS.Timeout | null = null;
  const watchFirst = (): void => {
    const [first] = inHand;
    if (first === undefined) return;
    timer = setTimeout(() => {
      // After a pause of the whole machine, or of this thread, an answer may be there already: it is read first.
      setImmediate(() => {
        if (inHand[0] === first) onLate();
      });
    }, first.milliseconds);
  };
  return {
    add(job: Job): void {
      inHand.push(job);
      if (inHand.length === 1) watchFirst();
    },
    finish(answer: ThreadAnswer): void {
      if (timer !== null) clearTimeout(timer);
      inHand.shift()?.resolve(answer);
      watchFirst();
    },
    loseAll(): void {
      if (timer !== null) clearTimeout(timer);
      for (const { resolve } of inHand.splice(0)) resolve({ kind: 'lost' });
    },
  };
}

/** The other side: answers each job with what `work` makes of it. */
export function serveJobs(work: (job: unknown) => unknown): void {
  const say = (message: Message): void => {
    parentPort?.postMessage(message);
  };
  parentPort?.on('message', (job: unknown) => {
    try {
      say({ kind: 'ended', value: work(job) });
    } catch (error) {
      say({ kind: 'failed', error: error instanceof Error ? error.message : String(error) });
    }
  });
  say({ kind: 'ready' });
}
