// npm run side-by-side [NAME…]: each page of the preview beside the same page of the Word file's PDF, build/side-by-side/*.png, to be looked at.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { bulletins } from '../test/docx/support/bulletins.ts';
import { makeDocx } from '../test/docx/support/make-docx.ts';
import { findOffice } from '../test/docx/support/office.ts';
import { png } from '../test/docx/support/png.ts';
import { findSystemChromium } from '../test/preview/page/find-chromium.ts';
import { openPage } from '../test/preview/page/open-page.ts';
import { startPreviewServer } from '../test/preview/page/preview-server.ts';
import { definedEnvironment, drawAllPages } from '../test/preview/page/whole-preview.ts';

const folder = join('build', 'side-by-side');
const imageName = 'images/meeting.png';
const image = Buffer.from(png(800, 450));

const office = findOffice();
if (typeof office === 'string') throw new Error(office);
const browserFound = findSystemChromium();
if (browserFound.kind === 'missing') throw new Error(browserFound.reason);

const all = [{ name: 'corpus', text: readFileSync('../shared/corpus/furong-2021.md', 'utf8') }, ...bulletins.map(({ text }, index) => ({ name: `bulletin-${index + 1}`, text }))];
const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? all : all.filter(({ name }) => wanted.includes(name));
mkdirSync(folder, { recursive: true });

const server = await startPreviewServer({ [`/${imageName}`]: image });
const browser = await chromium.launch({ executablePath: browserFound.executable, args: ['--no-sandbox', '--disable-gpu'], env: definedEnvironment(office.environment) });
try {
  const files: Record<string, Uint8Array> = {};
  for (const { name, text } of chosen) files[name] = (await makeDocx(text, { images: { [imageName]: image } })).bytes;
  const pdfs = office.convert(files);
  for (const { name, text } of chosen) await picturesOf(name, text, pdfs[name] ?? '');
} finally {
  await browser.close();
  await server.close();
  office.close();
}

async function picturesOf(name: string, text: string, pdf: string): Promise<void> {
  const { page, show } = await openPage(browser, server);
  await show(text, { [imageName]: `${server.address}${imageName}` });
  const count = await drawAllPages(page);
  const printed = typeof office === 'string' ? [] : office.pictures(pdf, 96);
  for (let at = 0; at < Math.max(count, printed.length); at += 1) {
    const previewed = at < count ? await page.locator('.page').nth(at).screenshot() : null;
    await joinPictures(previewed, printed[at] ?? null, join(folder, `${name}-${String(at + 1).padStart(2, '0')}.png`));
  }
  await page.close();
  console.log(`${name}: preview ${count} pages, PDF ${printed.length}`);
}

/** The preview on the left, the PDF on the right. */
async function joinPictures(left: Buffer | null, right: Buffer | null, path: string): Promise<void> {
  const sheet = await browser.newPage({ viewport: { width: 1640, height: 1140 } });
  const picture = (bytes: Buffer | null): string => (bytes === null ? '<div></div>' : `<img src="data:image/png;base64,${bytes.toString('base64')}">`);
  await sheet.setContent(`<style>body{margin:8px;background:#888;display:grid;grid-template-columns:1fr 1fr;gap:8px}img{width:100%}</style>${picture(left)}${picture(right)}`);
  await sheet.screenshot({ path });
  await sheet.close();
}
