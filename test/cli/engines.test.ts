import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { smallBulletin } from '../../scripts/scale/small-bulletin.ts';
import { run } from './support.ts';

const cli = resolve('dist', 'cli.js');
const canRun = existsSync(cli) && process.platform !== 'win32';
if (!canRun) console.warn('skipped: engines are imitated with a shell and the built command line');

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-engine-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The script of docs/scale.md as an engine finds it: beside its task, with `zhenggai` on the path. */
function filterScript(): string {
  const recipe = /# check\.sh: {2}(.+)$/mu.exec(readFileSync(resolve('docs', 'scale.md'), 'utf8'))?.[1];
  if (recipe === undefined) throw new Error('docs/scale.md names no check.sh');
  const path = join(folder, 'check.sh');
  writeFileSync(path, `#!/bin/sh\n${recipe}\n`);
  writeFileSync(join(folder, 'zhenggai'), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
  for (const file of ['check.sh', 'zhenggai']) chmodSync(join(folder, file), 0o755);
  return path;
}

let written: string | null = null;

/** Written once: a shell that starts while its script is written anew finds an empty one. */
function script(): string {
  written ??= filterScript();
  return written;
}

interface Task {
  readonly code: number | null;
  readonly lines: readonly string[];
}

/** One task of an engine: bytes in as they come, lines out, and the exit code that decides whether it is done again. */
async function pipe(chunks: Iterable<Uint8Array>): Promise<Task> {
  const child = spawn(script(), [], { cwd: folder, env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` }, stdio: ['pipe', 'pipe', 'pipe'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    out += data;
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  for (const chunk of chunks) if (!child.stdin.write(chunk)) await new Promise<void>((drained) => child.stdin.once('drain', drained));
  child.stdin.end();
  return { code: await ended, lines: out.split('\n').filter((line) => line !== '') };
}

const documents = Array.from({ length: 120 }, (_, seed) => ({ path: `${seed}.md`, text: smallBulletin(seed) }));
const lineOf = (document: (typeof documents)[number]): string => JSON.stringify(document);

async function expected(): Promise<readonly unknown[]> {
  const { out } = await run(['check', '--stdin-ndjson', '--no-config'], { stdin: documents.map((document) => `${lineOf(document)}\n`).join('') });
  return out.trimEnd().split('\n').map((line): unknown => JSON.parse(line));
}

describe.skipIf(!canRun)('engines that run a filter, imitated', () => {
  it('Spark’s pipe: a process a partition at the same time, a line written for each element, exit codes checked', async () => {
    const partitions = [documents.slice(0, 50), documents.slice(50, 51), [], documents.slice(51)];
    const tasks = await Promise.all(partitions.map((partition) => pipe(partition.map((document) => Buffer.from(`${lineOf(document)}\n`)))));
    expect(tasks.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(tasks.map(({ lines }) => lines.length)).toEqual(partitions.map(({ length }) => length));
    expect(tasks.flatMap(({ lines }) => lines).map((line): unknown => JSON.parse(line))).toEqual(await expected());
  }, 120_000);

  it('Hadoop streaming: bytes cut anywhere, no end to the last line, key and value parted at a tab', async () => {
    const bytes = Buffer.from(documents.map(lineOf).join('\n'));
    const chunks = Array.from({ length: Math.ceil(bytes.length / 977) }, (_, index) => bytes.subarray(index * 977, (index + 1) * 977));
    const { code, lines } = await pipe(chunks);
    expect(code).toBe(0);
    const written = lines.map((line) => {
      const tab = line.indexOf('\t');
      return tab < 0 ? `${line}\t` : `${line.slice(0, tab)}\t${line.slice(tab + 1)}`;
    });
    // Without a tab the whole line is the key, and a map-only job writes it with an empty value.
    expect(written.every((line) => line.indexOf('\t') === line.length - 1)).toBe(true);
    expect(written.map((line): unknown => JSON.parse(line))).toEqual(await expected());
  }, 120_000);

  it('a task with a line that is cut off fails, and has answered all others at their place', async () => {
    const [first, second] = documents.map(lineOf);
    const { code, lines } = await pipe([Buffer.from(`${first ?? ''}\n${(second ?? '').slice(0, 40)}\n${second ?? ''}\n{"path":"last`)]);
    expect(code).toBe(1);
    const answers = lines.map((line) => JSON.parse(line) as { readonly filePath: string; readonly messages: readonly { readonly fatal?: true }[] });
    expect(answers.map(({ filePath, messages }) => [filePath, messages.some(({ fatal }) => fatal === true)])).toEqual([['0.md', false], ['stdin:2', true], ['1.md', false], ['stdin:4', true]]);
  }, 60_000);
});
