import { afterAll, describe, expect, test } from 'vitest';
import { composeDocument } from '../../server/src/render/document/compose-document.ts';
import { readDocumentSettings } from '../../server/src/render/document/document-settings.ts';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { makeDocx } from './support/make-docx.ts';
import { findOffice } from './support/office.ts';
import { withChanged } from './support/package-parts.ts';
import { noteTexts, signatureTexts, tableTexts } from './support/page-break-texts.ts';
import { printedPages, type PrintedPage } from './support/printed-lines.ts';

const office = findOffice();
if (typeof office === 'string') {
  // Where everything must run, a missing program is a failure.
  if (process.env['CI'] !== undefined) throw new Error(office);
  console.log(`skipped: page breaks of the Word file are not measured, ${office}`);
}

const printed = typeof office === 'string' ? new Map<string, readonly PrintedPage[]>() : await printAll(office);
afterAll(() => {
  if (typeof office !== 'string') office.close();
});

async function printAll(on: Exclude<typeof office, string>): Promise<ReadonlyMap<string, readonly PrintedPage[]>> {
  const files: Record<string, Uint8Array> = {};
  for (const [name, text] of Object.entries({ ...signatureTexts, ...tableTexts, ...noteTexts })) files[name] = (await makeDocx(text)).bytes;
  for (const name of Object.keys(signatureTexts)) files[`${name}-free`] = withChanged(files[name] ?? new Uint8Array(), 'word/document.xml', (xml) => xml.replaceAll('<w:keepNext w:val="1"/>', ''));
  files['long-table-headless'] = withChanged(files['long-table'] ?? new Uint8Array(), 'word/document.xml', (xml) => xml.replace('<w:tblHeader/>', ''));
  return new Map(Object.entries(on.convert(files)).map(([name, pdf]) => [name, printedPages(on.characters(pdf))]));
}

function pagesOf(name: string): readonly PrintedPage[] {
  return printed.get(name) ?? [];
}

/** Without the page's number. */
function textsOf({ lines }: PrintedPage): readonly string[] {
  return lines.filter(({ y }) => y < 262).map(({ text }) => text);
}

/** Lines of text on the page that bears the signature, above it. */
function linesAboveSignature(name: string): number {
  const page = pagesOf(name).map(textsOf).find((texts) => texts.includes('中共云溪县水务局党组')) ?? [];
  return page.indexOf('中共云溪县水务局党组');
}

describe.skipIf(typeof office === 'string')('page breaks as LibreOffice makes them', () => {
  test.each(Object.keys(signatureTexts))('%s: the signature has text above it, and its date under it', (name) => {
    expect(linesAboveSignature(name)).toBeGreaterThan(0);
    const page = pagesOf(name).map(textsOf).find((texts) => texts.includes('中共云溪县水务局党组')) ?? [];
    expect(page.at(-1)).toBe('2023年6月12日');
  });

  test('and without what keeps it there some signatures stand alone', () => {
    expect(Object.keys(signatureTexts).filter((name) => linesAboveSignature(`${name}-free`) === 0).length).toBeGreaterThan(1);
  });

  test('a long table repeats its head on every page, and keeps its rows whole', () => {
    const pages = pagesOf('long-table').map(textsOf);
    expect(pages.length).toBeGreaterThan(2);
    for (const texts of pages) expect(texts.filter((text) => text === '列1列2列3列4')).toHaveLength(1);
    expect(pagesOf('long-table-headless').map(textsOf).every((texts) => texts.includes('列1列2列3列4'))).toBe(false);
    const rows = pages.flat().join('').match(/第\d+行\d列/gu) ?? [];
    expect(rows).toHaveLength(240);
  });

  test('a table of many columns stays within the type area, none of its words cut', () => {
    const [page] = pagesOf('wide-table');
    const glyphs = (page?.lines ?? []).filter(({ y }) => y < 262).flatMap(({ glyphs: of }) => of);
    expect(Math.max(...glyphs.map(({ x, size }) => x + size * (25.4 / 72)))).toBeLessThan(184.5);
    const text = glyphs.map(({ text: character }) => character).join('');
    for (const character of '第项') expect(text.split(character)).toHaveLength(61);
    expect(glyphs.some(({ size }) => Math.abs(size - 10.5) < 0.1)).toBe(true);
  });

  test('a head is never parted from its first row', () => {
    const page = pagesOf('table-at-the-foot').map(textsOf).find((texts) => texts.some((text) => text.startsWith('列1'))) ?? [];
    expect(page[page.findIndex((text) => text.startsWith('列1')) + 1]).toMatch(/^行1/u);
  });

  test('of a row that no page holds every word is printed', () => {
    const text = pagesOf('high-row').flatMap(textsOf).join('');
    expect(text.split('坚').length - 1).toBe(60);
  });

  test('a note that would meet the imprint is set at the end, and said', () => {
    const { notices, footnotes } = composeDocument(readBulletin(noteTexts['note-and-imprint'] ?? ''), readDocumentSettings({}));
    expect([notices.map(({ kind }) => kind), footnotes]).toEqual([['notes-at-end'], []]);
    const lines = pagesOf('note-and-imprint').at(-1)?.lines.filter(({ y }) => y < 262) ?? [];
    const place = (pattern: RegExp): number => lines.find(({ text }) => pattern.test(text))?.y ?? NaN;
    expect(place(/^①注释甲/u)).toBeLessThan(place(/^抄送：/u) - 5);
  });

  test('a note of a table stands at the foot of its page', () => {
    const lines = pagesOf('note-in-a-table')[0]?.lines ?? [];
    expect(lines.find(({ text }) => text.endsWith('表中注。'))?.y).toBeGreaterThan(250);
  });
});
