import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { formatBulletin } from '../../server/src/core/format/format-bulletin.ts';
import { fromWord } from '../../server/src/from-word/from-word.ts';
import { collapseWhiteSpace } from '../../server/src/from-word/collapse-white-space.ts';
import { writeParagraph } from '../../server/src/from-word/write/write-paragraph.ts';
import { limitNesting } from '../../server/src/from-word/html/limit-nesting.ts';
import { loadHtmlReader } from '../../server/src/from-word/html/read-html.ts';
import { omissionTexts } from '../../server/src/from-word/notice-texts.ts';
import { dialects } from '../planted/dialects.ts';
import { cleanText } from '../planted/run-planted.ts';
import { wordsOf } from '../support/words.ts';

const runs = Number(process.env['ZHENGGAI_PROPERTY_RUNS'] ?? 100);

vi.setConfig({ testTimeout: 900_000 });

/** The blocks of a made-up bulletin, as a writer would have them in Word. */
const bulletins = fc.record({ dialect: fc.constantFrom(...dialects), seed: fc.nat() }).map(({ dialect, seed }) =>
  readBulletin(cleanText(dialect, seed)).blocks.filter(({ shape }) => shape.kind !== 'front-matter' && shape.kind !== 'thematic-break').map(({ text }) => text.replaceAll('\n', ' ')),
);

const escapeHtml = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

/** The same paragraph as different programs write it. */
const dressings: readonly ((text: string) => string)[] = [
  (text) => `<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt'>${escapeHtml(text)}<span lang=EN-US><o:p></o:p></span></span></p>\r\n`,
  (text) => `<p class=MsoNormal >${[...text].map((letter) => `<span style="mso-spacerun:'yes';" >${escapeHtml(letter)}</span>`).join('')}</p>`,
  (text) => `<div><p class="Paragraph"><span class="TextRun">　　${escapeHtml(text)}</span><span class="EOP">&nbsp;</span></p></div>`,
  (text) => `<p><b>${escapeHtml(text.slice(0, 4))}</b>${escapeHtml(text.slice(4))}</p>\n`,
];

const markup = fc.constantFrom('<p>', '</p>', '<b>', '</b>', '<br>', '<table>', '<tr>', '<td colspan=9999999 rowspan=-1>', '</td>', '</table>', '<ol start=NaN>', '<li value=99999999999>', '</ol>', '<ul>',
  '<![if !supportLists]>', '<![endif]>', '<!--[if', '-->', '<span style="mso-list:Ignore">', '</span>', '<a style="mso-footnote-id:x" href="#_ftn1">', '<a href="javascript:x">', '</a>', '<h1>', '<pre>', '<', '&', '&#xD800;', '\0', '\ufeff', '　', '\n', '|', '**', '`', '](', '# ', '1. ', '- ', '[^1]: ', '<del>', '<o:p>', '<xml>', '<style>');
const soup = fc.array(fc.oneof(markup, fc.string({ unit: 'binary' }), fc.constantFrom('问题一：', '整改情况：', '一、', '已完成。', '2024年')), { maxLength: 60 }).map((parts) => parts.join(''));

describe('a bulletin pasted from Word', () => {
  it('keeps its words, whatever program wrote it', async () => {
    await fc.assert(
      fc.asyncProperty(bulletins, fc.constantFrom(...dressings), async (paragraphs, dress) => {
        const { markdown } = await fromWord(`<html><body>${paragraphs.map(dress).join('')}</body></html>`);
        expect(wordsOf(markdown.replaceAll('**', ''))).toBe(wordsOf(paragraphs.join('\n').replaceAll('**', '')));
        expect(formatBulletin(markdown).text).toBe(markdown);
      }),
      { numRuns: Math.ceil(runs / 3) },
    );
  });

  it('keeps its words as plain text', async () => {
    await fc.assert(
      fc.asyncProperty(bulletins, async (paragraphs) => {
        const { markdown } = await fromWord(paragraphs.map((text) => `　　${text}`).join('\r\n'), 'text');
        expect(wordsOf(markdown.replaceAll('**', ''))).toBe(wordsOf(paragraphs.join('\n').replaceAll('**', '')));
        expect(formatBulletin(markdown).text).toBe(markdown);
      }),
      { numRuns: Math.ceil(runs / 3) },
    );
  });
});

describe('any HTML', () => {
  it('gives Markdown that stays as it is when it is formatted again', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (source) => {
        const { markdown, losses } = await fromWord(source, 'html');
        expect(formatBulletin(markdown).text).toBe(markdown);
        for (const { start, end } of losses) expect(start >= 0 && end > start && end <= markdown.length).toBe(true);
      }),
      { numRuns: runs * 3 },
    );
  });

  it.each(['<div>', '<b>', '<table><tr><td>甲', '<ul><li>甲', '<span style="mso-list:Ignore">', '<div></b>', '<td><p>'])('is read in time that grows with its length, however deep it nests: %s', async (open) => {
    const tags = (count: number): string => `<html>${open.repeat(count)}甲`;
    const processorTime = async (html: string): Promise<number> => {
      const before = process.cpuUsage().user;
      (await loadHtmlReader())(html);
      return (process.cpuUsage().user - before) / 1000;
    };
    await processorTime(tags(10_000));
    // 2,000 deep at most: 16 times the tags would take 256 times as long, if each was held against all that are open.
    expect(await processorTime(tags(80_000))).toBeLessThan(64 * Math.max(20, await processorTime(tags(5_000))));
    const { markdown, omissions } = await fromWord(tags(3_000), 'html');
    expect(markdown).toContain(open.includes('Ignore') ? '' : '甲');
    expect(omissionTexts(omissions, 'zh-CN').join()).toMatch(/^\d+个嵌套过深的标记/u);
  });

  it('is left as it is where it nests as documents do, end tags left out or too many', () => {
    const rows = '<tr><td>甲<td>乙'.repeat(3_000);
    for (const html of [`<table>${rows}</table>`, '<ul>' + '<li>甲'.repeat(5_000) + '</ul>', '<p>甲</b></i></div>'.repeat(5_000), '<p><a name=x></a><br><img src=x>甲'.repeat(5_000)]) {
      const limited = limitNesting(html);
      expect([limited.dropped, limited.html === html]).toEqual([0, true]);
    }
  });
});

describe('a paragraph of any text', () => {
  it('is written so that Markdown reads it back', () => {
    const unit = fc.oneof(fc.constantFrom('*', '_', '`', '\\', '#', '>', '-', '+', '1', '.', ')', '[', ']', '(', ':', '<', '&', ';', '!', '~', '|', '=', ' ', '甲', '“', '”', 'a', '\n', '　'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(fc.array(fc.record({ text: fc.string({ unit, maxLength: 12 }), bold: fc.boolean() }), { maxLength: 4 }), (parts) => {
        const collapsed = collapseWhiteSpace(parts.map((part) => ({ ...part, italic: false, href: null })));
        fc.pre(collapsed.length > 0);
        const markdown = writeParagraph({ kind: 'paragraph', runs: collapsed, heading: null, item: null, footnote: null }, null).join('\n\n');
        const back = readBulletin(markdown).blocks.map(({ text }) => text).join('');
        const plain = collapsed.map(({ text }) => text).join('');
        expect(back.replace(/\s/gu, '')).toBe(plain.replace(/\s/gu, ''));
      }),
      { numRuns: runs * 10 },
    );
  });
});
