import { describe, expect, it } from 'vitest';
import { cleanBulletin, ordinaryMarkdown, run, warnedBulletin } from '../cli/support.ts';
import { partsOf } from './support/package-parts.ts';
import { png } from './support/png.ts';
import { structureFaults } from './support/structure-faults.ts';

const picture = png(100, 50);
const secret = cleanBulletin.replace('# 中共', '机密★1年\n\n# 中共');

describe('zhenggai docx', () => {
  it('writes beside the document, and says when something was written over', async () => {
    const first = await run(['docx', 'a.md'], { files: { '/project/a.md': cleanBulletin } });
    expect([first.code, first.out, first.err]).toEqual([0, 'a.md：已写出a.docx\n', '']);
    expect(structureFaults(first.host.content.get('/project/a.docx') ?? new Uint8Array())).toEqual([]);
    const again = await run(['docx', 'a.md', '--lang', 'en'], { files: { '/project/a.md': cleanBulletin, '/project/a.docx': 'old' } });
    expect(again.out).toBe('a.md: a.docx written over the file that was there\n');
  });

  it('writes where -o says: a file, or a folder', async () => {
    const files = { '/project/a.md': cleanBulletin, '/project/b.md': cleanBulletin, '/project/out/x.txt': '' };
    expect((await run(['docx', 'a.md', '-o', 'sub/one.docx'], { files })).host.writes).toEqual(['/project/sub/one.docx']);
    expect((await run(['docx', 'a.md', 'b.md', '-o', 'out'], { files })).host.writes).toEqual(['/project/out/a.docx', '/project/out/b.docx']);
    expect((await run(['docx', 'a.md', 'b.md', '--output', 'new/'], { files })).host.writes).toEqual(['/project/new/a.docx', '/project/new/b.docx']);
    const refused = await run(['docx', 'a.md', 'b.md', '-o', 'one.docx'], { files });
    expect([refused.code, refused.err, refused.host.writes]).toEqual([2, '有几个文档时，“one.docx”应当是文件夹\n', []]);
  });

  it('writes over no document, and over no file of the same run', async () => {
    const files = { '/project/a.md': cleanBulletin, '/project/x/a.md': cleanBulletin };
    const over = await run(['docx', 'a.md', '-o', 'a.md'], { files });
    expect([over.code, over.host.text('/project/a.md'), over.err]).toEqual([2, cleanBulletin, 'a.md：不能写入a.md，那是一个要导出的文档\n']);
    const twice = await run(['docx', 'a.md', 'x/a.md', '-o', 'out/'], { files });
    expect([twice.code, twice.host.writes]).toEqual([2, ['/project/out/a.docx']]);
    expect(twice.err).toContain('x/a.md：out/a.docx已由前一个文档写出');
  });

  it('exports a document with a secrecy mark only when told to', async () => {
    for (const text of [secret, `---\n密级: 秘密★2年\n---\n\n${cleanBulletin}`]) {
      const refused = await run(['docx', 'a.md'], { files: { '/project/a.md': text } });
      expect([refused.code, refused.host.writes]).toEqual([2, []]);
      expect(refused.err).toMatch(/标有“[机秘]密★\d年”，未导出.*--allow-secret/u);
      expect((await run(['docx', 'a.md', '--allow-secret'], { files: { '/project/a.md': text } })).code).toBe(0);
    }
    expect((await run(['docx', 'a.md', '--lang', 'en'], { files: { '/project/a.md': secret } })).err).toMatch(/bears the mark "机密★1年".*--allow-secret/u);
  });

  it('says what was left out', async () => {
    const text = cleanBulletin.replace('建立整改台账', '建立[整改台账](https://x.example)<b>。</b>![图](../secret.png)![远](https://x.example/a.png)![无](no.png)![坏](bad.png)![好](images/%E5%9B%BE.png)').replace('专题会议研究', '专题\n\n会议研究');
    const { code, err, host } = await run(['docx', 'a.md'], { files: { '/project/a.md': text, '/project/bad.png': 'no image', '/project/images/图.png': picture, '/secret.png': picture } });
    expect(code).toBe(0);
    expect(err.trimEnd().split('\n')).toEqual([
      '  被换页断开的段落已接上：1处',
      '  链接只保留文字，未写网址：1个',
      '  HTML标记和脚本未写入：1处',
      '  图片“../secret.png”在文档所在文件夹之外，未读取',
      '  图片“https://x.example/a.png”在网上，未读取',
      '  图片“no.png”不存在',
      '  “bad.png”不是PNG、JPEG或GIF图片，未写入',
    ]);
    expect(host.reads).not.toContain('/secret.png');
    const parts = partsOf(host.content.get('/project/a.docx') ?? new Uint8Array());
    expect([...parts.keys()].filter((name) => name.startsWith('word/media/'))).toEqual(['word/media/image1.png']);
    const document = parts.get('word/document.xml') ?? '';
    for (const alt of ['图', '远', '无', '坏']) expect(document).toContain(`〔${alt}〕`);
  });

  it('follows no link out of the folder', async () => {
    const text = cleanBulletin.replace('建立整改台账', '![图](inner.png)');
    const { err, host } = await run(['docx', 'a.md'], { files: { '/project/a.md': text, '/outside/b.png': picture }, links: { '/project/inner.png': '/outside/b.png' } });
    expect(err).toBe('  图片“inner.png”在文档所在文件夹之外，未读取\n');
    expect(host.reads).not.toContain('/outside/b.png');
  });

  it.each(['..\\x.png', 'C:\\x.png', '\\\\server\\x.png', '/etc/x.png', 'file:///etc/x.png', '%2e%2e/x.png', 'data:image/png;base64,xx', '//server/x.png', 'CON:x', '.', 'a%00.png'])('reads nothing for “%s”', async (url) => {
    for (const windows of [false, true]) {
      const base = windows ? 'C:/project' : '/project';
      const { err, host } = await run(['docx', 'a.md'], { windows, files: { [`${base}/a.md`]: cleanBulletin.replace('建立整改台账', `![图](<${url}>)`) } });
      expect(err).toMatch(/图片“.*”(?:在文档所在文件夹之外，未读取|在网上，未读取|不存在)/u);
      expect(host.reads.filter((path) => path.endsWith('.png'))).toEqual([]);
    }
  });

  it('adds findings as comments when asked to', async () => {
    const files = { '/project/a.md': warnedBulletin };
    const plain = await run(['docx', 'a.md'], { files });
    const reviewed = await run(['docx', 'a.md', '--comments', '--today', '2024-01-01'], { files });
    const commentsOf = (host: typeof plain.host): string | undefined => partsOf(host.content.get('/project/a.docx') ?? new Uint8Array()).get('word/comments.xml');
    expect(commentsOf(plain.host)).toBeUndefined();
    expect(commentsOf(reviewed.host)).toMatch(/date-format/u);
  });

  it('takes fonts, seal and header from the configuration', async () => {
    const files = { '/project/a.md': `---\n发文字号: 云水〔2023〕1号\n---\n\n${cleanBulletin}`, '/project/.zhenggairc.json': '{ "docx": { "fontSet": "plain", "fonts": { "title": "华文中宋" }, "header": { "name": "临江县水务局文件" }, "seal": true } }' };
    const parts = partsOf((await run(['docx', 'a.md'], { files })).host.content.get('/project/a.docx') ?? new Uint8Array());
    expect(parts.get('word/fontTable.xml')).toMatch(/w:name="仿宋"/u);
    expect(parts.get('word/styles.xml')).toMatch(/华文中宋/u);
    expect(parts.get('word/styles.xml')).not.toMatch(/GB2312/u);
    expect(parts.get('word/document.xml')).toMatch(/临江县水务局文件/u);
  });

  it('leaves ordinary Markdown of a folder alone, and fails where it should', async () => {
    const folder = await run(['docx', '.'], { files: { '/project/a.md': cleanBulletin, '/project/README.md': ordinaryMarkdown } });
    expect([folder.code, folder.host.writes]).toEqual([0, ['/project/a.docx']]);
    expect(await run(['docx', 'no.md'])).toMatchObject({ code: 2, err: 'no.md：文件不存在\n' });
    expect(await run(['docx'])).toMatchObject({ code: 2 });
    const full = await run(['docx', 'a.md'], { files: { '/project/a.md': cleanBulletin }, failsToWrite: { '/project/a.docx': 'no-space' } });
    expect([full.code, full.err]).toEqual([2, 'a.docx：磁盘已满，未能写入，原内容保持不变\n']);
  });
});
