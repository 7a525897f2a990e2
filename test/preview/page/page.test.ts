/// <reference lib="dom" />
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../../../server/src/core/check/check-bulletin.ts';
import { renderMessage } from '../../../server/src/core/check/render-finding.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { contentPolicy } from '../../../client/src/preview/page-html.ts';
import type { MarginFinding } from '../../../client/src/preview/messages.ts';
import { findSystemChromium } from './find-chromium.ts';
import { openPage } from './open-page.ts';
import { startPreviewServer, type PreviewServer } from './preview-server.ts';
import { themes } from './themes.ts';
import { drawAllPages } from './whole-preview.ts';
import { axeInPage } from '../../support/axe-in-page.ts';
import { pagePayloads } from '../../support/page-payloads.ts';

const sample = readFileSync('samples/sample-bulletin.md', 'utf8');
const found = findSystemChromium();
if (found.kind === 'missing' && process.env['CI'] !== undefined) throw new Error(found.reason);
if (found.kind === 'missing') console.warn(`预览页面的测试跳过 / preview page tests skipped: ${found.reason}`);

function findingsOf(markdown: string): readonly MarginFinding[] {
  const { findings } = checkBulletin(readBulletin(markdown), defaultSettings, { today: null });
  return findings.map((finding) => ({ start: finding.range.start, end: finding.range.end, severity: finding.severity, message: renderMessage(finding, 'zh-CN') }));
}

/** A bulletin of so many problems. */
function longBulletin(problems: number): string {
  const parts = Array.from({ length: problems }, (_, index) => `#### 问题${index + 1}：台账管理不规范\n\n整改情况：\n\n1. ${'完善制度，明确责任，逐项核对，限期办结。'.repeat(6)}\n\n2. ${'每月检查一次，结果予以公示。'.repeat(5)}\n`);
  return `# 关于巡察整改进展情况的通报\n\n## 一、整改情况\n\n${parts.join('\n')}`;
}

describe.skipIf(found.kind === 'missing')('the preview\'s page', () => {
  let browser: Browser;
  let server: PreviewServer;
  const image = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

  beforeAll(async () => {
    server = await startPreviewServer({ '/a.png': image });
    browser = await chromium.launch({ executablePath: found.kind === 'found' ? found.executable : '', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('draws sheets of A4 with their type area, numbers right on odd and left on even pages', async () => {
    const { page, show, complaints } = await openPage(browser, server);
    await show(sample);
    const boxes = await page.locator('.page').evaluateAll((all) => all.map((each) => [each.clientWidth, each.clientHeight, each.getAttribute('aria-label')]));
    expect(boxes.length).toBeGreaterThan(2);
    for (const [width, height] of boxes) {
      expect(Number(width)).toBeCloseTo((210 / 25.4) * 96, -0.5);
      expect(Number(height)).toBeCloseTo((297 / 25.4) * 96, -0.5);
    }
    expect(boxes[0]?.[2]).toBe(`第1页，共${boxes.length}页`);
    const numbers = await page.locator('.page-number').evaluateAll((all) => all.map((each) => [each.textContent, getComputedStyle(each).textAlign]));
    expect(numbers.slice(0, 2)).toEqual([['— 1 —', 'right'], ['— 2 —', 'start']]);
    const first = await page.locator('.type-area').first().evaluate((area) => ({ left: (area as HTMLElement).offsetLeft, top: (area as HTMLElement).offsetTop, width: (area as HTMLElement).offsetWidth }));
    expect(first.left).toBeCloseTo((28 / 25.4) * 96, -0.5);
    expect(first.top).toBeCloseTo((37 / 25.4) * 96, -0.5);
    expect(first.width).toBeCloseTo((156 / 25.4) * 96, -0.5);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows every word of the document once, comments that switch rules off never', async () => {
    const { page, show } = await openPage(browser, server);
    await show(`${sample}\n\n<!-- zhenggai-disable-file cjk-spacing：旧文 -->\n\n<!-- 备注 -->\n\n完。\n`);
    await page.locator('.pages').evaluate((pages) => { (pages as HTMLElement).style.height = '100000px'; });
    await page.waitForFunction(() => [...document.querySelectorAll('.page')].every((each) => each.childElementCount > 0));
    const text = (await page.locator('.type-area .block').allTextContents()).join('').replace(/\s/gu, '');
    expect(text).not.toMatch(/zhenggai|旧文|备注|<!--/u);
    const expected = readBulletin(sample).blocks.filter(({ role, shape }) => role !== 'comment' && shape.kind === 'paragraph').map((block) => block.text.replace(/\s/gu, '')).filter((each) => each.length > 12);
    expect(expected.length).toBeGreaterThan(5);
    for (const paragraph of expected) expect(text.split(paragraph.replace(/\*\*/gu, '')).length, paragraph).toBe(2);
    await page.close();
  });

  it('runs nothing and asks for nothing that a document brings', async () => {
    const { page, show, mark, complaints } = await openPage(browser, server);
    const before = server.requests.length;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const table = `| 甲 | 乙 |\n| --- | --- |\n${pagePayloads.map((each) => `| ${each.replaceAll('|', '')} | ${each.replaceAll('|', '')} |`).join('\n')}`;
    const markdown = `---\ntitle: "<script>alert(1)</script>"\nissuer: "<img src=x onerror=alert(1)>"\ncopyRecipients: ["<svg/onload=alert(1)>"]\n密级: "<b onmouseover=alert(1)>机密</b>"\n---\n\n# <img src=x onerror=alert(1)>\n\n${pagePayloads.join('\n\n')}\n\n${table}\n\n脚注[^1]。\n\n[^1]: <script>alert(1)</script>\n`;
    await show(markdown, { x: null });
    await mark(pagePayloads.map((message, index) => ({ start: index * 20, end: index * 20 + 5, severity: 'error', message })));
    await page.waitForTimeout(300);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(asked).toEqual([]);
    expect(await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')).toMatch(/^default-src 'none'; script-src 'nonce-[0-9a-f]{32}'; /u);
    expect(server.requests.slice(before)).toEqual([]);
    expect(await page.locator('#preview script, #preview iframe, #preview svg, #preview form, #preview style, #preview a, #preview input, #preview img, #preview object, #preview embed, #preview link, #preview video, #preview details, #preview template').count()).toBe(0);
    // What is no markup to Markdown stands there as text.
    await drawAllPages(page);
    const text = (await page.locator('.type-area').allTextContents()).join('').replace(/\s/gu, '');
    for (const shown of ['<script>window.ran=1</script>', '<svg/onload=alert(1)>', '<bonmouseover=alert(1)>机密</b>', '${window.ran=1}']) expect(text).toContain(shown);
    await page.close();
  });

  it('would not run a script even if markup got in: its policy refuses strings as markup, inline scripts and styles', async () => {
    const { page, complaints } = await openPage(browser, server);
    const refused = await page.evaluate(() => {
      const tries: (() => void)[] = [
        () => { document.body.innerHTML = '<img src=x onerror="window.ran=1">'; },
        () => { document.body.insertAdjacentHTML('beforeend', '<b>x</b>'); },
        () => { new DOMParser().parseFromString('<b>x</b>', 'text/html'); },
      ];
      return tries.map((run) => {
        try {
          run();
          return 'done';
        } catch (error) {
          return error instanceof TypeError ? 'refused' : String(error);
        }
      });
    });
    expect(refused).toEqual(['refused', 'refused', 'refused']);
    await page.evaluate(() => {
      const script = document.createElement('div');
      script.setAttribute('style', 'color: red');
      document.body.append(script);
    });
    expect(complaints.join('\n')).toMatch(/style-src|Content Security Policy/u);
    expect(contentPolicy('x:', 'n')).not.toMatch(/unsafe|\*/u);
    await page.close();
  });

  it('loads images of the document\'s folder, and says where one is not shown', async () => {
    const { page, show } = await openPage(browser, server);
    await show('# 关于整改的通报\n\n![现场](a.png)\n\n![外部](https://example.org/b.png)\n', { 'a.png': `${server.address}a.png`, 'https://example.org/b.png': null });
    await page.waitForSelector('.type-area img');
    expect(await page.locator('.type-area img').getAttribute('alt')).toBe('现场');
    expect(await page.locator('.missing-image').textContent()).toBe('图片未显示：外部');
    await page.close();
  });

  it('draws anew only what changed', async () => {
    const { page, show } = await openPage(browser, server);
    const text = longBulletin(12);
    await show(text);
    await page.evaluate(() => { for (const sheet of document.querySelectorAll('.sheet')) sheet.setAttribute('data-old', ''); });
    const drawn = await page.locator('.sheet').count();
    await show(text.replace('问题2：台账管理不规范', '问题2：台账管理欠规范'));
    expect(await page.locator('.sheet[data-old]').count()).toBe(drawn - 1);
    expect(await page.locator('.type-area').first().textContent()).toContain('台账管理欠规范');
    await page.close();
  });

  it('asks for the whole document where an update does not fit', async () => {
    const { page, post, show, sent } = await openPage(browser, server);
    await show(sample);
    await post({ kind: 'update', update: { base: 7, state: 8, from: 0, removed: 1, added: [], starts: [], frame: null }, images: {} });
    expect(await sent()).toContainEqual({ kind: 'resync' });
    await page.close();
  });

  it('marks findings in the margin, by shape and words; a click or Enter leads to the place', async () => {
    const { page, show, mark, sent } = await openPage(browser, server);
    const findings = findingsOf(sample);
    await show(sample);
    await mark(findings);
    const first = page.locator('.mark').first();
    expect(await first.getAttribute('aria-label')).toMatch(/^(?:错误|警告|提示)：/u);
    await first.click();
    await page.locator('.mark').nth(1).focus();
    await page.keyboard.press('Enter');
    const revealed = (await sent()).filter(({ kind }) => kind === 'reveal');
    expect(revealed).toHaveLength(2);
    const starts = new Set(findings.map(({ start }) => start));
    for (const message of revealed) expect(message.kind === 'reveal' && starts.has(message.offset)).toBe(true);
    await page.close();
  });

  it('keeps in step with the editor both ways', async () => {
    const { page, show, post, sent } = await openPage(browser, server);
    const text = longBulletin(30);
    await show(text);
    const offset = text.indexOf('问题20：');
    await post({ kind: 'scrollTo', offset });
    await page.waitForTimeout(400);
    expect((await sent()).filter(({ kind }) => kind === 'scrolled')).toEqual([]);
    const visible = await page.locator('.line').evaluateAll((lines) => lines.filter((line) => line.getBoundingClientRect().top >= 30 && line.getBoundingClientRect().top < 120).map((line) => line.textContent));
    expect(visible.join('\n')).toContain('问题20：');
    await page.locator('.pages').evaluate((pages) => { pages.scrollTop += 1400; });
    await page.waitForTimeout(400);
    const scrolled = (await sent()).findLast(({ kind }) => kind === 'scrolled');
    expect(scrolled?.kind === 'scrolled' && scrolled.offset > offset && scrolled.offset < text.indexOf('问题28：')).toBe(true);
    await page.close();
  });

  it('comes back where it was left, as large as it was', async () => {
    const text = longBulletin(30);
    const before = await openPage(browser, server);
    await before.show(text);
    await before.page.getByRole('button', { name: '放大' }).click();
    await before.page.locator('.pages').evaluate((pages) => { pages.scrollTop += 3000; });
    await before.page.waitForFunction(() => ((globalThis as unknown as { readonly state?: { readonly offset?: number | null } }).state?.offset ?? 0) > 100);
    const read = (page: typeof before.page): Promise<unknown> => page.evaluate(() => (globalThis as unknown as { readonly state: unknown }).state);
    const kept = await read(before.page);
    await before.page.close();
    const after = await openPage(browser, server, {}, kept);
    await after.show(text);
    await after.page.waitForFunction(() => (document.querySelector('.pages')?.scrollTop ?? 0) > 2000);
    expect(await after.page.locator('output').first().textContent()).toBe('110%');
    await after.page.waitForTimeout(300);
    // The page had been scrolled into a line, which now stands at the top.
    const again = (await read(after.page)) as { readonly zoom: number; readonly offset: number };
    expect(Math.abs(again.offset - (kept as typeof again).offset)).toBeLessThan(60);
    expect(again.zoom).toBe(1.1);
    await after.page.close();
  });

  it('holds hundreds of pages with a handful of sheets, and is quick', async () => {
    const { page, show, durations } = await openPage(browser, server);
    const text = longBulletin(2200);
    await show(text);
    expect(await page.locator('.page').count()).toBeGreaterThan(300);
    expect(await page.locator('.sheet').count()).toBeLessThan(8);
    await page.locator('.pages').evaluate((pages) => { pages.scrollTop = pages.scrollHeight; });
    await page.waitForFunction(() => document.querySelector('.page:last-child')?.childElementCount === 1);
    expect(await page.locator('.sheet').count()).toBeLessThan(8);
    for (let round = 1; round <= 3; round += 1) await show(text.replace('问题1100：', `问题1100：${'新'.repeat(round)}`));
    const [first = 0, ...again] = await durations('update');
    console.log(`preview page, ${Math.round(Buffer.byteLength(text) / 1024)} KB: first paint ${first.toFixed(0)} ms, again ${again.map((each) => each.toFixed(0)).join(', ')} ms`);
    const small = await openPage(browser, server);
    for (let round = 0; round <= 5; round += 1) await small.show(sample.replace('水务局', `水务${'局'.repeat(round + 1)}`));
    const times = await small.durations('update');
    console.log(`preview page, sample: first paint ${times[0]?.toFixed(1)} ms, again ${times.slice(1).map((each) => each.toFixed(1)).join(', ')} ms`);
    await small.page.close();
    await page.close();
  }, 240_000);

  it('zooms by button, key and wheel, and fits the width', async () => {
    const { page, show } = await openPage(browser, server);
    await show(sample);
    const width = (): Promise<number> => page.locator('.page').first().evaluate((each) => each.getBoundingClientRect().width);
    const lines = (): Promise<readonly string[]> => page.locator('.line').allTextContents();
    const [before, text] = [await width(), await lines()];
    await page.getByRole('button', { name: '放大' }).click();
    expect(await width()).toBeCloseTo(before * 1.1, 0);
    await page.keyboard.press('Control+-');
    expect(await width()).toBeCloseTo(before, 0);
    await page.setViewportSize({ width: 1600, height: 1200 });
    await page.getByRole('button', { name: '适合宽度' }).click();
    expect(await width()).toBeGreaterThan(1400);
    expect((await lines()).slice(0, 20)).toEqual(text.slice(0, 20));
    await page.close();
  });

  it('is reached by keyboard: one stop for the tools, one for the pages, one for each mark', async () => {
    const { page, show, mark } = await openPage(browser, server);
    await show(sample);
    await mark(findingsOf(sample));
    const focused = (): Promise<string> => page.evaluate(() => `${document.activeElement?.tagName.toLowerCase()}.${document.activeElement?.className.split(' ')[0]}`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role=toolbar]') !== null)).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('放大');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('main.pages');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('button.mark');
    await page.getByRole('button', { name: '下一个检查提示' }).click();
    await page.waitForTimeout(200);
    expect(await focused()).toBe('button.mark');
    await page.close();
  });

  // A high contrast theme is VS Code's own, a system that forces its colours another matter.
  it.each([...(Object.keys(themes) as (keyof typeof themes)[]).map((theme) => [theme, 'none'] as const), ['high-contrast', 'active'] as const])('keeps paper white and words readable in the %s theme, colours forced: %s (axe)', async (theme, forcedColors) => {
    const { page, show, mark } = await openPage(browser, server, themes[theme]);
    await page.emulateMedia({ forcedColors });
    await show(sample);
    await mark(findingsOf(sample));
    expect(await page.locator('.sheet').first().evaluate((sheet) => [getComputedStyle(sheet).backgroundColor, getComputedStyle(sheet).color])).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    const { violations, passes } = await axeInPage(page);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(10);
    mkdirSync('build/preview', { recursive: true });
    await page.screenshot({ path: `build/preview/${theme}${forcedColors === 'active' ? '-forced' : ''}.png` });
    await page.close();
  });
});
