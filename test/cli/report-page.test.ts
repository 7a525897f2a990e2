/// <reference lib="dom" />
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallBulletin } from '../../scripts/scale/small-bulletin.ts';
import { run } from './support.ts';
import { axeInPage } from '../support/axe-in-page.ts';
import { pagePayloads } from '../support/page-payloads.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const browserPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;
if (browserPath === null) console.warn('skipped: there is no Chromium on the path; these tests open the report page');

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

describe.skipIf(browserPath === null)('the report page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-report-'));
  const troubles: string[] = [];
  let browser: Browser | null = null;

  const open = async (options: { readonly scripts?: boolean; readonly name?: string } = {}): Promise<Page> => {
    if (browser === null) throw new Error('no browser');
    const page = await browser.newPage({ javaScriptEnabled: options.scripts ?? true });
    page.on('console', (message) => troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) troubles.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, options.name ?? 'report.html')).href);
    return page;
  };

  beforeAll(async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, seed) => [`/project/${seed}.md`, smallBulletin(seed)]));
    writeFileSync(join(folder, 'report.html'), (await run(['report', '.', '--today', '2023-03-01'], { files })).out);
    writeFileSync(join(folder, 'report-en.html'), (await run(['report', '.', '--today', '2023-03-01', '--lang', 'en'], { files })).out);
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

  it('runs nothing, asks for nothing and shows as text whatever documents bring', async () => {
    const files = Object.fromEntries(pagePayloads.flatMap((payload, index) => {
      const line = payload.replaceAll(/[\r\n\u2028\u2029]/gu, ' ');
      const text = `---\nkind: bulletin\nissuer: ${JSON.stringify(line)}\ntitle: ${JSON.stringify(line)}\n---\n\n# 中共${line}党组关于巡察整改进展情况的通报\n\n#### 问题一：${line}\n\n整改情况：\n\n责任单位：${line}\n\n1. ${line}，${line},2023年2月底前完成。\n`;
      return [[`/project/${index}${line.replaceAll('/', '∕')}.md`, text]];
    }));
    const { out, code } = await run(['report', '.', '--today', '2023-03-01'], { files });
    expect(code).toBe(0);
    writeFileSync(join(folder, 'payloads.html'), out);
    const page = await open({ name: 'payloads.html' });
    page.on('dialog', (dialog) => {
      troubles.push(dialog.message());
      void dialog.dismiss();
    });
    await page.waitForSelector('#findings tbody tr');
    // Printing brings every row onto the page.
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    await page.waitForTimeout(300);
    expect(await page.locator('#documents tbody tr').count()).toBe(pagePayloads.length);
    expect(await page.evaluate("'ran' in globalThis")).toBe(false);
    expect(await page.locator('td :is(script, iframe, svg, form, style, input, img, object, embed, link, video, details, template, base, meta), td a:not([href^="#"])').count()).toBe(0);
    const shown = await page.locator('#problems tbody').innerText();
    // Markdown's own markup is read, the rest is text, and so are the names of files.
    for (const text of ['<svg/onload=alert(1)>', '{{constructor.constructor("alert(1)")()}}', '<base href="http:∕∕127.0.0.1:9∕">.md', '<mglyph><style><img src onerror=alert(1)>.md']) expect(shown).toContain(text);
    expect(troubles.splice(0)).toEqual([]);
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

  it.each((['zh-CN', 'en'] as const).flatMap((lang) => (['light', 'dark'] as const).map((scheme) => [lang, scheme] as const)))('has nothing that axe complains of (%s, %s)', async (lang, scheme) => {
    const page = await open({ name: lang === 'en' ? 'report-en.html' : 'report.html' });
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForSelector('#findings tbody tr');
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    const { violations, passes } = await axeInPage(page);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(10);
    mkdirSync('build/report', { recursive: true });
    await page.screenshot({ path: `build/report/${lang}-${scheme}.png`, fullPage: true });
    await page.close();
    troubles.splice(0);
  });

  it.skipIf(spawnSync('pdftotext', ['-v']).error !== undefined)('repeats the heads of its tables on every printed page', async () => {
    const page = await open();
    await page.waitForSelector('#findings tbody tr');
    const heads = await page.locator('thead').evaluateAll((all) => all.map((head) => [...head.querySelectorAll('th')].map((cell) => cell.innerText.replace(/\s/gu, ''))));
    mkdirSync('build/report', { recursive: true });
    await page.pdf({ path: 'build/report/report.pdf', format: 'A4' });
    await page.close();
    const pages = spawnSync('pdftotext', ['-layout', 'build/report/report.pdf', '-'], { encoding: 'utf8' }).stdout.split('\f').map((text) => text.replace(/\s/gu, '')).filter((text) => text !== '');
    const hasHead = pages.map((text) => heads.some((cells) => cells.every((cell) => [...cell.replace(/[▲▼↕]/gu, '')].every((character) => text.includes(character))) && cells.some((cell) => cell.length > 1 && text.includes(cell))));
    const first = hasHead.indexOf(true);
    expect([first > 0 && first < 4, pages.length > 10]).toEqual([true, true]);
    expect(hasHead.slice(first).flatMap((has, index) => (has ? [] : [first + index + 1]))).toEqual([]);
    troubles.splice(0);
  }, 120_000);

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
