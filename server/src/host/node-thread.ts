import { parentPort, Worker } from 'node:worker_threads';
import type { Thread, ThreadAnswer } from './host.ts';

type Message = { readonly kind: 'ready' } | { readonly kind: 'ended'; readonly value: unknown } | { readonly kind: 'failed'; readonly error: string };

/** A thread that runs the same program again: its entry finds that it is not the main thread, and serves. */
export function startThread(program: string): Thread {
  const worker = new Worker(program);
  let death: ThreadAnswer | null = null;
  let answer: (answer: ThreadAnswer) => void = () => undefined;
  let isReady: (value: boolean) => void;
  const ready = new Promise<boolean>((resolve) => (isReady = resolve));
  const die = (error: string): void => {
    death ??= { kind: 'died', error };
    answer(death);
    isReady(false);
  };
  worker.on('message', (message: Message) => {
    if (message.kind === 'ready') isReady(true);
    else answer(message);
  });
  worker.on('error', ({ message }: Error) => {
    die(message);
  });
  worker.on('exit', (code) => {
    die(`thread ended (${code})`);
  });
  const stop = async (): Promise<void> => {
    await worker.terminate();
  };
  return {
    ready,
    stop,
    run: (job, milliseconds) =>
      new Promise((resolve) => {
        const timer = milliseconds === null ? null : setTimeout(() => {
          death ??= { kind: 'stopped' };
          answer(death);
          void stop();
        }, milliseconds);
        answer = (given) => {
          if (timer !== null) clearTimeout(timer);
          resolve(given);
        };
        if (death === null) worker.postMessage(job);
        else answer(death);
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
