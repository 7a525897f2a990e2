import { buildSync } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextJob } from '../../server/src/cli/check/check-text.ts';
import { mostTogether } from '../../server/src/cli/check/check-together.ts';
import { createChecker } from '../../server/src/cli/check/create-checker.ts';
import { createThreadPool, mostInHand, type ThreadPool } from '../../server/src/cli/check/thread-pool.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { unwatched, type Watch } from '../../server/src/core/check/watch.ts';
import type { Thread } from '../../server/src/host/host.ts';
import { createMemoryHost } from '../support/memory-host.ts';
import { cleanBulletin, runOn } from './support.ts';
import { startThread } from '../../server/src/host/node-thread.ts';

/** What the threads of this test do: a job's text says what. */
const program = `
  import { serveJobs } from './server/src/host/node-thread.ts';
  serveJobs(({ text }) => {
    if (text.startsWith('throw')) throw new Error('planted');
    if (text.startsWith('die')) process.exit(3);
    if (text.startsWith('forever')) for (;;);
    if (text.startsWith('slow')) for (const start = Date.now(); Date.now() - start < 20;);
    return text + ', in a thread';
  });`;
/** What must end has time enough on a busy machine; only what never ends waits for it. */
const patience = 3000;

let folder = '';
let serving = '';
let dying = '';
beforeAll(async () => {
  // Here, that takes longer than all that the threads are given to do.
  await import('../../server/src/cli/check/check-text.ts');
  folder = mkdtempSync(join(tmpdir(), 'zhenggai-threads-'));
  serving = bundled('serving', program);
  dying = bundled('dying', 'throw new Error("planted");');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function bundled(name: string, contents: string): string {
  const outfile = join(folder, `${name}.cjs`);
  buildSync({ stdin: { contents, resolveDir: resolve('.'), loader: 'ts' }, outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
  return outfile;
}

const jobOf = (text: string): TextJob => ({ text, settings: defaultSettings, today: { year: 2024, month: 6, day: 1 }, named: true, repair: 'none' });

/** Counts what is started, and has less patience. */
function threadsOf(file: string) {
  const started: Thread[] = [];
  return {
    started,
    start: (): Thread | null => {
      const thread = startThread(file);
      if (thread === null) return null;
      started.push(thread);
      return { ready: thread.ready, stop: () => thread.stop(), isOver: () => thread.isOver(), run: (job) => thread.run(job, patience) };
    },
  };
}

/** A pool and a way to wait until a thread of it has room. */
function poolOf(most: number, start: () => Thread | null): ThreadPool & { room(): Promise<void> } {
  let tell = (): void => undefined;
  const pool = createThreadPool(most, start, () => { tell(); });
  const room = async (): Promise<void> => {
    while (!pool.hasRoom()) await new Promise<void>((resolve) => (tell = resolve));
  };
  return { ...pool, room };
}

const done = (text: string) => ({ kind: 'ended', value: `${text}, in a thread` });
const run = (pool: ThreadPool, ...texts: readonly string[]) => Promise.all(texts.map((text) => pool.run(jobOf(text), text.length, patience)));

describe('a pool of threads', () => {
  it('starts a thread when told to, and not more than it may', async () => {
    const { start, started } = threadsOf(serving);
    const pool = poolOf(2, start);
    expect(pool.hasRoom()).toBe(false);
    for (let time = 0; time < 3; time += 1) pool.grow();
    await pool.room();
    expect(await run(pool, 'a')).toEqual([done('a')]);
    expect(started).toHaveLength(2);
    expect(pool.size()).toBe(2);
    await pool.close();
    expect(started.map((thread) => thread.isOver())).toEqual([true, true]);
  });

  it('gives a thread a few jobs, which it does one after the other', async () => {
    const pool = poolOf(1, threadsOf(serving).start);
    pool.grow();
    await pool.room();
    const answers = Array.from({ length: mostInHand }, (_, index) => pool.run(jobOf(String(index)), 1, patience));
    expect(pool.hasRoom()).toBe(false);
    expect(await pool.run(jobOf('one more'), 1, patience)).toEqual({ kind: 'lost' });
    expect(await answers[0]).toEqual(done('0'));
    expect(pool.hasRoom()).toBe(true);
    expect(await Promise.all(answers)).toEqual(answers.map((_, index) => done(String(index))));
    await pool.close();
  });

  it('gives a thread that has a large job in hand no other', async () => {
    const pool = poolOf(1, threadsOf(serving).start);
    pool.grow();
    await pool.room();
    const large = pool.run(jobOf('large'), 200_000, patience);
    expect(pool.hasRoom()).toBe(false);
    expect(await large).toEqual(done('large'));
    expect(pool.hasRoom()).toBe(true);
    await pool.close();
  });

  it('says of each job how it ended, gives back what a lost thread had not come to, and starts another', async () => {
    const { start, started } = threadsOf(serving);
    const pool = poolOf(1, start);
    pool.grow();
    await pool.room();
    expect(await run(pool, 'throw', 'die', 'after')).toEqual([{ kind: 'failed', error: 'planted' }, { kind: 'died', error: 'thread ended (3)' }, { kind: 'lost' }]);
    await pool.room();
    expect(await run(pool, 'before', 'forever', 'after')).toEqual([done('before'), { kind: 'stopped' }, { kind: 'lost' }]);
    await pool.room();
    expect(await run(pool, 'after')).toEqual([done('after')]);
    expect(started).toHaveLength(3);
    await pool.close();
  });

  it('has no room in a thread that died while it had nothing to do', async () => {
    const { start, started } = threadsOf(serving);
    const pool = poolOf(1, start);
    pool.grow();
    await pool.room();
    await started[0]?.stop();
    expect(pool.hasRoom()).toBe(false);
    pool.grow();
    await pool.room();
    expect(await run(pool, 'b')).toEqual([done('b')]);
    expect(started).toHaveLength(2);
    await pool.close();
  });

  it.each([
    ['ended before it could do anything', () => threadsOf(dying).start],
    ['was not given', () => () => null],
  ])('asks for no further thread where one %s', async (_, make) => {
    const start = make();
    let asked = 0;
    const pool = createThreadPool(2, () => { asked += 1; return start(); }, () => undefined);
    pool.grow();
    await expect.poll(() => pool.size(), { timeout: 10_000 }).toBe(0);
    pool.grow();
    expect(asked).toBe(1);
    expect(await run(pool, 'a')).toEqual([{ kind: 'lost' }]);
    await pool.close();
  });

  it('starts nothing any more once it is closed', async () => {
    const { start, started } = threadsOf(serving);
    const pool = poolOf(2, start);
    await pool.close();
    pool.grow();
    expect(started).toHaveLength(0);
  });
});

/** Stops nothing; counts what is watched. */
function countingWatch(): { readonly watch: Watch; readonly runs: () => number } {
  let count = 0;
  return {
    watch: (work, milliseconds) => {
      count += 1;
      return unwatched(work, milliseconds);
    },
    runs: () => count,
  };
}

/** More than this thread takes at once. */
const many = Array.from({ length: 5 * mostTogether }, (_, index) => ({ ...jobOf(`${index}`), named: false }));

describe('a check with the help of threads', () => {
  it('is shared out, and what a thread does not end is done here', async () => {
    const { start, started } = threadsOf(serving);
    const { watch, runs } = countingWatch();
    const checker = createChecker({ threads: 2, unitsPerThread: 0 }, { startThread: start, watch });
    await Promise.all(many.map((job) => checker.check(job)));
    expect(started).toHaveLength(1);
    await started[0]?.ready;
    const texts = many.map(({ text }) => `slow ${text}`);
    const answers: readonly unknown[] = await Promise.all(texts.map((text) => checker.check({ ...jobOf(text), named: false })));
    const helped = answers.filter((answer) => typeof answer === 'string').length;
    expect(helped).toBeGreaterThan(0);
    expect(helped).toBeLessThan(many.length);
    expect(answers).toEqual(texts.map((text, index) => (typeof answers[index] === 'string' ? `${text}, in a thread` : { kind: 'passed-over' })));
    const before = runs();
    expect(await checker.check(jobOf('forever'))).toMatchObject({ kind: 'checked' });
    expect(started).toHaveLength(2);
    // Once for each rule.
    expect(runs() - before).toBeGreaterThan(20);
    await checker.close();
  });

  it('says of each text that breaks a thread that it did, and loses no other', async () => {
    const { start, started } = threadsOf(serving);
    const checker = createChecker({ threads: 2, unitsPerThread: 0 }, { startThread: start, watch: unwatched });
    await Promise.all(many.map((job) => checker.check(job)));
    for (const [text, message] of [['throw', 'planted'], ['die', 'thread ended (3)'], ['throw', 'planted']] as const) {
      await started.at(-1)?.ready;
      // The thread has room: it comes first.
      const broken = checker.check(jobOf(text));
      const others = many.map((job) => checker.check(job));
      await expect(broken).rejects.toThrow(message);
      const answers: readonly unknown[] = await Promise.all(others);
      expect(answers).toEqual(many.map(({ text }, index) => (typeof answers[index] === 'string' ? `${text}, in a thread` : { kind: 'passed-over' })));
    }
    await checker.close();
  });

  it('asks for no thread before there was so much to do, nor for few texts', async () => {
    const { start, started } = threadsOf(serving);
    const few = createChecker({ threads: 3, unitsPerThread: 0 }, { startThread: start, watch: unwatched });
    await Promise.all(many.slice(0, mostTogether).map((job) => few.check(job)));
    const units = many.reduce((sum, { text }) => sum + text.length, 0);
    const checker = createChecker({ threads: 3, unitsPerThread: units + 1 }, { startThread: start, watch: unwatched });
    await Promise.all(many.map((job) => checker.check(job)));
    expect(started).toHaveLength(0);
    for (const job of many.slice(1)) await checker.check(job);
    // Also where texts come one by one.
    expect(started).toHaveLength(1);
    await few.close();
    await checker.close();
  });

  it('begins nothing any more once it is closed', async () => {
    const { watch, runs } = countingWatch();
    const checker = createChecker({ threads: 1, unitsPerThread: 0 }, { startThread: null, watch });
    for (const job of many) void checker.check(job);
    await checker.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(runs()).toBe(0);
  });

  it('is done here where no thread can be started', async () => {
    const checker = createChecker({ threads: 4, unitsPerThread: 0 }, { startThread: threadsOf(dying).start, watch: unwatched });
    for (let time = 0; time < 2; time += 1) expect(await Promise.all(many.map((job) => checker.check(job)))).toEqual(many.map(() => ({ kind: 'passed-over' })));
    await checker.close();
  });

  it('ends with its threads also where the run fails in the middle', async () => {
    const { start, started } = threadsOf(serving);
    const memory = createMemoryHost({ files: { ...Object.fromEntries(many.map((_, index) => [`/project/${index}.md`, cleanBulletin])) } });
    const failing = { ...memory.streams.output, write: () => Promise.reject(new Error('planted')) };
    const { code } = await runOn({ ...memory, startThread: start, streams: { ...memory.streams, output: failing } }, ['check', '--jobs', '2', '--format', 'ndjson', '.']);
    expect(code).toBe(2);
    expect(started.length).toBeGreaterThan(0);
    expect(started.every((thread) => thread.isOver())).toBe(true);
  });
});
