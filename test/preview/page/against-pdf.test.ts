/// <reference lib="dom" />
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bulletins } from '../../docx/support/bulletins.ts';
import { makeDocx } from '../../docx/support/make-docx.ts';
import { findOffice } from '../../docx/support/office.ts';
import { noteTexts, signatureTexts, tableTexts } from '../../docx/support/page-break-texts.ts';
import { printedPages, type PrintedPage } from '../../docx/support/printed-lines.ts';
import { findSystemChromium } from './find-chromium.ts';
import { brokenText, firstUnlike, unlikeLines } from './line-breaks.ts';
import { openPage } from './open-page.ts';
import { startPreviewServer, type PreviewServer } from './preview-server.ts';
import { definedEnvironment, drawAllPages } from './whole-preview.ts';
import { realBulletin } from '../../support/real-bulletin.ts';

const office = findOffice();
const browserFound = findSystemChromium();
const missing = typeof office === 'string' ? office : browserFound.kind === 'missing' ? browserFound.reason : null;
if (missing !== null) {
  if (process.env['CI'] !== undefined) throw new Error(missing);
  console.log(`skipped: preview and PDF are not compared, ${missing}`);
}

const { text: corpus, isMissing } = realBulletin('preview and PDF of a real bulletin');
const leastAlike = 0.92;

describe.skipIf(missing !== null)('the preview beside LibreOffice\'s PDF, both with the stand-in fonts', () => {
  let browser: Browser;
  let server: PreviewServer;

  beforeAll(async () => {
    server = await startPreviewServer();
    const env = definedEnvironment(typeof office === 'string' ? {} : office.environment);
    browser = await chromium.launch({ executablePath: browserFound.kind === 'found' ? browserFound.executable : '', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'], env });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    if (typeof office !== 'string') office.close();
  });

  async function previewed(text: string): Promise<readonly (readonly string[])[]> {
    const { page, show } = await openPage(browser, server);
    await show(text);
    await drawAllPages(page);
    const pages = await page.locator('.page').evaluateAll((all) => all.map((each) => [...each.querySelectorAll('.line')].map((line) => line.textContent)));
    await page.close();
    return pages;
  }

  /** Without page numbers. */
  function linesOf({ lines }: PrintedPage): readonly string[] {
    return lines.map(({ text }) => text).filter((text) => !/^[—–-]\d+[—–-]$/u.test(text));
  }

  it.skipIf(isMissing)('has as many pages and breaks at least 92 % of the lines alike', async () => {
    if (typeof office === 'string') return;
    const { bytes } = await makeDocx(corpus);
    const { corpus: pdf = '' } = office.convert({ corpus: bytes });
    const printed = printedPages(office.characters(pdf));
    const pages = await previewed(corpus);
    const [ours, theirs] = [brokenText(pages.flat()), brokenText(printed.flatMap(linesOf))];
    const unlike = unlikeLines(ours, theirs);
    const unlikePages = pages.filter((lines, index) => brokenText(lines).text !== brokenText(linesOf(printed[index] ?? { width: 0, height: 0, lines: [] })).text).length;
    console.log(`preview and PDF: ${pages.length} and ${printed.length} pages (${unlikePages} begin or end elsewhere), ${ours.words.length - unlike.length} of ${ours.words.length} lines alike\n${unlike.join('\n')}`);
    expect(ours.text).toBe(theirs.text);
    expect(pages.length).toBe(printed.length);
    expect(unlikePages).toBe(0);
    expect(1 - unlike.length / ours.words.length).toBeGreaterThanOrEqual(leastAlike);
    // What is left has one cause: LibreOffice sets each change between Chinese and digits a quarter of a point wider.
    for (const line of firstUnlike(ours, theirs)) expect(line).toMatch(/[A-Za-z\d]/u);
  });

  it('has as many pages with everything in them: header, tables, attachments, footnotes, imprint, and where pages break hard', async () => {
    if (typeof office === 'string') return;
    const documents = [...bulletins, ...Object.values({ ...signatureTexts, ...tableTexts, ...noteTexts }).map((text) => ({ text }))];
    const files = Object.fromEntries(await Promise.all(documents.map(async ({ text }, index) => [`b${index}`, (await makeDocx(text)).bytes] as const)));
    const pdfs = office.convert(files);
    const counts: (readonly [number, number])[] = [];
    for (const [index, { text }] of documents.entries()) counts.push([(await previewed(text)).length, printedPages(office.characters(pdfs[`b${index}`] ?? '')).length]);
    console.log(`pages of preview and PDF: ${counts.map((pair) => pair.join('/')).join(' ')}`);
    expect(counts.map(([ours]) => ours)).toEqual(counts.map(([, theirs]) => theirs));
  }, 240_000);
});
