// Runs a TypeScript script of this folder: node scripts/run-ts.mjs scripts/NAME.ts [ARG…]
import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [script, ...args] = process.argv.slice(2);
if (script === undefined) throw new Error('usage: node scripts/run-ts.mjs SCRIPT.ts [ARG…]');

// Beside node_modules, so that packages left out of the bundle are found from there.
const folder = join('node_modules', '.cache', 'zhenggai');
mkdirSync(folder, { recursive: true });
const outfile = join(folder, `${basename(script, '.ts')}-${process.pid}.mjs`);
await build({ entryPoints: [script], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning' });
process.argv.splice(1, process.argv.length - 1, script, ...args);
try {
  await import(pathToFileURL(outfile).href);
} finally {
  const { rmSync } = await import('node:fs');
  rmSync(outfile, { force: true });
}
