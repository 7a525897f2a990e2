import { describe, expect, it } from 'vitest';
import { cleanBulletin, encodeGbk, faultyBulletin, gbkBytes, ordinaryMarkdown, run, utf16, warnedBulletin } from './support.ts';

interface JsonDocument {
  readonly filePath: string;
  readonly kind: string | null;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string; readonly fatal?: boolean; readonly line: number; readonly column: number }[];
}

function documents(out: string): readonly JsonDocument[] {
  return JSON.parse(out) as readonly JsonDocument[];
}

function paths(out: string): readonly string[] {
  return documents(out).map(({ filePath }) => filePath);
}

const json = ['check', '--format', 'json'];

describe('which documents are checked', () => {
  it('searches folders, checks what it recognises, says what it passed over', async () => {
    const files = { '/project/b/2.md': cleanBulletin, '/project/a.markdown': cleanBulletin, '/project/README.md': ordinaryMarkdown, '/project/notes.txt': cleanBulletin };
    const { out, code } = await run(json, { files });
    expect(paths(out)).toEqual(['a.markdown', 'b/2.md']);
    expect(code).toBe(0);
    expect((await run(['check'], { files })).out).toMatch(/1个/u);
  });

  it('is silent on ordinary Markdown, and exits with 0', async () => {
    const { out, code } = await run(json, { files: { '/project/README.md': ordinaryMarkdown } });
    expect(documents(out)).toEqual([]);
    expect(code).toBe(0);
  });

  it('always checks a file that is named', async () => {
    const { out } = await run([...json, 'README.md', 'notes.txt'], { files: { '/project/README.md': ordinaryMarkdown, '/project/notes.txt': cleanBulletin } });
    expect(paths(out)).toEqual(['README.md', 'notes.txt']);
  });

  it('exits with 2 where nothing matches, and still writes a whole report', async () => {
    for (const [operands, message] of [
      [['nothing/*.md'], /nothing\/\*\.md：没有匹配的文件/u],
      [['.'], /文件夹里没有可检查的/u],
    ] as const) {
      const { code, out, err } = await run([...json, ...operands], { files: { '/project/x.txt': 'x' } });
      expect(code).toBe(2);
      expect(err).toMatch(message);
      expect(documents(out)).toEqual([]);
    }
  });

  it('gives an entry for a file that is not there or not readable, and checks the others', async () => {
    const { out, code } = await run([...json, 'a.md', 'missing.md', 'secret.md'], {
      files: { '/project/a.md': cleanBulletin, '/project/secret.md': cleanBulletin },
      failsToRead: { '/project/secret.md': 'no-permission' },
    });
    expect(code).toBe(2);
    expect(paths(out)).toEqual(['a.md', 'missing.md', 'secret.md']);
    const [first, missing, secret] = documents(out);
    expect(first?.kind).toBe('bulletin');
    expect(missing?.messages).toMatchObject([{ ruleId: null, fatal: true, message: '文件不存在' }]);
    expect(secret?.messages).toMatchObject([{ ruleId: null, fatal: true, message: '没有读取权限' }]);
  });

  it('respects .gitignore files, nested ones and exceptions too, but not for a file or folder that is named', async () => {
    const files = {
      '/project/.git/HEAD': '',
      '/project/.gitignore': '*.old.md\nbuild/\n/drafts/*\n!/drafts/keep.md\n',
      '/project/a.md': cleanBulletin,
      '/project/a.old.md': cleanBulletin,
      '/project/build/b.md': cleanBulletin,
      '/project/drafts/c.md': cleanBulletin,
      '/project/drafts/keep.md': cleanBulletin,
      '/project/sub/.gitignore': 'd.md\n!e.old.md\n',
      '/project/sub/d.md': cleanBulletin,
      '/project/sub/e.old.md': cleanBulletin,
      '/project/node_modules/x/f.md': cleanBulletin,
    };
    expect(paths((await run(json, { files })).out)).toEqual(['a.md', 'drafts/keep.md', 'sub/e.old.md']);
    expect(paths((await run([...json, 'sub'], { files })).out)).toEqual(['sub/e.old.md']);
    expect(paths((await run([...json, 'build', 'a.old.md'], { files })).out)).toEqual(['a.old.md', 'build/b.md']);
    expect(paths((await run([...json, '**/*.md'], { files })).out)).toEqual(['a.md', 'drafts/keep.md', 'sub/e.old.md']);
  });

  it('reads globs, a file whose name looks like one, and gives each document once', async () => {
    const files = { '/project/x/1.md': cleanBulletin, '/project/x/2.txt': cleanBulletin, '/project/y/[1].md': cleanBulletin, '/project/z/README.md': ordinaryMarkdown };
    expect(paths((await run([...json, '{x,y}/*.{md,txt}', 'x', 'x/1.md'], { files })).out)).toEqual(['x/1.md', 'x/2.txt', 'y/[1].md']);
    expect(paths((await run([...json, 'y/[1].md'], { files })).out)).toEqual(['y/[1].md']);
    expect(paths((await run([...json, '*/*.md'], { files })).out)).toEqual(['x/1.md', 'y/[1].md']);
    expect(paths((await run([...json, '../project/x/*.md'], { files })).out)).toEqual(['x/1.md']);
  });

  it('reads Windows paths and prints them with slashes', async () => {
    const files = { 'C:/project/x/1.md': cleanBulletin, 'C:/project/x/y/2.md': cleanBulletin, 'C:/other/3.md': cleanBulletin, 'D:/4.md': cleanBulletin, 'C:/project/.gitignore': 'Y/\n' };
    const windows = { files, windows: true };
    expect(paths((await run([...json, 'x\\*.md', '..\\other'], windows)).out)).toEqual(['../other/3.md', 'x/1.md']);
    expect(paths((await run([...json, 'x\\1.md', 'D:\\4.md'], windows)).out)).toEqual(['D:/4.md', 'x/1.md']);
    // Names are compared without case there, by .gitignore too.
    expect(paths((await run(json, windows)).out)).toEqual(['x/1.md']);
  });

  it('does not follow links when it searches, but does for one that is named', async () => {
    const files = { '/project/a.md': cleanBulletin, '/outside/b.md': cleanBulletin };
    const links = { '/project/loop': '/project', '/project/out': '/outside', '/project/link.md': '/outside/b.md' };
    expect(paths((await run(json, { files, links })).out)).toEqual(['a.md']);
    expect(paths((await run([...json, 'link.md'], { files, links })).out)).toEqual(['link.md']);
  });

  it('never echoes control characters of names', async () => {
    const files = { '/project/\u001b[31mred\n.md': faultyBulletin };
    for (const argv of [['check'], ['check', '--diff'], ['check', '\u001b[2J*.md'], ['format', '--check'], ['check', '\u001b[2J.md'], ['\u001b[2J'], ['check', '--\u001b[2J']]) {
      const { out, err } = await run(argv, { files });
      expect(out + err, argv.join(' ')).not.toMatch(/\u001b/u);
      expect(out + err).toMatch(/\\x1b/u);
    }
  });

  it('takes the Ith of N parts, which together are the whole', async () => {
    const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`/project/${name}.md`, cleanBulletin]));
    const parts = await Promise.all([1, 2, 3].map(async (index) => paths((await run([...json, '--shard', `${index}/3`, '.', 'missing.md'], { files })).out)));
    expect(parts.flat().sort()).toEqual(['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'missing.md']);
    expect(parts.map((part) => part.length)).toEqual([2, 2, 2]);
    expect((await run([...json, '--shard', '9/9'], { files })).code).toBe(0);
  });
});

describe('how documents are decoded', () => {
  const one = async (bytes: Uint8Array, ...options: readonly string[]): Promise<JsonDocument | undefined> => {
    const { out } = await run([...json, ...options, 'a.md'], { files: { '/project/a.md': bytes } });
    return documents(out)[0];
  };

  it('names the encoding of what is not UTF-8, with the option that reads it', async () => {
    expect((await one(gbkBytes))?.messages).toMatchObject([{ fatal: true, ruleId: null, message: expect.stringMatching(/GBK.*--encoding gbk/u) as string }]);
    for (const order of ['le', 'be'] as const) {
      for (const bom of ['bom', 'no-bom'] as const) {
        expect((await one(utf16(cleanBulletin, order, bom)))?.messages[0]?.message).toMatch(/UTF-16.*--encoding utf-16/u);
        expect(await one(utf16(cleanBulletin, order, bom), '--encoding', 'utf-16')).toMatchObject({ kind: 'bulletin' });
      }
    }
    expect((await one(new Uint8Array([0x61, 0xff, 0x62])))?.messages[0]?.message).toMatch(/第2字节/u);
    expect((await one(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])))?.messages[0]?.message).toMatch(/二进制/u);
    const { out } = await run([...json, '通报.docx'], { files: { '/project/通报.docx': new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]) } });
    expect(documents(out)[0]?.messages[0]?.message).toMatch(/Word.*粘贴为通报/u);
    expect((await one(gbkBytes, '--encoding', 'utf-8'))?.messages[0]?.message).toMatch(/utf-8/u);
  });

  it('reads what is named: the same findings whatever the encoding', async () => {
    const plain = await one(new TextEncoder().encode(faultyBulletin));
    expect(plain?.messages.length).toBeGreaterThan(0);
    expect(await one(encodeGbk(faultyBulletin), '--encoding', 'gbk')).toEqual(plain);
    expect(await one(encodeGbk(faultyBulletin), '--encoding', 'gb18030')).toEqual(plain);
    expect(await one(utf16(faultyBulletin, 'le', 'bom'), '--encoding', 'utf-16')).toEqual(plain);
    expect(await one(new TextEncoder().encode(`\uFEFF${faultyBulletin}`))).toEqual(plain);
  });

  it('reads an empty file, and a document of line ends only', async () => {
    for (const text of ['', '\n', '\r\n\r\n', '\uFEFF']) {
      const { code, out } = await run([...json, 'a.md'], { files: { '/project/a.md': text } });
      expect(documents(out)).toHaveLength(1);
      expect([0, 1]).toContain(code);
    }
  });

  it('counts lines and columns alike whatever the line ends', async () => {
    const places = async (text: string): Promise<readonly string[]> => (await one(new TextEncoder().encode(text)))?.messages.map(({ ruleId, line, column }) => `${ruleId ?? ''} ${line}:${column}`) ?? [];
    expect(await places(faultyBulletin.replaceAll('\n', '\r\n'))).toEqual(await places(faultyBulletin));
    expect((await places(warnedBulletin)).join(' ')).toMatch(/date-format 22:/u);
  });
});
