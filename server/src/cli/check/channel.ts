/** What one side puts in and the other takes out, in order; whoever puts in waits while much lies unread. */
export interface Channel<T> {
  push(item: T): Promise<void>;
  /** Nothing more comes. */
  close(): void;
  readonly items: AsyncIterable<T>;
}

const most = 64;

/** Once the reader has gone (what it wrote to is full), items are dropped and nobody waits. */
export function createChannel<T>(): Channel<T> {
  const waiting: T[] = [];
  let state: 'open' | 'closed' | 'abandoned' = 'open';
  let wake: () => void = () => undefined;
  let changed = new Promise<void>((resolve) => (wake = resolve));
  const tell = (): void => {
    wake();
    changed = new Promise((resolve) => (wake = resolve));
  };
  async function* items(): AsyncGenerator<T> {
    try {
      for (;;) {
        const taken = waiting.splice(0);
        if (taken.length > 0) tell();
        yield* taken;
        if (waiting.length > 0) continue;
        if (state === 'closed') return;
        await changed;
      }
    } finally {
      state = 'abandoned';
      tell();
    }
  }
  return {
    push: async (item) => {
      while (state === 'open' && waiting.length >= most) await changed;
      if (state !== 'open') return;
      waiting.push(item);
      tell();
    },
    close: () => {
      if (state === 'open') state = 'closed';
      tell();
    },
    items: { [Symbol.asyncIterator]: items },
  };
}
