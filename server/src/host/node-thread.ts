import { parentPort, Worker } from 'node:worker_threads';
import type { Thread } from './host.ts';

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

/** A thread that runs the same program again: its entry finds that it is not the main thread, and serves. */
export function startThread(program: string): Thread {
  const worker = new Worker(program);
  const waiting: { resolve: (value: unknown) => void; reject: (error: Error) => void }[] = [];
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  // Answers come in the order of the questions.
  worker.on('message', ({ value, error }: Answer) => {
    const next = waiting.shift();
    if (error === undefined) next?.resolve(value);
    else next?.reject(new Error(error));
  });
  worker.on('error', failAll);
  worker.on('exit', (code) => {
    failAll(new Error(`thread ended (${code})`));
  });
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(job);
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** The other side: answers each job with what `work` makes of it. */
export function serveJobs(work: (job: unknown) => unknown): void {
  parentPort?.on('message', (job: unknown) => {
    parentPort?.postMessage(answer(job, work));
  });
}

function answer(job: unknown, work: (job: unknown) => unknown): Answer {
  try {
    return { value: work(job) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
