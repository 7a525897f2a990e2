// Writes dist/: the command line as ES modules, of which a run loads only those it needs.
import { build } from 'esbuild';
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

rmSync(join(root, 'dist', 'cli'), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { cli: 'server/src/entry/cli.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.js' },
  chunkNames: 'cli/[name]-[hash]',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: true,
  keepNames: false,
  legalComments: 'linked',
  define: { ZHENGGAI_VERSION: JSON.stringify(version) },
  banner: { js: '' },
  logLevel: 'warning',
});
chmodSync(join(root, 'dist', 'cli.js'), 0o755);
