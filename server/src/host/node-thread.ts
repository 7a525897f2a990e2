import { parentPort, Worker } from 'node:worker_threads';
import type { Thread, ThreadAnswer } from './host.ts';

type Message = { readonly kind: 'ready' } | { readonly kind: 'ended'; readonly value: unknown } | { readonly kind: 'failed'; readonly error: string };

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
  let death: ThreadAnswer | null = null;
  let answer: (answer: ThreadAnswer) => void = () => undefined;
  let isReady: (value: boolean) => void;
  const ready = new Promise<boolean>((resolve) => (isReady = resolve));
  const end = (how: ThreadAnswer): void => {
    death ??= how;
    answer(death);
    isReady(false);
  };
  worker.on('message', (message: Message) => {
    if (message.kind === 'ready') isReady(true);
    else answer(message);
  });
  worker.on('error', ({ message }: Error) => {
    end({ kind: 'died', error: message });
  });
  worker.on('exit', (code) => {
    end({ kind: 'died', error: `thread ended (${code})` });
  });
  const stop = async (): Promise<void> => {
    await worker.terminate();
  };
  return {
    ready,
    stop,
    isOver: () => death !== null,
    run: (job, milliseconds) =>
      new Promise((resolve) => {
        let timer: NodeJS.Timeout | null = null;
        let isWaiting = true;
        answer = (given) => {
          isWaiting = false;
          if (timer !== null) clearTimeout(timer);
          resolve(given);
        };
        if (death !== null) {
          answer(death);
          return;
        }
        worker.postMessage(job);
        if (milliseconds === null) return;
        timer = setTimeout(() => {
          // After a pause of the whole machine an answer may be there already: it is read first.
          setImmediate(() => {
            if (!isWaiting) return;
            end({ kind: 'stopped' });
            void stop();
          });
        }, milliseconds);
      }),
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
