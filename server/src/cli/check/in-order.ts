/**
 * Works on several items at a time, and gives what came out in the order of what went in. An item that is done is given at once, whether
 * or not another one has come, so that whoever sends one item and waits for its answer is not left waiting; and none is asked for
 * while `atOnce` of them are being worked on or wait to be taken.
 */
export async function* inOrder<T, R>(items: Iterable<T> | AsyncIterable<T>, atOnce: number, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const running: Promise<R>[] = [];
  let reading: Promise<IteratorResult<T>> | null = null;
  let ended = false;
  try {
    for (;;) {
      if (!ended && reading === null && running.length < atOnce) reading = Promise.resolve(source.next());
      const [head] = running;
      if (reading === null && head === undefined) return;
      const read = await firstOf(reading, head);
      if (read === 'done') {
        void running.shift();
        if (head !== undefined) yield await head;
        continue;
      }
      reading = null;
      if (read.done === true) ended = true;
      else running.push(work(read.value));
    }
  } finally {
    // A source that never goes on would never return either.
    if (!ended) void source.return?.();
  }
}

/** What comes first: another item, or that the first one is done. */
async function firstOf<T>(reading: Promise<IteratorResult<T>> | null, head: Promise<unknown> | undefined): Promise<IteratorResult<T> | 'done'> {
  const done = head?.then(() => 'done' as const);
  if (reading === null) return done ?? 'done';
  return done === undefined ? reading : Promise.race([done, reading]);
}
