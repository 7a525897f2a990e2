import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { realBulletin } from '../support/real-bulletin.ts';
import { bulletins } from './support/bulletins.ts';
import { makeDocx } from './support/make-docx.ts';
import { partsOf, withChanged, withoutPart } from './support/package-parts.ts';
import { png } from './support/png.ts';
import { structureFaults } from './support/structure-faults.ts';

const { text: corpus, isMissing } = realBulletin('the Word file of a real bulletin');
const images = { 'images/meeting.png': png(800, 450) };
const all = [...(isMissing ? [] : [{ name: 'corpus', text: corpus }]), ...bulletins];

async function paragraphsOf(docx: Uint8Array): Promise<readonly string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
  return value.split('\n\n').map((paragraph) => paragraph.replaceAll('\n', '')).filter((paragraph) => paragraph !== '');
}

describe('the file', () => {
  test.each(all)('$name: styles, comments, notes, relationships hold together', async ({ text }) => {
    const { bytes } = await makeDocx(text, { comments: 'with-comments', images });
    expect(structureFaults(bytes)).toEqual([]);
  });

  test('each check of the structure is seen to fail', async () => {
    const { bytes } = await makeDocx(bulletins[0]?.text.replace('2023年2月底', '2023年02月底') ?? '', { comments: 'with-comments', images });
    const document = 'word/document.xml';
    const planted: readonly (readonly [Uint8Array, RegExp])[] = [
      [withChanged(bytes, document, (xml) => xml.replace('w:val="Heading1"', 'w:val="Heading9"')), /names style Heading9/u],
      [withChanged(bytes, 'word/styles.xml', (xml) => xml.replace('w:styleId="Heading2"', 'w:styleId="Heading1"')), /two of style Heading1/u],
      [withChanged(bytes, document, (xml) => xml.replace('<w:commentRangeEnd w:id="0"/>', '')), /comment 0 has no commentRangeEnd/u],
      [withChanged(bytes, 'word/comments.xml', (xml) => xml.replace('w:id="0"', 'w:id="77"')), /commentReference 0 has no comment/u],
      [withChanged(bytes, document, (xml) => xml.replace('<w:footnoteReference w:id="2"/>', '<w:footnoteReference w:id="9"/>')), /footnote 9 is not there/u],
      [withChanged(bytes, document, (xml) => xml.replace('r:embed="rIdImage1"', 'r:embed="rIdImage9"')), /relationship rIdImage9/u],
      [withoutPart(bytes, 'word/fontTable.xml'), /leads to fontTable\.xml/u],
      [withChanged(bytes, '[Content_Types].xml', (xml) => xml.replace(/<Override PartName="\/word\/footerOdd[^>]*>/u, '')), /footerOdd\.xml has no content type/u],
      [withChanged(bytes, document, (xml) => xml.replace(/<w:gridCol w:w="(\d)/u, '<w:gridCol w:w="9$1')), /do not add up/u],
      [withChanged(bytes, document, (xml) => xml.replace('<w:body>', '<w:body><w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="2" w:name="a"/><w:bookmarkEnd w:id="2"/></w:p>')), /two of bookmark a/u],
      [withChanged(bytes, document, (xml) => xml.replace('<w:body>', '<w:body><!-- \u0001 -->')), /forbids/u],
    ];
    for (const [docx, fault] of planted) expect(structureFaults(docx).join('\n')).toMatch(fault);
  });
});

describe('read back', () => {
  test.each(all)('$name: every block of the bulletin is one paragraph, in order', async ({ name, text }) => {
    const read = await paragraphsOf((await makeDocx(text, { images })).bytes);
    const { matched, further } = inOrder(read.map((paragraph) => paragraph.replace(/[①②]/gu, '')), expectedParagraphs(text));
    expect(matched).toEqual(expectedParagraphs(text));
    // What stands between them comes from the front matter (header, recipients, 附件说明, signature), or is a note set at the end.
    const notes = text.split('\n').filter((line) => line.startsWith('[^')).join('\n').replaceAll('**', '');
    const front = notes + (/^---\n.*?\n---\n/su.exec(text)?.[0].replace('2023-06-12', '2023年6月12日') ?? '');
    for (const paragraph of further) for (const piece of paragraph.split(/签发人：|附件：|\d．|[，：\t\u3000]/u)) expect(front).toContain(piece);
    if (name === 'corpus') expect(further).toEqual([]);
  });

  test.skipIf(isMissing)('the corpus, told from its source alone', async () => {
    const read = (await paragraphsOf((await makeDocx(corpus)).bytes)).join('');
    const source = corpus.replace(/^---$/gmu, '').replace(/^#+/gmu, '').replaceAll('**', '');
    expect(read.replace(/\s/gu, '')).toBe(source.replace(/\s/gu, ''));
  });

  test.skipIf(isMissing)('a lost character is seen', async () => {
    const { bytes } = await makeDocx(corpus);
    const damaged = withChanged(bytes, 'word/document.xml', (xml) => xml.replace('高度重视', '高重视'));
    expect(await paragraphsOf(damaged)).not.toEqual(expectedParagraphs(corpus));
  });

  test('headings are headings, bold is bold', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from((await makeDocx(bulletins[0]?.text ?? '', { images, comments: 'with-comments' })).bytes) });
    expect(value).toContain('<h1>一、整改工作组织情况</h1>');
    expect(value).toContain('<h2>（一）贯彻落实党的路线方针政策方面</h2>');
    expect(value).toContain('<h3>问题一：学习贯彻不够深入，联系实际不紧</h3>');
    expect(value).toContain('<strong>高度重视，压实责任。</strong>成立');
    // In the order of their mention, comments between them or not.
    expect(value).toMatch(/<ol><li id="footnote-1">(?:(?!<li).)*反馈意见所列问题以<strong>书面<\/strong>文本为准(?:(?!<li).)*<li id="footnote-2">(?:(?!<li).)*指整改力度/u);
    expect(value).toMatch(/<img alt="整改工作推进会现场"/u);
  });
});

/** The expected paragraphs as far as they stand in this order among those that were read, and all others. */
function inOrder(read: readonly string[], expected: readonly string[]): { readonly matched: readonly string[]; readonly further: readonly string[] } {
  const matched: string[] = [];
  const further: string[] = [];
  for (const paragraph of read) (paragraph === expected[matched.length] ? matched : further).push(paragraph);
  return { matched, further };
}

/** What stands in the bulletin's blocks, without what is Markdown's own. */
function expectedParagraphs(text: string): readonly string[] {
  const { blocks, title } = readBulletin(text);
  const titleBlocks = new Set(title?.spans.map(({ block }) => block));
  const paragraphs: string[] = [];
  for (const { shape, role, text: blockText, ...block } of blocks) {
    if (role === 'comment' || shape.kind === 'front-matter' || shape.kind === 'thematic-break' || blockText.startsWith('[^')) continue;
    const plain = blockText.replace(/^(\d+\.)\s/u, '$1').replace(/\[?\^(?:基数|力度)\]?/gu, '').replaceAll('**', '');
    const isTitle = [...titleBlocks].some(({ source }) => source === block.source);
    const bullet = shape.kind === 'list-item' && !shape.ordered ? '•' : '';
    paragraphs.push(bullet + (isTitle ? plain.replace(/\s/gu, '') : plain));
  }
  return paragraphs.filter((paragraph) => paragraph !== '');
}

describe('the same bytes', () => {
  test('each time', async () => {
    const text = all[0]?.text ?? '';
    const [first, second] = [await makeDocx(text, { comments: 'with-comments' }), await makeDocx(text, { comments: 'with-comments' })];
    expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0);
  });

  test('of the corpus and of all bulletins, in other processes, time zones and languages', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhenggai-bytes-'));
    try {
      const names = all.map(({ text }, index) => {
        writeFileSync(join(folder, `${index}.md`), text);
        return `${index}.md`;
      });
      const hashes = ([['UTC', 'C'], ['Asia/Shanghai', 'zh_CN.UTF-8'], ['America/St_Johns', 'tr_TR.UTF-8'], ['Pacific/Apia', 'en_US.UTF-8']] as const).map(([TZ, LANG], round) => {
        const { status, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), 'docx', ...names, '--comments', '--today', '2024-06-01', '--allow-secret', '-o', `out${round}/`], { cwd: folder, env: { ...process.env, TZ, LANG }, encoding: 'utf8' });
        expect([status, stderr]).toEqual([0, expect.any(String)]);
        return all.map((_, index) => createHash('sha256').update(readFileSync(join(folder, `out${round}`, `${index}.docx`))).digest('hex'));
      });
      expect(new Set(hashes[0]).size).toBe(all.length);
      for (const others of hashes.slice(1)) expect(others).toEqual(hashes[0]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('comments', () => {
  test('stand at what they are about, with rule, reason and proposal', async () => {
    const text = bulletins[0]?.text.replace('2023年2月底', '2023年02月底') ?? '';
    const { bytes } = await makeDocx(text, { comments: 'with-comments', images });
    const parts = partsOf(bytes);
    const comments = (parts.get('word/comments.xml') ?? '').split('<w:comment ').slice(1).map((comment) => comment.replace(/<[^>]*>/gu, '|'));
    const about = comments.find((comment) => comment.includes('date-format'));
    expect(about).toMatch(/规则：date-format/u);
    expect(about).toMatch(/理由：/u);
    expect(about).toMatch(/依据：/u);
    expect(about?.split('建议：')[1]).toMatch(/” → “/u);
    const id = /w:id="(\d+)"/u.exec(about ?? '')?.[1] ?? '';
    const marked = new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, 'u').exec(parts.get('word/document.xml') ?? '')?.[1] ?? '';
    expect(marked.replace(/<[^>]*>/gu, '')).toBe('2023年02月底');
  });

  test('of the front matter and of what is not printed stand at words that are', async () => {
    const { bytes } = await makeDocx('---\n错键: 一\n---\n\n<!-- zhenggai-disable-next-block no-such-rule -->\n# 关于整改情况的通报\n\n正文。\n', { comments: 'with-comments' });
    expect(structureFaults(bytes)).toEqual([]);
    expect(partsOf(bytes).get('word/comments.xml')).toMatch(/错键/u);
    expect(partsOf(bytes).get('word/document.xml')).not.toMatch(/zhenggai-disable|错键/u);
  });
});

test('the library is in no other file of the build', () => {
  const main = /main-\w+/u.exec(readFileSync('dist/cli.js', 'utf8'))?.[0] ?? '';
  expect(readFileSync(`dist/cli/${main}.js`, 'utf8')).not.toContain('wordprocessingml');
  expect(readFileSync('dist/cli/docx.js', 'utf8')).toContain('wordprocessingml');
});
