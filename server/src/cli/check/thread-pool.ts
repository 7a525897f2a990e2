import type { Thread, ThreadAnswer } from '../../host/host.ts';

/** Threads, each with one job at a time. One that is lost is followed by another. */
export interface ThreadPool {
  /** Starts the threads, once. */
  start(): void;
  /** Waits for a thread that is free; null while none is ready. */
  run(job: unknown, milliseconds: number | null): Promise<ThreadAnswer | null>;
  close(): Promise<void>;
}

export function createThreadPool(size: number, startThread: () => Thread): ThreadPool {
  const started = new Set<Thread>();
  const idle: Thread[] = [];
  const waiting: ((thread: Thread | null) => void)[] = [];
  let ready = 0;
  let hasStarted = false;
  let isOpen = true;
  const free = (thread: Thread): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(thread);
    else next(thread);
  };
  const startOne = async (): Promise<void> => {
    const thread = startThread();
    started.add(thread);
    if (await thread.ready) {
      ready += 1;
      free(thread);
      return;
    }
    started.delete(thread);
    if (ready === 0) for (const next of waiting.splice(0)) next(null);
  };
  const lose = (thread: Thread): void => {
    started.delete(thread);
    ready -= 1;
    if (isOpen) void startOne();
  };
  const take = (): Promise<Thread | null> => {
    const thread = idle.pop();
    if (thread !== undefined || ready === 0) return Promise.resolve(thread ?? null);
    return new Promise((resolve) => waiting.push(resolve));
  };
  return {
    start: () => {
      if (hasStarted) return;
      hasStarted = true;
      for (let index = 0; index < size; index += 1) void startOne();
    },
    run: async (job, milliseconds) => {
      const thread = await take();
      if (thread === null) return null;
      const answer = await thread.run(job, milliseconds);
      if (answer.kind === 'ended' || answer.kind === 'failed') free(thread);
      else lose(thread);
      return answer;
    },
    close: async () => {
      isOpen = false;
      await Promise.all([...started].map((thread) => thread.stop()));
    },
  };
}
