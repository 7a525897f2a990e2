import type { Thread, ThreadAnswer } from '../../host/host.ts';

/** Jobs that a thread has in hand: the one it does, and those that it goes on with while nobody has time to give it more. */
export const mostInHand = 8;

/** Threads, each with a few jobs in hand. They start one by one; one that is lost is followed by another. */
export interface ThreadPool {
  /** True where a thread can take one more job. */
  hasRoom(): boolean;
  /** For a thread that has room. `lost`: the thread ended before it came to this job. */
  run(job: unknown, milliseconds: number): Promise<ThreadAnswer>;
  /** Threads that were started and have not ended. */
  size(): number;
  /** Starts another thread, which has room once it is ready. Nothing happens where there are as many as there may be, or where the system gave none. */
  grow(): void;
  /** Stops the threads. */
  close(): Promise<void>;
}

/** @param onRoom called when a thread can take more than it could */
export function createThreadPool(most: number, startThread: () => Thread | null, onRoom: () => void): ThreadPool {
  /** How many jobs a thread has in hand; null until it is ready. */
  const inHand = new Map<Thread, number | null>();
  let mayStart = true;
  const grow = (): void => {
    if (!mayStart || inHand.size >= most) return;
    const thread = startThread();
    if (thread === null) {
      mayStart = false;
      return;
    }
    inHand.set(thread, null);
    void thread.ready.then((isReady) => {
      // Where one can't be started the next would not either.
      if (isReady) inHand.set(thread, 0);
      else mayStart = !inHand.delete(thread) && mayStart;
      onRoom();
    });
  };
  /** The one that has least to do. */
  const freest = (): Thread | null => {
    let found: Thread | null = null;
    let least = mostInHand;
    for (const [thread, count] of inHand) {
      if (thread.isOver()) inHand.delete(thread);
      else if (count !== null && count < least) [found, least] = [thread, count];
    }
    return found;
  };
  return {
    hasRoom: () => freest() !== null,
    run: async (job, milliseconds) => {
      const thread = freest();
      if (thread === null) return { kind: 'lost' };
      inHand.set(thread, (inHand.get(thread) ?? 0) + 1);
      const answer = await thread.run(job, milliseconds);
      if (!thread.isOver()) inHand.set(thread, (inHand.get(thread) ?? 1) - 1);
      else if (inHand.delete(thread)) grow();
      onRoom();
      return answer;
    },
    size: () => inHand.size,
    grow,
    close: async () => {
      mayStart = false;
      await Promise.all([...inHand.keys()].map((thread) => thread.stop()));
    },
  };
}
