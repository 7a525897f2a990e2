import { applyPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import type { FileErrorCode } from '../../server/src/host/host.ts';
import { createMemoryHost } from '../support/memory-host.ts';
import { cleanBulletin, encodeGbk, faultyBulletin, run, runOn, utf16 } from './support.ts';

const file = '/project/a.md';
const text = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
/** Safe repairs mend the date and the spaces; the number of the problem is not theirs. */
const mended = cleanBulletin.replace('问题二：', '问题三：');

describe('repairs', () => {
  it('writes safe ones to a fixed point, and reports what is left', async () => {
    const { host, out, code } = await run(['check', '--fix', '--format', 'json', 'a.md'], { files: { [file]: faultyBulletin } });
    expect(host.text(file)).toBe(mended);
    expect(code).toBe(1);
    expect(out).toMatch(/problem-numbering/u);
    expect(out).not.toMatch(/date-format|cjk-spacing/u);
    const again = await runOn(host, ['check', '--fix', 'a.md']);
    expect(again.host.writes).toHaveLength(1);
  });

  it('writes unsafe ones when asked to', async () => {
    const { host, code } = await run(['check', '--fix-unsafe', 'a.md'], { files: { [file]: faultyBulletin } });
    expect(host.text(file)).toMatch(/问题二：饮水/u);
    expect(code).toBe(0);
  });

  it('does not touch a file without repairs', async () => {
    const { host } = await run(['check', '--fix'], { files: { [file]: mended } });
    expect(host.writes).toEqual([]);
  });

  it('keeps line ends, BOM and a missing final line end', async () => {
    for (const change of [(t: string) => t.replaceAll('\n', '\r\n'), (t: string) => `\uFEFF${t}`, (t: string) => t.trimEnd(), (t: string) => `\uFEFF${t.trimEnd().replaceAll('\n', '\r\n')}`]) {
      const { host } = await run(['check', '--fix', 'a.md'], { files: { [file]: change(faultyBulletin) } });
      expect(host.text(file)).toBe(change(mended));
    }
  });

  it('leaves a document alone that comes to no canonical form, and says so', async () => {
    const endless = `整改：<br>字*整改情况：\n\n${'字\n'.repeat(60)}<\n*整改情况：<\n`;
    const { host, code, err } = await run(['format', 'a.md'], { files: { [file]: endless } });
    expect(host.writes).toEqual([]);
    expect(err).toMatch(/a\.md：结构过于混乱，排不出稳定的版式，原样保留/u);
    expect(code).toBe(0);
  });

  it('writes UTF-16 back as it was, and refuses GBK without losing anything', async () => {
    for (const order of ['le', 'be'] as const) {
      const { host } = await run(['check', '--fix', '--encoding', 'utf-16', 'a.md'], { files: { [file]: utf16(faultyBulletin, order, 'bom') } });
      expect(Buffer.from(host.content.get(file) ?? [])).toEqual(Buffer.from(utf16(mended, order, 'bom')));
    }
    const { host, code, out } = await run(['check', '--fix', '--encoding', 'gbk', 'a.md'], { files: { [file]: encodeGbk(faultyBulletin) } });
    expect(code).toBe(2);
    expect(out).toMatch(/无法以gbk编码写回，文件未改动/u);
    expect(host.content.get(file)).toEqual(encodeGbk(faultyBulletin));
  });

  it('says so where writing fails, keeps the old content, and goes on', async () => {
    const cases: readonly (readonly [FileErrorCode, RegExp])[] = [
      ['no-space', /磁盘已满/u],
      ['read-only', /只读/u],
      ['no-permission', /没有写入权限/u],
      ['other', /未能写入/u],
    ];
    for (const [failure, message] of cases) {
      const { host, code, out } = await run(['check', '--fix', '--format', 'compact', 'a.md', 'b.md'], {
        files: { [file]: faultyBulletin, '/project/b.md': faultyBulletin },
        failsToWrite: { [file]: failure },
      });
      expect(code).toBe(2);
      expect(out).toMatch(message);
      // What is reported is true of what is there.
      expect(out).toMatch(/a\.md.*date-format/u);
      expect(host.text(file)).toBe(faultyBulletin);
      expect(host.text('/project/b.md')).toBe(mended);
    }
  });

  it('does not overwrite what changed meanwhile', async () => {
    let reads = 0;
    const host = createMemoryHost({
      files: { [file]: faultyBulletin },
      onRead: (path, self) => {
        if (path === file && (reads += 1) === 2) self.content.set(file, new TextEncoder().encode('别人写的'));
      },
    });
    const { code, out } = await runOn(host, ['check', '--fix', 'a.md']);
    expect(code).toBe(2);
    expect(out).toMatch(/检查期间文件被改动/u);
    expect(host.text(file)).toBe('别人写的');
  });
});

describe('--diff', () => {
  it('shows what repairs would change, as a patch that fits, and writes nothing', async () => {
    for (const before of [faultyBulletin, `\uFEFF${faultyBulletin}`, faultyBulletin.replaceAll('\n', '\r\n'), faultyBulletin.trimEnd()]) {
      const { host, out, err, code } = await run(['check', '--diff', 'a.md'], { files: { [file]: before } });
      expect(host.writes).toEqual([]);
      expect(out).toMatch(/^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@/u);
      expect(applyPatch(before, out, { autoConvertLineEndings: false })).toBe(before.replace('2023年03月', '2023年3月').replace(' 312 万元', '312万元'));
      expect(err).toMatch(/1个文件会有改动/u);
      // The file still has its error.
      expect(code).toBe(1);
    }
  });

  it('shows unsafe ones with --fix-unsafe, nothing for a clean file, colour on a terminal', async () => {
    expect((await run(['check', '--diff', '--fix-unsafe', 'a.md'], { files: { [file]: faultyBulletin } })).out).toMatch(/^\+#### 问题二：/mu);
    expect((await run(['check', '--diff', 'a.md'], { files: { [file]: cleanBulletin } })).out).toBe('');
    expect((await run(['check', '--diff', 'a.md'], { files: { [file]: faultyBulletin }, terminal: true })).out).toMatch(/\u001b\[32m\+/u);
    expect((await run(['check', '--diff', 'a.md', '--color=never'], { files: { [file]: faultyBulletin }, terminal: true })).out).not.toMatch(/\u001b/u);
  });

  it('leaves standard output to the differences; reports go to files', async () => {
    const { host, out } = await run(['check', '--diff', '--format', 'json=r.json', 'a.md'], { files: { [file]: faultyBulletin } });
    expect(out).toMatch(/^---/u);
    expect(JSON.parse(host.text('/project/r.json') ?? '')).toMatchObject([{ filePath: 'a.md', errorCount: 1 }]);
    expect((await run(['check', '--diff', '--format', 'json', 'a.md'], { files: { [file]: faultyBulletin } })).code).toBe(2);
  });
});

describe('--stdin', () => {
  it('checks standard input under the name it is given', async () => {
    const { out, code } = await run(['check', '--stdin', '--stdin-filename', 'x/通报.md', '--format', 'json'], { stdin: faultyBulletin });
    expect(JSON.parse(out)).toMatchObject([{ filePath: 'x/通报.md', kind: 'bulletin' }]);
    expect(code).toBe(1);
    expect(JSON.parse((await run(['check', '--stdin', '--format', 'json'], { stdin: '# 别的\n' })).out)).toHaveLength(1);
  });

  it('with --fix passes it on repaired, findings on standard error', async () => {
    const { out, err, code } = await run(['check', '--stdin', '--fix'], { stdin: faultyBulletin });
    expect(out).toBe(mended);
    expect(err).toMatch(/problem-numbering/u);
    expect(code).toBe(1);
  });

  it('with --fix passes it on as it is where nothing is to repair, BOM and all', async () => {
    expect(text((await run(['check', '--stdin', '--fix'], { stdin: `\uFEFF${mended}` })).host.outputBytes())).toBe(`\uFEFF${mended}`);
    expect((await run(['check', '--stdin', '--fix', '--encoding', 'gbk'], { stdin: encodeGbk(faultyBulletin) })).code).toBe(2);
  });

  it('shows the difference with --diff', async () => {
    expect((await run(['check', '--stdin', '--diff'], { stdin: faultyBulletin })).out).toMatch(/^--- a\/stdin\.md/u);
  });
});

describe('format', () => {
  const messy = faultyBulletin.replace('## 一、', '### 一、');

  it('writes the canonical form once', async () => {
    const { host, code, out } = await run(['format', 'a.md'], { files: { [file]: messy } });
    expect(code).toBe(0);
    expect(out).toMatch(/a\.md：已调整版式/u);
    expect(host.text(file)).toMatch(/^## 一、/mu);
    const again = await runOn(host, ['format', 'a.md']);
    expect(again.out).toBe('');
    expect(again.err).toMatch(/1个已符合/u);
    expect(host.writes).toEqual([file]);
  });

  it('only says what it would change with --check, and exits with 1', async () => {
    const checked = await run(['format', '--check'], { files: { [file]: messy, '/project/README.md': '# x\n\n\n\ny\n' } });
    expect(checked).toMatchObject({ code: 1 });
    expect(checked.out).toMatch(/a\.md：版式需要调整/u);
    expect(checked.err).toMatch(/1个Markdown文件不是整改文档/u);
    expect(checked.host.writes).toEqual([]);
    const formatted = (await run(['format', 'a.md'], { files: { [file]: messy } })).host.text(file) ?? '';
    expect((await run(['format', '--check'], { files: { [file]: formatted } })).code).toBe(0);
  });

  it('shows the difference, and formats standard input', async () => {
    const diff = await run(['format', '--diff', 'a.md'], { files: { [file]: messy } });
    expect(diff).toMatchObject({ code: 0 });
    expect(diff.out).toMatch(/^-### 一、/mu);
    const { out, code, err } = await run(['format', '--stdin'], { stdin: messy.replaceAll('\n', '\r\n') });
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^## 一、.*\r\n/mu);
  });

  it('says what it cannot read or write', async () => {
    const { code, err } = await run(['format', 'a.md', 'b.md'], { files: { [file]: messy }, failsToWrite: { [file]: 'no-space' } });
    expect(code).toBe(2);
    expect(err).toMatch(/a\.md：磁盘已满/u);
    expect(err).toMatch(/b\.md：文件不存在/u);
  });
});
