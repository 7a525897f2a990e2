import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOneFile } from '../../scripts/one-file-cli.mjs';
import { packageContents } from '../../scripts/package-contents.mjs';

const text = readFileSync('package.json', 'utf8');

function isPacked(path: string): boolean {
  return packageContents.some((packed) => path === packed || path.startsWith(`${packed}/`));
}

describe('what goes into the .vsix', () => {
  it('is there', () => {
    expect(packageContents.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('is everything that the manifest and the client name', () => {
    const manifest = JSON.parse(text) as { main: string; browser?: string; icon: string };
    const named = [...text.matchAll(/"(?:path|url|icon)": "(?:\.\/)?([\w./-]+\/[\w.-]+)"/gu)].map(([, path = '']) => path);
    const media = [readFileSync('package.nls.json', 'utf8'), readFileSync('package.nls.zh-cn.json', 'utf8')].flatMap((nls) => nls.match(/media\/[\w./-]+/gu) ?? []);
    const all = [...named, ...media, manifest.main.slice(2), ...(manifest.browser === undefined ? [] : [manifest.browser.slice(2)]), manifest.icon, 'samples/sample-bulletin.md', 'dist/server.js'];
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter((path) => !isPacked(path) || !existsSync(path))).toEqual([]);
  });
});

describe('what the client reads of its own folder', () => {
  const sources = readdirSync(join('client', 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const named = sources.flatMap((file) => [...readFileSync(join('client', 'src', file), 'utf8').matchAll(/extensionUri, ('[\w.-]+'(?:, '[\w.-]+')*)/gu)].map(([, parts = '']) => parts.replaceAll("'", '').split(', ').join('/')));

  it('is packed', () => {
    expect(named).toContain('samples/sample-bulletin.md');
    expect(named.filter((path) => !isPacked(path) || !existsSync(path))).toEqual([]);
  });
});

describe('the command line as one file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-one-file-'));
  const file = join(folder, 'zhenggai.cjs');
  beforeAll(() => buildOneFile(file, '1.2.3'));
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  function run(program: string, ...args: readonly string[]): { readonly status: number | null; readonly stdout: string } {
    const { status, stdout } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
    return { status, stdout };
  }

  it('stands alone and says what the built one says', () => {
    const args = ['check', '--no-config', '--format', 'json', 'samples/sample-bulletin.md'];
    const { status, stdout } = run(file, ...args);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(run(join('dist', 'cli.js'), ...args).stdout));
  });

  it('reads configurations, front matter and globs, for which the built one loads further files', () => {
    expect(run(file, 'print-config', 'samples/sample-bulletin.md').status).toBe(0);
    expect(run(file, 'check', '--no-config', 'samples/*.md').status).toBe(1);
    expect(run(file, '--version').stdout).toContain('1.2.3');
  });
});
