// Memory of `check --stdin-ndjson` over a long stream: node scripts/run-ts.mjs scripts/scale/stream-memory.ts [LINES [JOBS [tiny]]]
// With `tiny`, documents of a few lines, for where the number of lines matters rather than their length.
// Prints resident memory as answers come, and exits with 1 where the last quarter needs more than 1.3 times the second. Linux only.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallBulletin } from './small-bulletin.ts';
import { tinyBulletin } from './tiny-bulletin.ts';

const lines = Number(process.argv[2] ?? 100_000);
const jobs = process.argv[3] ?? '1';
const child = spawn(process.execPath, [join('dist', 'cli.js'), 'check', '--stdin-ndjson', '--no-config', '--today', '2023-03-01', '--jobs', jobs], { stdio: ['pipe', 'pipe', 'inherit'] });
const textOf = process.argv[4] === 'tiny' ? tinyBulletin : smallBulletin;
const samples: number[] = [];
const step = Math.max(1, Math.floor(lines / 20));
const started = performance.now();
let answered = 0;
child.stdout.on('data', (chunk: Buffer) => {
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) {
    answered += 1;
    if (answered % step === 0) sample();
  }
});
for (let seed = 0; seed < lines; seed += 1) {
  const line = `${JSON.stringify({ path: `${Math.floor(seed / 20)}/${seed}.md`, text: textOf(seed) })}\n`;
  if (!child.stdin.write(line)) await new Promise((resume) => child.stdin.once('drain', resume));
}
child.stdin.end();
await new Promise((done) => child.on('close', done));
if (answered !== lines) throw new Error(`${answered} answers to ${lines} lines`);
const quarter = Math.floor(samples.length / 4);
const second = Math.max(...samples.slice(quarter, 2 * quarter));
const last = Math.max(...samples.slice(-quarter));
console.log(`most in the second quarter ${second} MB, in the last ${last} MB`);
if (last > second * 1.3) process.exitCode = 1;

function sample(): void {
  const status = readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8');
  const resident = Math.round(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
  samples.push(resident);
  console.log(`${answered} lines, ${Math.round((performance.now() - started) / 1000)} s: ${resident} MB`);
}
