import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../server/src/host/node-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('replacing a file', () => {
  let folder: string;
  const at = (name: string): string => path.join(folder, name);

  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'zhenggai-replace-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  it('leaves it alone where it does not hold what is expected, or is gone', async () => {
    writeFileSync(at('a.md'), '别人写的');
    expect(await nodeFiles.replace(at('a.md'), bytes('新'), bytes('旧'))).toMatchObject({ ok: false, error: { code: 'changed' } });
    expect(await nodeFiles.replace(at('b.md'), bytes('新'), bytes('旧'))).toMatchObject({ ok: false, error: { code: 'changed' } });
    expect(readdirSync(folder)).toEqual(['a.md']);
    expect(readFileSync(at('a.md'), 'utf8')).toBe('别人写的');
    expect(await nodeFiles.replace(at('a.md'), bytes('新'), bytes('别人写的'))).toMatchObject({ ok: true });
    expect(readFileSync(at('a.md'), 'utf8')).toBe('新');
  });

  it('takes away what killed writes of our own left there a day ago, and nothing else', async () => {
    const ours = '.a.md.0123456789ab.zhenggai.tmp';
    const kept = ['.a.md.fedcba987654.zhenggai.tmp', '.a.md.0123456789ab.tmp', '.b.md.0123456789ab.zhenggai.tmp', 'a.md.0123456789ab.zhenggai.tmp', '.a.md.0123456789.zhenggai.tmp'];
    for (const name of ['a.md', ours, ...kept]) writeFileSync(at(name), '旧');
    const aFolder = '.a.md.aaaaaaaaaaaa.zhenggai.tmp';
    mkdirSync(at(aFolder));
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
    // The first one kept is young: another run may still be writing it.
    for (const name of [ours, aFolder, ...kept.slice(1)]) utimesSync(at(name), twoDaysAgo, twoDaysAgo);
    expect(await nodeFiles.replace(at('a.md'), bytes('新'))).toMatchObject({ ok: true });
    expect(existsSync(at(ours))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['a.md', aFolder, ...kept].sort());
  });
});
