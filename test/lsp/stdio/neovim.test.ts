import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { commandLineFindings, diagnosticLines } from '../support/command-line.ts';
import { bulletinWith } from '../support/texts.ts';

const version = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
const isHere = version.status === 0;
if (!isHere) {
  // CI installs it: there its absence is a failure.
  if (process.env['CI'] !== undefined && process.env['CI'] !== '') throw new Error('nvim is not on PATH: apt-get install -y --no-install-recommends neovim');
  console.log('skipped: nvim is not on PATH, so the server was not tried with another editor');
}

let folder = '';

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!isHere)('neovim', () => {
  it('attaches, is told what the command line says, and applies a repair', () => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'zhenggai-nvim-')));
    mkdirSync(path.join(folder, '.git'));
    const file = path.join(folder, '通报.md');
    const text = bulletinWith('1. 组织𠮷村支部换届,2022年9月30日前已完成。').replace('3个问题', '4个问题');
    writeFileSync(file, text);
    const expected = commandLineFindings(folder).get(file);
    const out = path.join(folder, 'out');
    mkdirSync(out);
    const script = path.resolve('test/lsp/stdio/neovim.lua');
    const run = spawnSync('nvim', ['--headless', '--clean', '-n', file, '-c', `luafile ${script}`], {
      encoding: 'utf8',
      timeout: 60_000,
      env: { ...process.env, ZHENGGAI_OUT: out, ZHENGGAI_ROOT: folder, ZHENGGAI_NODE: process.execPath, ZHENGGAI_CLI: path.resolve('dist/cli.js'), XDG_STATE_HOME: out, XDG_CACHE_HOME: out },
    });
    const read = (name: string): unknown => JSON.parse(readFileSync(path.join(out, name), 'utf8'));
    expect(run.status, run.stderr).toBe(0);
    const told = read('told.json') as readonly Diagnostic[];
    expect(told.length).toBeGreaterThan(1);
    expect(diagnosticLines(told)).toEqual(expected);
    expect(read('shown.json')).toBe(told.length);
    expect(read('applied.json')).toMatchObject({ code: 'half-width-punctuation' });
    expect(readFileSync(file, 'utf8')).toBe(text.replace('换届,2022', '换届，2022'));
  }, 90_000);
});
