import type { Thread, ThreadAnswer } from '../../host/host.ts';

/** Jobs that a thread has in hand: the one it does, and those that it goes on with while nobody has time to give it more. */
export const mostInHand = 8;
/** With so many units in hand a thread gets no further job: of large ones, each waits for whoever is free first. */
const mostUnitsInHand = 200_000;

/** Threads, each with a few jobs in hand. They start one by one; one that is lost is followed by another. */
export interface ThreadPool {
  /** True where a thread can take one more job. */
  hasRoom(): boolean;
  /**
   * For a thread that has room. `lost`: the thread ended before it came to this job.
   * @param units what the job is as work, as UTF-16 units of a text
   */
  run(job: unknown, units: number, milliseconds: number): Promise<ThreadAnswer>;
  /** Threads that were started and have not ended. */
  size(): number;
  /** Starts another thread, which has room once it is ready. Nothing happens where there are as many as there may be, or where the system gave none. */
  grow(): void;
  /** Stops the threads. */
  close(): Promise<void>;
}

interface InHand {
  jobs: number;
  units: number;
}

/** @param onRoom called when a thread can take more than it could */
export function createThreadPool(most: number, startThread: () => Thread | null, onRoom: () => void): ThreadPool {
  /** Null until the thread is ready. */
  const inHand = new Map<Thread, InHand | null>();
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
      if (isReady) inHand.set(thread, { jobs: 0, units: 0 });
      else mayStart = !inHand.delete(thread) && mayStart;
      onRoom();
    });
  };
  /** Of those that have room the one that has least to do. */
  const freest = (): { readonly thread: Thread; readonly hand: InHand } | null => {
    let found: { readonly thread: Thread; readonly hand: InHand } | null = null;
    for (const [thread, hand] of inHand) {
      if (thread.isOver()) inHand.delete(thread);
      else if (hand !== null && hand.jobs < mostInHand && hand.units < mostUnitsInHand && (found === null || hand.units < found.hand.units)) found = { thread, hand };
    }
    return found;
  };
  return {
    hasRoom: () => freest() !== null,
    run: async (job, units, milliseconds) => {
      const free = freest();
      if (free === null) return { kind: 'lost' };
      const { thread, hand } = free;
      hand.jobs += 1;
      hand.units += units;
      const answer = await thread.run(job, milliseconds);
      hand.jobs -= 1;
      hand.units -= units;
      if (thread.isOver() && inHand.delete(thread)) grow();
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
