import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { bulletins } from './support/bulletins.ts';
import { hostileTexts } from './support/hostile-texts.ts';
import { makeDocx } from './support/make-docx.ts';
import { findOffice } from './support/office.ts';
import { partsOf, withChanged } from './support/package-parts.ts';
import { png } from './support/png.ts';
import { printedPages } from './support/printed-lines.ts';

const office = findOffice();
if (typeof office === 'string') {
  // Where everything must run, a missing program is a failure.
  if (process.env['CI'] !== undefined) throw new Error(office);
  console.log(`skipped: hostile texts and comments are not opened in LibreOffice, ${office}`);
}
afterAll(() => {
  if (typeof office !== 'string') office.close();
});

const head = '# 关于整改情况的通报\n\n现予以公布。\n\n';

/** What of each hostile text must still be read on paper. */
const survives: Readonly<Record<string, RegExp>> = {
  'control characters': /正\uFFFD?文有控制字符和/u, 'lone surrogates': /半.?个.?字/u, 'the end of a CDATA section': /\]\]>/u, entities: /&amp;<w:p>/u,
  'a word of 10,000 letters': /a{40}/u, '10,000 characters without a mark': /字{28}/u, 'right-to-left marks': /正文/u, emoji: /现予以公布/u, 'scripts and tags': /一二三/u,
  'links that run': /点看取/u, 'images elsewhere': /〔甲〕〔乙〕〔丙〕〔丁〕/u, 'a title of attributes': /现予以公布/u, 'line ends of all kinds': /一[^二]*二[^三]*三/u,
  'marks in marks': /深/u, 'a nest of quotations': /深/u, 'a table of unlike rows': /a[^]*b/u, 'notes of notes': /文/u,
};

describe.skipIf(typeof office === 'string')('hostile texts opened in LibreOffice', async () => {
  const printed = new Map<string, { readonly text: string; readonly pdf: string }>();
  if (typeof office !== 'string') {
    const files = await Promise.all(Object.entries(hostileTexts).map(async ([name, text], index) => [name, `hostile${index}`, (await makeDocx(`${head}${text}\n`, { comments: 'with-comments' })).bytes] as const));
    const pdfs = office.convert(Object.fromEntries(files.map(([, file, bytes]) => [file, bytes])));
    for (const [name, file] of files) {
      const pdf = pdfs[file] ?? '';
      const text = printedPages(office.characters(pdf)).flatMap(({ lines }) => lines.map((line) => line.text)).join('');
      printed.set(name, { text, pdf: readFileSync(pdf, 'latin1') });
    }
  }

  test.each(Object.keys(hostileTexts))('%s: pages with their words, nothing that runs, nothing from elsewhere', (name) => {
    const { text, pdf } = printed.get(name) ?? { text: '', pdf: '' };
    expect(text).toContain('关于整改情况的通报');
    expect(text).toMatch(survives[name] ?? /^never/u);
    expect(pdf).not.toMatch(/\/(?:JavaScript|JS|Launch|URI|EmbeddedFile|SubmitForm)\b/u);
    expect(text).not.toMatch(/root:|alert\(1\)|evil\.example/u);
  });
});

describe.skipIf(typeof office === 'string')('review comments after LibreOffice has read and written the file', () => {
  test('are all there, each at its words', async () => {
    if (typeof office === 'string') return;
    const text = bulletins[0]?.text.replace('2023年2月底', '2023年02月底').replace('压实责任。', '压实责任,') ?? '';
    const { bytes } = await makeDocx(text, { comments: 'with-comments', images: { 'images/meeting.png': png(80, 45) } });
    const damaged = withChanged(bytes, 'word/document.xml', (xml) => xml.replace(/<w:commentReference w:id="0"\/>/u, ''));
    const { commented = new Uint8Array(), damaged: lost = new Uint8Array() } = office.rewrite({ commented: bytes, damaged });
    const before = commentsOf(bytes);
    expect(before.length).toBeGreaterThan(2);
    expect(commentsOf(commented)).toEqual(before);
    expect(commentsOf(lost)).not.toEqual(before);
  });
});

/** What each comment says and the words that it stands at, in the order of the text. */
function commentsOf(docx: Uint8Array): readonly string[] {
  const parts = partsOf(docx);
  const document = parts.get('word/document.xml') ?? '';
  const texts = new Map([...(parts.get('word/comments.xml') ?? '').matchAll(/<w:comment [^>]*w:id="(\d+)".*?<\/w:comment>/gsu)].map(([xml, id = '']) => [id, plain(xml)]));
  return [...document.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/gu)].map((match) => {
    const end = document.indexOf(`<w:commentRangeEnd w:id="${match[1] ?? ''}"/>`, match.index);
    return `${plain(document.slice(match.index, end))} ← ${texts.get(match[1] ?? '') ?? 'lost'}`;
  });
}

function plain(xml: string): string {
  return xml.replace(/<[^>]*>/gu, '').replace(/\s/gu, '');
}
