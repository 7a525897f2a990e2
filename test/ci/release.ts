import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Folders of this run, gone at its end. */
const folders: string[] = [];

export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `zhenggai-${name}-`));
  folders.push(folder);
  return folder;
}

export function removeScratchFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** What a release's tag carries, as a repository of its own with that tag. */
export function releaseRepository(tag: string): string {
  if (!existsSync(resolve('dist', 'cli.js'))) execFileSync(process.execPath, ['scripts/build.mjs']);
  const folder = scratchFolder('release');
  execFileSync(process.execPath, ['scripts/release-tree.mjs', folder]);
  commitAll(folder);
  git(folder, 'tag', tag);
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Makes the folder a repository where it is none, and commits what is there. */
export function commitAll(folder: string): void {
  if (!existsSync(join(folder, '.git'))) git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '-A', '-f');
  git(folder, '-c', 'user.name=office', '-c', 'user.email=office@example.invalid', 'commit', '-q', '--no-verify', '-m', 'change');
}

export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program with nothing of this process's environment but the path, so that no host shines through. */
export function ran(program: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: cwd, LANG: 'C.UTF-8', ...env }, maxBuffer: 1 << 26 });
  return { code: status, out: stdout, err: stderr };
}

export function has(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
