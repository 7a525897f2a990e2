import { buildSync } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckedText, TextJob } from '../../server/src/cli/check/check-text.ts';
import { createChecker, type ThreadJob } from '../../server/src/cli/check/create-checker.ts';
import { createThreadPool } from '../../server/src/cli/check/thread-pool.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { unwatched } from '../../server/src/core/check/watch.ts';
import type { Thread } from '../../server/src/host/host.ts';
import { startThread } from '../../server/src/host/node-thread.ts';

/** What the threads of this test do: a job's text says what. */
const program = `
  import { serveJobs } from './server/src/host/node-thread.ts';
  serveJobs(({ job: { text }, watch }) => {
    if (text.startsWith('throw')) throw new Error('planted');
    if (text.startsWith('die')) process.exit(3);
    if (text.startsWith('forever') && watch !== 'rules') for (;;);
    return text + ' / ' + watch;
  });`;
const patience = 300;

let folder = '';
let serving = '';
let dying = '';
beforeAll(() => {
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
const asked = (text: string): ThreadJob => ({ job: jobOf(text), watch: 'from-outside' });

/** Counts what is started, and has less patience. */
function threadsOf(file: string) {
  const started: Thread[] = [];
  return {
    started,
    start: (): Thread => {
      const thread = startThread(file);
      const hurried: Thread = { ready: thread.ready, stop: () => thread.stop(), run: (job, milliseconds) => thread.run(job, milliseconds === null ? null : patience) };
      started.push(hurried);
      return hurried;
    },
  };
}

describe('a pool of threads', () => {
  it('has nothing to give before it is started, and gives each job to a thread of its own', async () => {
    const { start, started } = threadsOf(serving);
    const pool = createThreadPool(2, start);
    expect(await pool.run(asked('a'), null)).toBeNull();
    pool.start();
    pool.start();
    await Promise.all(started.map(({ ready }) => ready));
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => pool.run(asked(text), null)));
    expect(answers).toEqual(['a', 'b', 'c', 'd', 'e'].map((text) => ({ kind: 'ended', value: `${text} / from-outside` })));
    expect(started).toHaveLength(2);
    await pool.close();
  });

  it('says of each job how it ended, and starts another thread for one that is lost', async () => {
    const { start, started } = threadsOf(serving);
    const pool = createThreadPool(1, start);
    pool.start();
    await started[0]?.ready;
    const answers = await Promise.all(['throw', 'die', 'after'].map((text) => pool.run(asked(text), null)));
    expect(answers).toEqual([{ kind: 'failed', error: 'planted' }, { kind: 'died', error: 'thread ended (3)' }, { kind: 'ended', value: 'after / from-outside' }]);
    const more = await Promise.all(['forever', 'after'].map((text) => pool.run(asked(text), patience)));
    expect(more).toEqual([{ kind: 'stopped' }, { kind: 'ended', value: 'after / from-outside' }]);
    expect(started).toHaveLength(3);
    await pool.close();
  });

  it('gives nothing where no thread can be started', async () => {
    const { start, started } = threadsOf(dying);
    const pool = createThreadPool(2, start);
    pool.start();
    expect(await Promise.all(started.map(({ ready }) => ready))).toEqual([false, false]);
    expect(await pool.run(asked('a'), null)).toBeNull();
    expect(started).toHaveLength(2);
    await pool.close();
  });
});

describe('a check by threads', () => {
  const passedOver: CheckedText = { kind: 'passed-over' };
  const host = (startOne: () => Thread, roomForThreads = 2) => ({ startThread: startOne, roomForThreads, watch: unwatched });

  it('does what never ends again, watched rule by rule', async () => {
    const { start, started } = threadsOf(serving);
    const checker = createChecker(2, host(start));
    // Nothing of it is a rectification document, but a thread of this test says something else.
    expect(await checker.check({ ...jobOf('nothing'), named: false })).toEqual(passedOver);
    await Promise.all(started.map(({ ready }) => ready));
    expect(await checker.check(jobOf('forever'))).toBe('forever / rules');
    await expect(checker.check(jobOf('throw'))).rejects.toThrow('planted');
    await expect(checker.check(jobOf('die'))).rejects.toThrow('thread ended (3)');
    // Without a thread that is ready it would be done here.
    await Promise.all(started.map(({ ready }) => ready));
    expect(await checker.check(jobOf('after'))).toBe('after / from-outside');
    await checker.close();
  });

  it('begins here, and goes on in threads once there was much to do', async () => {
    const { start, started } = threadsOf(serving);
    const checker = createChecker(null, host(start, 3));
    const page = { ...jobOf('x'.repeat(200_000)), named: false };
    for (let done = 0; done < 3; done += 1) expect(await checker.check(page)).toEqual(passedOver);
    expect(started).toHaveLength(0);
    expect(await checker.check(page)).toEqual(passedOver);
    expect(started).toHaveLength(3);
    await Promise.all(started.map(({ ready }) => ready));
    expect(await checker.check(jobOf('then'))).toBe('then / from-outside');
    await checker.close();
  });

  it('is done here where there is one processor, or no thread can be started', async () => {
    const { start, started } = threadsOf(dying);
    const alone = createChecker(null, host(start, 1));
    const dead = createChecker(4, host(start, 1));
    const page = { ...jobOf('x'.repeat(600_000)), named: false };
    expect(await alone.check(page)).toEqual(passedOver);
    expect(await alone.check(page)).toEqual(passedOver);
    expect(started).toHaveLength(0);
    expect(await dead.check(page)).toEqual(passedOver);
    await Promise.all(started.map(({ ready }) => ready));
    expect(await dead.check(page)).toEqual(passedOver);
    await dead.close();
  });
});
