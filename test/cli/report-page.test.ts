import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallBulletin } from '../../scripts/scale/small-bulletin.ts';
import { run } from './support.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const browserPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;
if (browserPath === null) console.warn('skipped: there is no Chromium on the path; these tests open the report page');

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

describe.skipIf(browserPath === null)('the report page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-report-'));
  const troubles: string[] = [];
  let browser: Browser | null = null;

  const open = async (options: { readonly scripts?: boolean } = {}): Promise<Page> => {
    if (browser === null) throw new Error('no browser');
    const page = await browser.newPage({ javaScriptEnabled: options.scripts ?? true });
    page.on('console', (message) => troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) troubles.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, 'report.html')).href);
    return page;
  };

  beforeAll(async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, seed) => [`/project/${seed}.md`, smallBulletin(seed)]));
    writeFileSync(join(folder, 'report.html'), (await run(['report', '.', '--today', '2023-03-01'], { files })).out);
    browser = await chromium.launch({ executablePath: browserPath ?? '', args: flags });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('runs under its own policy, asks for nothing, and fills every table', async () => {
    const page = await open();
    await page.waitForSelector('#findings tbody tr');
    for (const id of ['overdue', 'units', 'problems', 'rules', 'documents', 'findings']) expect(await page.locator(`#${id} tbody tr`).count(), id).toBeGreaterThan(0);
    expect(await page.locator('#documents .shown').textContent()).toBe('第1–20行，共300行');
    // A script that comes in by other ways is refused.
    await page.evaluate("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.intruder = 1' }))");
    expect(await page.evaluate('window.intruder')).toBeUndefined();
    expect(troubles.splice(0).filter((text) => !text.includes('Content Security Policy'))).toEqual([]);
    await page.close();
  });

  it('sorts, filters and pages by keyboard, and says so', async () => {
    const page = await open();
    await page.waitForSelector('#findings tbody tr');
    const head = page.locator('#units thead button').nth(2);
    await head.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#units th').nth(2).getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Enter');
    expect(await page.locator('#units th').nth(2).getAttribute('aria-sort')).toBe('descending');
    const counts = (await page.locator('#units tbody tr td:nth-child(3)').allTextContents()).map(Number);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    await page.locator('#problems-query').focus();
    await page.keyboard.type('教育局');
    const units = await page.locator('#problems tbody tr td:first-child').allTextContents();
    expect(units.length).toBeGreaterThan(0);
    for (const unit of units) expect(unit).toContain('教育局');
    await page.locator('#documents .pager button').nth(1).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#documents .shown').textContent()).toBe('第21–40行，共300行');
    expect(await page.locator('#documents .shown').getAttribute('aria-live')).toBe('polite');
    await page.close();
  });

  it('prints its tables, and goes back', async () => {
    const page = await open();
    await page.waitForSelector('#findings tbody tr');
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('#documents tbody tr').count()).toBe(300);
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('#documents tbody tr').count()).toBe(20);
    await page.close();
  });

  it('shows figures and charts, and says what is missing, where scripts are not allowed', async () => {
    const page = await open({ scripts: false });
    expect(await page.locator('.cards .figure').nth(1).textContent()).toBe('300');
    expect(await page.locator('svg.chart rect').count()).toBeGreaterThan(10);
    expect(await page.locator('noscript').count()).toBe(1);
    await page.close();
  });

  it('fits a narrow window, and 200 per cent, without scrolling sideways', async () => {
    const page = await open();
    for (const width of [360, 640]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
    await page.close();
  });
});
