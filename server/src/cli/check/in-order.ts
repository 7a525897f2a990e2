/** Works on several items at a time, and gives what came out in the order of what went in. */
export async function* inOrder<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  let next = 0;
  while (next < items.length || running.length > 0) {
    while (running.length < atOnce && next < items.length) {
      const item = items[next];
      next += 1;
      if (item !== undefined) running.push(work(item));
    }
    const first = running.shift();
    if (first !== undefined) yield await first;
  }
}
