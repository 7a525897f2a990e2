// Peak memory of `check` over folders of more and more files, without a cache, filling one, and with a warm one:
// node scripts/run-ts.mjs scripts/scale/batch-memory.ts [COUNT …]   (default 10000 50000 100000)
// Prints how long the first result took as well. Exit 1 where peak memory grows by more than 1,000 bytes a file. Linux only.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { tinyBulletin } from './tiny-bulletin.ts';

/** The list of what is to be checked stays in memory; with what the collector has not yet taken of making it, some 600 bytes. */
const mostBytesPerFile = 1_000;
const perFolder = 500;
const given = process.argv.slice(2).map(Number);
const counts = given.length === 0 ? [10_000, 50_000, 100_000] : given;
const root = mkdtempSync(join(tmpdir(), 'zhenggai-batch-'));
const cli = resolve('dist', 'cli.js');

const peaks = new Map<string, number[]>();
let written = 0;
for (const count of counts) {
  for (; written < count; written += 1) writeDocument(written);
  for (const [name, options] of [['no cache', []], ['filling the cache', ['--cache']], ['warm cache', ['--cache']]] as const) {
    const run = await runOnce(options);
    if (run.results !== count) throw new Error(`${run.results} results of ${count} files`);
    peaks.set(name, [...(peaks.get(name) ?? []), run.peak]);
    console.log(`${count} files, ${name}: peak ${run.peak} MB, first result after ${run.first.toFixed(1)} s of ${run.seconds.toFixed(1)} s`);
  }
  rmSync(join(root, '.zhenggaicache'), { force: true });
}
rmSync(root, { recursive: true });
for (const [name, [least = 0, ...further]] of peaks) {
  const growth = (((further.at(-1) ?? least) - least) * 1024 * 1024) / Math.max(1, (counts.at(-1) ?? 0) - (counts[0] ?? 0));
  console.log(`${name}: ${growth.toFixed(0)} bytes a file`);
  if (growth > mostBytesPerFile) process.exitCode = 1;
}

function writeDocument(seed: number): void {
  const folder = join(root, String(Math.floor(seed / perFolder)).padStart(4, '0'));
  if (seed % perFolder === 0) mkdirSync(folder);
  writeFileSync(join(folder, `${seed}.md`), tinyBulletin(seed));
}

interface BatchRun {
  readonly results: number;
  /** Megabytes. */
  readonly peak: number;
  readonly first: number;
  readonly seconds: number;
}

async function runOnce(options: readonly string[]): Promise<BatchRun> {
  const began = performance.now();
  const child = spawn(process.execPath, [cli, 'check', '.', '--no-config', '--today', '2023-03-01', '--format', 'ndjson', ...options], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let { results, peak, first } = { results: 0, peak: 0, first: 0 };
  const sample = (): void => {
    peak = Math.max(peak, peakOf(child.pid ?? 0));
  };
  const timer = setInterval(sample, 50);
  child.stdout.on('data', (chunk: Buffer) => {
    if (results === 0) first = (performance.now() - began) / 1000;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) results += 1;
  });
  await new Promise((done) => child.on('close', done));
  clearInterval(timer);
  return { results, peak, first, seconds: (performance.now() - began) / 1000 };
}

/** The system's own record of a process's most memory; 0 once it has gone. */
function peakOf(pid: number): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
