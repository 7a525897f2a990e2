import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Contender } from './measure.ts';

/** Other programs that check Markdown, installed in a folder of their own. */
export interface Peers {
  /** The one that targets name: Rust inside. */
  autocorrect(path: string): Contender;
  /** All of them but that one. */
  others(path: string): readonly Contender[];
  /** Name and version of each. */
  readonly versions: readonly string[];
}

const source = join('scripts', 'bench', 'peers');
const textlintRules = ['no-todo', 'no-nfd', 'no-zero-width-spaces', '@textlint-rule/no-invalid-control-character', '@textlint-rule/no-unmatched-pair'];

/** Installs what the lock file names, once; null, with a message, where that is not possible. */
export function installPeers(): Peers | null {
  const lock = readFileSync(join(source, 'package-lock.json'));
  const folder = join(tmpdir(), 'zhenggai-bench', `peers-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`);
  if (!existsSync(folder) && !install(folder)) return null;
  return peersIn(join(folder, 'node_modules'));
}

function install(folder: string): boolean {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(source, file), join(unfinished, file));
  console.log('installing the peers …');
  // Not `npm ci`: it refuses a lock file without the binaries for systems that the registry at hand does not hold.
  const { status, stderr } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: unfinished, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status === 0) renameSync(unfinished, folder);
  else console.error(`the peers could not be installed, and are left out: ${stderr}`);
  return status === 0;
}

function peersIn(modules: string): Peers {
  const program = (path: string): string => join(modules, ...path.split('/'));
  return {
    autocorrect: (path) => ({ name: 'autocorrect --lint', args: [program('autocorrect-node/cli.js'), '--lint', path] }),
    others: (path) => {
      const one = path.endsWith('.md');
      const folder = one ? dirname(path) : path;
      // Within the folder: some of them take only paths and patterns relative to where they run.
      const files = one ? basename(path) : '*.md';
      const where = one ? basename(path) : '.';
      const peer = (name: string, args: readonly string[]): Contender => ({ name, args, folder });
      return [
        peer('autocorrect --lint --format json', [program('autocorrect-node/cli.js'), '--lint', '--format', 'json', where]),
        peer('markdownlint-cli2', [program('markdownlint-cli2/markdownlint-cli2-bin.mjs'), files]),
        peer('remark-lint recommended', [program('remark-cli/cli.js'), where, '--use', program('remark-preset-lint-recommended/index.js'), '--no-stdout']),
        peer('zhlint', [program('zhlint/bin/index.js'), files]),
        peer('lint-md', [program('@lint-md/cli/lib/src/lint-md.js'), files]),
        peer('textlint, 5 rules', [program('textlint/bin/textlint.js'), '--rules-base-directory', modules, ...textlintRules.flatMap((rule) => ['--rule', rule]), files]),
        peer('prettier --check', [program('prettier/bin/prettier.cjs'), '--check', where]),
      ];
    },
    versions: ['autocorrect-node', 'markdownlint-cli2', 'remark-cli', 'remark-preset-lint-recommended', 'zhlint', '@lint-md/cli', 'textlint', 'prettier'].map((name) => {
      const { version } = JSON.parse(readFileSync(program(`${name}/package.json`), 'utf8')) as { readonly version: string };
      return `${name} ${version}`;
    }),
  };
}
