import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Editor } from '../harness/editors.ts';
import type { Installation } from '../harness/install.ts';
import { projectRoot } from '../harness/places.ts';
import { openSession, type Session } from '../harness/session.ts';
import { packagedExtension } from '../harness/under-test.ts';
import { findCommands, hoverOver, openWorkbench, problemRows, quickFixes, runCommand, selectText, squiggles, statusItem, takePicture, type Workbench } from './workbench.ts';

/** The interface in Chinese, as a writer in China has it: manifest, walkthrough, settings, status and findings. */
export function describeChinese(editor: Editor, installation: Installation): void {
  describe(`the Chinese interface in VS Code ${editor.version}`, () => {
    const texts = JSON.parse(readFileSync(join(projectRoot, 'package.nls.zh-cn.json'), 'utf8')) as Readonly<Record<string, string>>;
    const text = (key: string): string => texts[key] ?? `no ${key}`;
    const plain = (markdown: string): string => markdown.replaceAll('`', '');
    let session: Session;
    let bench: Workbench;
    const picture = (name: string): Promise<void> => takePicture(bench, 'chinese', name);

    beforeAll(async () => {
      session = await openSession({ editor, installation, driven: 'page', locale: 'zh-cn', fixture: join(projectRoot, 'samples'), vsix: packagedExtension(), settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false } });
      bench = await openWorkbench(session);
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await picture(`failed-${task.name.replaceAll(/\W+/gu, '-')}`);
    });
    afterAll(() => session.close());

    it('has a walkthrough in Chinese, whose button opens the sample', async () => {
      await runCommand(bench, text('command.openWalkthrough'));
      const steps = bench.page.locator('.getting-started-step');
      await steps.filter({ hasText: text('walkthrough.open.title') }).first().waitFor();
      for (const step of ['open', 'see', 'fix', 'word', 'team']) expect(await steps.filter({ hasText: text(`walkthrough.${step}.title`) }).count()).toBe(1);
      await bench.page.locator('.getting-started-media, .getting-started .markdown, iframe.webview').first().waitFor({ state: 'attached' });
      await picture('01-walkthrough');
      await steps.locator('.monaco-button').filter({ hasText: text('command.openSample') }).click();
      await squiggles(bench, 'error').first().waitFor({ state: 'attached' });
      await picture('02-sample');
    });

    it('has the commands in Chinese, found by 整改', async () => {
      const found = await findCommands(bench, '整改', 7);
      // The list draws what fits; English stands below, so that both are found.
      const ours = found.filter((label) => label.startsWith(`${text('category')}: `));
      expect(ours.length).toBeGreaterThanOrEqual(6);
      const titles = Object.entries(texts).flatMap(([key, title]) => (key.startsWith('command.') ? [`${text('category')}: ${title}`] : []));
      expect(ours.filter((label) => !titles.some((title) => label.startsWith(title)))).toEqual([]);
    });

    it('says the status in Chinese, to screen readers too', async () => {
      await expect.poll(() => statusItem(bench).innerText()).toMatch(/^整改 \d+ 错 \d+ 警/u);
      expect(await statusItem(bench).locator('a').getAttribute('aria-label')).toMatch(/^整改文档：\d+处错误，\d+处警告/u);
    });

    it('says the findings in Chinese, in a panel that the language pack names', async () => {
      const rows = await problemRows(bench);
      await rows.filter({ hasText: 'half-width-punctuation' }).first().waitFor();
      expect(await rows.filter({ hasText: 'half-width-punctuation' }).first().innerText()).toMatch(/应为|应当|全角/u);
      await bench.page.locator('.part.panel .composite-bar .action-label', { hasText: '问题' }).first().waitFor();
      await picture('03-problems');
      await bench.page.keyboard.press('Control+j');
    });

    it('explains a finding in Chinese', async () => {
      await selectText(bench, '情况,对');
      const hover = await hoverOver(bench, squiggles(bench, 'warning').nth(2));
      await expect.poll(() => hover.innerText()).toMatch(/为什么：[^]*依据：[^]*如何修复：[^]*如何/u);
      await picture('04-hover');
      await bench.page.keyboard.press('Escape');
    });

    it('offers repairs in Chinese', async () => {
      await selectText(bench, ',');
      const offered = await quickFixes(bench, /此处停用half-width-punctuation|half-width-punctuation/u);
      expect(offered.some((label) => /改为|改成|全角/u.test(label)), offered.join(' | ')).toBe(true);
      await picture('05-quick-fix');
      await bench.page.keyboard.press('Escape');
    });

    it('describes the settings in Chinese', async () => {
      await runCommand(bench, 'Preferences: Open Settings (UI)');
      const search = bench.page.locator('.settings-editor .suggest-input-container .view-lines, .settings-editor .search-container').first();
      await search.click();
      await bench.page.keyboard.type('zhenggai.lang');
      const setting = bench.page.locator('.settings-editor .setting-item-description').filter({ hasText: plain(text('setting.lang')).slice(0, 10) });
      await setting.first().waitFor();
      await picture('06-settings');
      // Settings lie over the workbench.
      await bench.page.keyboard.press('Escape');
      await bench.page.locator('.settings-editor').waitFor({ state: 'hidden' });
    });

    it('names the tree in Chinese', async () => {
      await runCommand(bench, text('command.groupByStatus'));
      const tree = bench.page.locator('.pane').filter({ has: bench.page.locator('.pane-header', { hasText: text('view.problems') }) });
      await expect.poll(() => tree.innerText()).toMatch(/按完成情况|未写明完成情况|已完成/u);
      await picture('07-tree');
    });
  });
}
