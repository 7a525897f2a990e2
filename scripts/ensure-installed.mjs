// Installs the exact packages of the lock file where they are missing or older than it. Needs nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the project's folder with its output shown; ends this process with its exit code where it fails. */
export function run(command, args, { quiet = false } = {}) {
  // npm is a .cmd file on Windows, which only a shell can start.
  const result = spawnSync(command, args, { cwd: root, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', shell: process.platform === 'win32', encoding: 'utf8' });
  if (result.status === 0) return;
  if (quiet) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  console.error(`${command} ${args.join(' ')}: ${result.error?.message ?? `exit ${result.status}`}`);
  process.exit(result.status ?? 2);
}

export function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.zhenggai-lock');
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('正在安装依赖 / Installing dependencies …');
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { quiet: true });
  writeFileSync(stamp, wanted);
}

export function build() {
  run(process.execPath, [join('scripts', 'build.mjs')], { quiet: true });
}
