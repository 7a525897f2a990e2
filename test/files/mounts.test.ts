import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { faultyBulletin } from '../cli/support.ts';
import { mountsMissing, openMountNamespace, type MountNamespace } from './support/mount-namespace.ts';

if (mountsMissing !== null) {
  if (process.env['CI'] !== undefined) throw new Error(mountsMissing);
  console.log(`skipped: ${mountsMissing}`);
}

const messy = faultyBulletin.replace('## 一、', '### 一、');
const known = '{ "version": 1, "documents": {} }\n';
/** Takes a second or more to check, so that there is time to do something behind the program's back. */
const long = messy.repeat(80);

describe.skipIf(mountsMissing !== null)('on mounted disks', () => {
  let space: MountNamespace;
  let folder: string;

  beforeAll(async () => { space = await openMountNamespace(); });
  afterAll(() => { space.close(); });
  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'zhenggai-mounts-')); });
  afterEach(async () => {
    await space.must(`while umount -l '${folder}' 2>/dev/null; do :; done`);
    rmSync(folder, { recursive: true, force: true });
  });

  const mountDisk = (size: string): Promise<void> => space.must(`mount -t tmpfs -o strictatime,size=${size} tmpfs '${folder}'`);
  const at = (name: string): string => space.outside(path.join(folder, name));
  const read = (name: string): string => readFileSync(at(name), 'utf8');
  const write = (name: string, text: string): void => { writeFileSync(at(name), text); };
  const names = (): readonly string[] => readdirSync(at('')).sort();

  /** Each of them writes something; what it must say and with which code it must end where it can't, with the reason in place of `{}`. */
  const writers: readonly (readonly [readonly string[], string, number])[] = [
    [['check', '--fix', '--format', 'compact', 'a.md'], '{}，未能写入，原内容保持不变', 2],
    [['check', '--fix-unsafe', '--format', 'compact', 'a.md'], '{}，未能写入，原内容保持不变', 2],
    [['format', 'a.md'], 'a.md：{}，未能写入，原内容保持不变', 2],
    [['docx', 'a.md', '-o', 'a.docx'], 'a.docx：{}，未能写入，原内容保持不变', 2],
    [['check', '--cache', 'a.md'], '缓存.zhenggaicache未能写入（{}），结果不受影响', 1],
    [['check', '--baseline', 'known.json', '--write-baseline', 'a.md'], '无法写入基线文件known.json：{}', 2],
    [['check', '--format', 'json=r.json', 'a.md'], '无法写入输出文件r.json：{}', 2],
    [['report', 'a.md', '-o', 'r.html'], '无法写入输出文件r.html：{}', 2],
    [['init'], '{}', 2],
  ];

  async function expectNothingWritten(reason: string): Promise<void> {
    const before = names().map((name) => [name, read(name)]);
    for (const [args, message, code] of writers) {
      const outcome = await space.zhenggai(folder, args);
      expect(outcome.text, args.join(' ')).toContain(message.replace('{}', reason));
      expect(outcome.code, `${args.join(' ')}: ${outcome.text}`).toBe(code);
      expect(names().map((name) => [name, read(name)])).toEqual(before);
    }
  }

  it('a full one: the old files stay whole, nothing is left beside them, and that is said', async () => {
    await mountDisk('64k');
    write('a.md', messy);
    write('known.json', known);
    await space.must(`cat /dev/zero > '${folder}/filler' 2>/dev/null || true`);
    await expectNothingWritten('磁盘已满');
    const english = await space.zhenggai(folder, ['format', '--lang', 'en', 'a.md']);
    expect(english.text).toContain('a.md: the disk is full: not written, the old content is untouched');
    expect(english.code).toBe(2);
  }, 120_000);

  it('one that can only be read', async () => {
    await mountDisk('1m');
    write('a.md', messy);
    write('known.json', known);
    await space.must(`mount --bind '${folder}' '${folder}' && mount -o remount,bind,ro '${folder}'`);
    await expectNothingWritten('文件或磁盘只读');
  }, 120_000);

  /** Runs a command over a long document, and does something once that was read. */
  async function meanwhile(args: readonly string[], action: () => Promise<void> | void): Promise<{ readonly code: number; readonly text: string }> {
    await mountDisk('32m');
    write('a.md', long);
    const untouched = statSync(at('a.md')).atimeMs;
    const running = space.zhenggai(folder, args);
    while (statSync(at('a.md')).atimeMs === untouched) await new Promise((resolve) => setTimeout(resolve, 5));
    await action();
    return running;
  }

  const gone = (): Promise<void> => space.must(`umount -l '${folder}' && rmdir '${folder}'`);

  it.each([
    [['check', '--fix', '--format', 'compact', 'a.md'], '文件或所在文件夹已不存在，未能写入', 2],
    [['check', '--fix-unsafe', '--format', 'compact', 'a.md'], '文件或所在文件夹已不存在，未能写入', 2],
    [['format', 'a.md'], 'a.md：文件或所在文件夹已不存在，未能写入', 2],
    [['check', '--cache', 'a.md'], '缓存.zhenggaicache未能写入（文件夹不存在），结果不受影响', 1],
    [['check', '--baseline', 'known.json', '--write-baseline', 'a.md'], '无法写入基线文件known.json：文件夹不存在', 2],
  ] as const)('one that goes away with its folder in the middle of %s', async (args, message, code) => {
    const outcome = await meanwhile(args, gone);
    expect(outcome.text).toContain(message);
    expect(outcome.code, outcome.text).toBe(code);
    expect(existsSync(at(''))).toBe(false);
  }, 120_000);

  it.each([
    [['docx', 'a.md', '-o', 'a.docx'], 'a.docx', /^PK[^]*PK\u0005\u0006/u, 0],
    [['check', '--format', 'json=r.json', 'a.md'], 'r.json', /^\[[^]*\]\n$/u, 1],
    [['report', 'a.md', '-o', 'r.html'], 'r.html', /^<!DOCTYPE html>[^]*<\/html>\n$/u, 0],
  ] as const)('a folder that goes away in the middle of %s is made again, for what is written where nothing was', async (args, name, whole, code) => {
    const outcome = await meanwhile(args, gone);
    expect(outcome.code, outcome.text).toBe(code);
    expect(names()).toEqual([name]);
    expect(readFileSync(at(name), 'latin1')).toMatch(whole);
  }, 120_000);

  it.each([['check', '--fix', '--format', 'compact', 'a.md'], ['format', 'a.md']])('a document that is changed in the middle of %s', async (...args) => {
    const { code, text } = await meanwhile(args, () => { write('a.md', '别人写的\n'); });
    expect(text).toContain('检查期间文件被改动，未写入；请重新运行');
    expect(code).toBe(2);
    expect(read('a.md')).toBe('别人写的\n');
    expect(names()).toEqual(['a.md']);
  }, 120_000);
});
