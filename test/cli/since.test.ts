import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cleanBulletin, faultyBulletin, run, warnedBulletin } from './support.ts';

const cli = resolve('dist', 'cli.js');
const missing = existsSync(cli) && spawnSync('git', ['--version']).status === 0 ? null : 'git and a build (npm run build) are needed';
if (missing !== null) console.warn(`skipped: ${missing}`);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A repository with a first commit of some documents. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-since-'));
  folders.push(folder);
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'config', 'user.email', 'office@example.invalid');
  git(folder, 'config', 'user.name', 'office');
  for (const [name, text] of Object.entries(files)) write(folder, name, text);
  commit(folder);
  return folder;
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function commit(folder: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'change');
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

interface Checked {
  readonly code: number | null;
  readonly err: string;
  /** Rules by document. */
  readonly found: Readonly<Record<string, readonly string[]>>;
}

function since(folder: string, ref: string, ...options: readonly string[]): Checked {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', '--since', ref, '--no-config', '--format', 'json', ...options], { cwd: folder, encoding: 'utf8' });
  const documents = (stdout === '' ? [] : JSON.parse(stdout)) as readonly { readonly filePath: string; readonly messages: readonly { readonly ruleId: string; readonly level: string }[] }[];
  const loud = documents.map(({ filePath, messages }) => [filePath, messages.filter(({ level }) => level !== 'info').map(({ ruleId }) => ruleId)] as const);
  return { code: status, err: stderr, found: Object.fromEntries(loud) };
}

const files = { '甲/旧 错.md': faultyBulletin, '甲/clean.md': cleanBulletin, '乙/warned.md': warnedBulletin };

describe.skipIf(missing !== null)('check --since', () => {
  it('checks nothing where nothing changed', () => {
    expect(since(repository(files), 'HEAD')).toEqual({ code: 0, err: '', found: {} });
  });

  it('reports of a changed document what is new, however the lines were shifted', () => {
    const folder = repository(files);
    write(folder, '甲/旧 错.md', faultyBulletin.replace('## 一、', '领导班子带头领办重点任务。\n\n再开一次会。\n\n## 一、'));
    expect(since(folder, 'HEAD')).toEqual({ code: 0, err: '', found: { '甲/旧 错.md': [] } });
    write(folder, '甲/旧 错.md', faultyBulletin.replace('2022年12月6日', '2022年02月06日'));
    expect(since(folder, 'HEAD').found['甲/旧 错.md']).toContain('date-format');
    write(folder, '甲/clean.md', faultyBulletin);
    expect(since(folder, 'HEAD')).toMatchObject({ code: 1, found: { '甲/clean.md': expect.arrayContaining(['problem-numbering']) as unknown } });
  });

  it('says how many were there before', () => {
    const folder = repository(files);
    write(folder, '乙/warned.md', `${warnedBulletin}\n`);
    const { stdout } = spawnSync(process.execPath, [cli, 'check', '--since', 'HEAD', '--no-config'], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toMatch(/另有\d+个问题在比较的版本里已经存在，未显示/u);
  });

  it('knows new documents, committed or not, and renamed ones by their old text', () => {
    const folder = repository(files);
    write(folder, '丙/new.md', faultyBulletin);
    write(folder, '丙/committed.md', warnedBulletin);
    git(folder, 'add', '丙/committed.md');
    git(folder, 'commit', '-q', '-m', 'one');
    renameSync(join(folder, '甲', '旧 错.md'), join(folder, '甲', '新名.md'));
    git(folder, 'add', '-A', '甲');
    const { found, code } = since(folder, 'HEAD~1');
    expect(code).toBe(1);
    expect(found['丙/new.md']).toContain('problem-numbering');
    expect(found['丙/committed.md']).toContain('date-format');
    expect(found['甲/新名.md']).toEqual([]);
    expect(Object.keys(found)).toHaveLength(3);
  });

  it('compares with where the branch began, not with what others did meanwhile', () => {
    const folder = repository(files);
    git(folder, 'checkout', '-q', '-b', 'work');
    write(folder, '丙/mine.md', faultyBulletin);
    commit(folder);
    git(folder, 'checkout', '-q', 'main');
    write(folder, '乙/warned.md', cleanBulletin);
    commit(folder);
    git(folder, 'checkout', '-q', 'work');
    expect(Object.keys(since(folder, 'main').found)).toEqual(['丙/mine.md']);
  });

  it('works in a folder of the repository, and with a baseline besides', () => {
    const folder = repository(files);
    write(folder, '甲/clean.md', faultyBulletin);
    expect(Object.keys(since(join(folder, '甲'), 'HEAD').found)).toEqual(['clean.md']);
    spawnSync(process.execPath, [cli, 'check', '--no-config', '--write-baseline'], { cwd: folder });
    expect(since(folder, 'HEAD', '--baseline', '.zhenggai-baseline.json')).toMatchObject({ code: 0, found: { '甲/clean.md': [] } });
  });

  it('still says what cannot be read', () => {
    const folder = repository(files);
    expect(since(folder, 'HEAD', 'no.md', '.')).toMatchObject({ code: 2, found: { 'no.md': [null] } });
  });

  it('goes together with shards and merge', () => {
    const folder = repository(files);
    for (const name of ['x', 'y', 'z']) write(folder, `${name}.md`, faultyBulletin);
    const check = (...options: readonly string[]): string => spawnSync(process.execPath, [cli, 'check', '--since', 'HEAD', '--no-config', ...options], { cwd: folder, encoding: 'utf8' }).stdout;
    for (const index of [1, 2]) check('--shard', `${index}/2`, '--format', `shard=${index}.json`);
    expect(spawnSync(process.execPath, [cli, 'merge', '2.json', '1.json'], { cwd: folder, encoding: 'utf8' }).stdout).toBe(check());
  });

  it('says what is wrong: no such version, no repository, an option in place of a version', () => {
    const folder = repository(files);
    expect(since(folder, 'no-such')).toEqual({ code: 2, found: {}, err: '--since：仓库里没有“no-such”这个版本（浅克隆请先取得它的历史）\n' });
    expect(since(folder, '-–output=x').code).toBe(2);
    const outside = mkdtempSync(join(tmpdir(), 'zhenggai-since-'));
    folders.push(outside);
    write(outside, 'a.md', cleanBulletin);
    const { code, err } = since(outside, 'HEAD');
    expect(code).toBe(2);
    expect(err).toMatch(/^--since 无法使用 git：/u);
  });
});

describe('--since without git', () => {
  it('says so', async () => {
    expect(await run(['check', '--since', 'HEAD'], { files: { '/project/a.md': cleanBulletin } })).toMatchObject({ code: 2, err: '--since 需要 git，但没有找到这个程序\n' });
  });
});
