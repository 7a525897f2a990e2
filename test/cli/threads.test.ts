import { buildSync } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextJob } from '../../server/src/cli/check/check-text.ts';
import { createChecker, type ThreadJob } from '../../server/src/cli/check/create-checker.ts';
import { createThreadPool } from '../../server/src/cli/check/thread-pool.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { unwatched } from '../../server/src/core/check/watch.ts';
import type { Thread } from '../../server/src/host/host.ts';
import { createMemoryHost } from '../support/memory-host.ts';
import { cleanBulletin, runOn } from './support.ts';
import { startThread } from '../../server/src/host/node-thread.ts';

/** What the threads of this test do: a job's text says what. */
const program = `
  import { serveJobs } from './server/src/host/node-thread.ts';
  serveJobs(({ job: { text }, watch }) => {
    if (text.startsWith('throw')) throw new Error('planted');
    if (text.startsWith('die')) process.exit(3);
    if (text.startsWith('forever') && watch === 'from-outside') for (;;);
    return text + ' / ' + watch;
  });`;
/** What must end has time enough on a busy machine; only what never ends waits for it. */
const patience = 3000;

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
    start: (): Thread | null => {
      const thread = startThread(file);
      if (thread === null) return null;
      started.push(thread);
      return { ready: thread.ready, stop: () => thread.stop(), isOver: () => thread.isOver(), run: (job, milliseconds) => thread.run(job, milliseconds === null ? null : patience) };
    },
  };
}

const done = (text: string) => ({ kind: 'ended', value: `${text} / from-outside` });

describe('a pool of threads', () => {
  it('starts as many as there are jobs, and not more than it may', async () => {
    const { start, started } = threadsOf(serving);
    const pool = createThreadPool(2, start);
    expect(await pool.run(asked('a'), null)).toEqual(done('a'));
    expect(await pool.run(asked('b'), null)).toEqual(done('b'));
    expect(started).toHaveLength(1);
    const answers = await Promise.all(['c', 'd', 'e', 'f', 'g'].map((text) => pool.run(asked(text), null)));
    expect(answers).toEqual(['c', 'd', 'e', 'f', 'g'].map(done));
    expect(started).toHaveLength(2);
    await pool.close();
    expect(started.map((thread) => thread.isOver())).toEqual([true, true]);
  });

  it('says of each job how it ended, and starts another thread for one that is lost', async () => {
    const { start, started } = threadsOf(serving);
    const pool = createThreadPool(1, start);
    const answers = await Promise.all(['throw', 'die', 'after'].map((text) => pool.run(asked(text), null)));
    expect(answers).toEqual([{ kind: 'failed', error: 'planted' }, { kind: 'died', error: 'thread ended (3)' }, done('after')]);
    const more = await Promise.all(['forever', 'after'].map((text) => pool.run(asked(text), patience)));
    expect(more).toEqual([{ kind: 'stopped' }, done('after')]);
    expect(started).toHaveLength(3);
    await pool.close();
  });

  it('gives no job to a thread that died while it had none', async () => {
    const { start, started } = threadsOf(serving);
    const pool = createThreadPool(1, start);
    expect(await pool.run(asked('a'), null)).toEqual(done('a'));
    await started[0]?.stop();
    expect(await pool.run(asked('b'), null)).toEqual(done('b'));
    expect(started).toHaveLength(2);
    await pool.close();
  });

  it.each([
    ['that end before they can do anything', () => threadsOf(dying).start],
    ['that the system does not give', () => () => null],
  ])('gives nothing where there are only threads %s', async (_, make) => {
    const pool = createThreadPool(2, make());
    expect(await Promise.all(['a', 'b', 'c'].map((text) => pool.run(asked(text), null)))).toEqual([null, null, null]);
    expect(await pool.run(asked('d'), null)).toBeNull();
    await pool.close();
  });

  it('goes on with the threads that it has where no other is given', async () => {
    const { start, started } = threadsOf(serving);
    const pool = createThreadPool(3, () => (started.length === 0 ? start() : null));
    const answers = await Promise.all(['a', 'b', 'c', 'die', 'd', 'e'].map((text) => pool.run(asked(text), null)));
    expect(answers).toEqual([done('a'), done('b'), done('c'), { kind: 'died', error: 'thread ended (3)' }, null, null]);
    await pool.close();
  });

  it('starts nothing any more once it is closed', async () => {
    const { start, started } = threadsOf(serving);
    const pool = createThreadPool(2, start);
    await pool.close();
    await Promise.race([pool.run(asked('a'), null), new Promise((resolve) => setTimeout(resolve, 50))]);
    expect(started).toHaveLength(0);
  });
});

describe('a check by threads', () => {
  it('does what never ends again, each rule tried for itself', async () => {
    const checker = createChecker(2, { startThread: threadsOf(serving).start, watch: unwatched });
    expect(await checker.check(jobOf('forever'))).toBe('forever / rule-by-rule');
    await expect(checker.check(jobOf('throw'))).rejects.toThrow('planted');
    await expect(checker.check(jobOf('die'))).rejects.toThrow('thread ended (3)');
    expect(await checker.check(jobOf('after'))).toBe('after / from-outside');
    await checker.close();
  });

  it('is done here where no thread can be started', async () => {
    const checker = createChecker(4, { startThread: threadsOf(dying).start, watch: unwatched });
    expect(await checker.check({ ...jobOf('x'), named: false })).toEqual({ kind: 'passed-over' });
    await checker.close();
  });

  it('ends with its threads also where the run fails in the middle', async () => {
    const { start, started } = threadsOf(serving);
    const memory = createMemoryHost({ files: { '/project/a.md': cleanBulletin, '/project/b.md': cleanBulletin } });
    const failing = { ...memory.streams.output, write: () => Promise.reject(new Error('planted')) };
    const { code } = await runOn({ ...memory, startThread: start, streams: { ...memory.streams, output: failing } }, ['check', '--jobs', '2', '--format', 'ndjson', 'a.md', 'b.md']);
    expect(code).toBe(2);
    expect(started.length).toBeGreaterThan(0);
    expect(started.every((thread) => thread.isOver())).toBe(true);
  });
});
