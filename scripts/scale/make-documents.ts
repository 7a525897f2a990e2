// Writes made-up bulletins for measuring: node scripts/run-ts.mjs scripts/scale/make-documents.ts FOLDER COUNT
// With `-` for the folder, a JSON document a line on standard output instead, as `check --stdin-ndjson` takes them.
import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { smallBulletin } from './small-bulletin.ts';

const [folder, given] = process.argv.slice(2);
const count = Number(given);
if (folder === undefined || !Number.isInteger(count) || count < 1) throw new Error('usage: make-documents.ts FOLDER|- COUNT');

const perFolder = 500;
for (let seed = 0; seed < count; seed += 1) {
  const part = String(Math.floor(seed / perFolder)).padStart(4, '0');
  const name = `${String(seed).padStart(7, '0')}.md`;
  if (folder === '-') {
    put(`${JSON.stringify({ path: `${part}/${name}`, text: smallBulletin(seed) })}\n`);
    continue;
  }
  if (seed % perFolder === 0) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, part, name), smallBulletin(seed));
}

/** Waits for whoever reads: a pipe takes only so much at a time. */
function put(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
