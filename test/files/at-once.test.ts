import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultyBulletin } from '../cli/support.ts';

const messy = faultyBulletin.replace('## 一、', '### 一、');
const documents = 40;

interface Ended {
  readonly code: number | null;
  readonly text: string;
}

function zhenggai(folder: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.resolve('dist/cli.js'), ...args], { cwd: folder });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; });
    child.once('error', reject);
    child.once('close', (code) => { resolve({ code, text }); });
  });
}

describe('two runs at once on one folder', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'zhenggai-at-once-'));
    for (const name of ['both', 'alone']) mkdirSync(path.join(folder, name));
    for (let index = 0; index < documents; index += 1) writeFileSync(path.join(folder, 'both', `${index}.md`), messy);
  });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  /** What commands one after the other make of the document. */
  async function alone(...commands: readonly string[][]): Promise<string> {
    const file = path.join(folder, 'alone', 'a.md');
    writeFileSync(file, messy);
    for (const command of commands) await zhenggai(path.dirname(file), [...command, 'a.md']);
    return readFileSync(file, 'utf8');
  }

  const contents = (): readonly string[] => readdirSync(path.join(folder, 'both')).map((name) => readFileSync(path.join(folder, 'both', name), 'utf8'));

  it('of --fix leave each document repaired, and nothing beside them; what the other was quicker with is said', async () => {
    const repaired = await alone(['check', '--fix']);
    const runs = await Promise.all([1, 2].map(() => zhenggai(path.join(folder, 'both'), ['check', '--fix', '--format', 'compact', '.'])));
    expect(contents()).toEqual(Array.from({ length: documents }, () => repaired));
    for (const { code, text } of runs) {
      expect([1, 2]).toContain(code);
      expect(code === 2, text).toBe(text.includes('检查期间文件被改动，未写入；请重新运行'));
    }
  }, 120_000);

  it('of --fix and format leave what one of them makes, or both one after the other', async () => {
    const [fix, format] = [['check', '--fix'], ['format']];
    const outcomes = new Set([await alone(fix), await alone(format), await alone(fix, format), await alone(format, fix)]);
    await Promise.all([zhenggai(path.join(folder, 'both'), [...fix, '.']), zhenggai(path.join(folder, 'both'), [...format, '.'])]);
    const found = contents();
    expect(found).toHaveLength(documents);
    for (const text of found) expect([...outcomes]).toContain(text);
  }, 120_000);

  it('with a cache and a baseline leave both whole', async () => {
    const both = path.join(folder, 'both');
    await Promise.all([1, 2].map(() => zhenggai(both, ['check', '--cache', '--baseline', 'known.json', '--write-baseline', '.'])));
    expect(readdirSync(both).filter((name) => !name.endsWith('.md'))).toEqual(['.zhenggaicache', 'known.json']);
    const again = await zhenggai(both, ['check', '--cache', '--stats', '--baseline', 'known.json', '.']);
    expect(again.code, again.text).toBe(0);
    expect(again.text).toMatch(new RegExp(`缓存.*${documents}`, 'u'));
  }, 120_000);
});
