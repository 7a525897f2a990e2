import type { Thread, ThreadAnswer } from '../../host/host.ts';

/** Threads, each with one job at a time. They start as jobs find none free; one that is lost is followed by another. */
export interface ThreadPool {
  /** Waits for a thread that is free; null where none can be started. */
  run(job: unknown, milliseconds: number | null): Promise<ThreadAnswer | null>;
  /** Stops the threads. What has not been begun never will be. */
  close(): Promise<void>;
}

export function createThreadPool(size: number, startThread: () => Thread | null): ThreadPool {
  const started = new Set<Thread>();
  const idle: Thread[] = [];
  const waiting: ((thread: Thread | null) => void)[] = [];
  let mayStart = true;
  let isOpen = true;
  const free = (thread: Thread): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(thread);
    else next(thread);
  };
  /** Without any thread nobody's turn comes. */
  const letGo = (): void => {
    if (started.size === 0 && isOpen) for (const next of waiting.splice(0)) next(null);
  };
  const startOne = async (): Promise<void> => {
    const thread = startThread();
    if (thread !== null) started.add(thread);
    if (thread !== null && (await thread.ready)) {
      free(thread);
      return;
    }
    // Where one can't be started the next would not either: the others go on.
    mayStart = false;
    if (thread !== null) started.delete(thread);
    letGo();
  };
  const take = (): Promise<Thread | null> => {
    for (let thread = idle.pop(); thread !== undefined; thread = idle.pop()) {
      if (!thread.isOver()) return Promise.resolve(thread);
      started.delete(thread);
    }
    const turn = new Promise<Thread | null>((resolve) => waiting.push(resolve));
    if (mayStart && started.size < size) void startOne();
    else letGo();
    return turn;
  };
  return {
    run: async (job, milliseconds) => {
      const thread = await take();
      if (thread === null) return null;
      const answer = await thread.run(job, milliseconds);
      if (!thread.isOver()) free(thread);
      else {
        started.delete(thread);
        if (mayStart && waiting.length > 0) void startOne();
        else letGo();
      }
      return answer;
    },
    close: async () => {
      mayStart = isOpen = false;
      await Promise.all([...started].map((thread) => thread.stop()));
    },
  };
}
