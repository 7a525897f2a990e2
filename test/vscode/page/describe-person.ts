import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Editor } from '../harness/editors.ts';
import type { Installation } from '../harness/install.ts';
import { projectRoot } from '../harness/places.ts';
import { ofExtensions } from '../harness/network-guard.ts';
import { endServers } from '../harness/server-processes.ts';
import { openSession, type Session } from '../harness/session.ts';
import { packagedExtension } from '../harness/under-test.ts';
import { clickThroughWalkthrough } from './walkthrough.ts';
import { countsIn, countsInProblems } from './counts.ts';
import {
  answer, findCommands, focusEditor, goToEnd, hoverOver, openFile, openWorkbench, problemRows, filterProblems, propose, quickFix, quickRows, runCommand, seeProblem, selectText, squiggles, statusItem, takePicture, treeRows, typeText, visibleText, type Workbench,
} from './workbench.ts';

const sample = 'sample-bulletin.md';

export interface Look {
  /** The folder of its pictures. */
  readonly name: string;
  readonly theme: string;
  /** Whether the folder is not trusted: everything must work all the same. */
  readonly restricted?: true;
}

const restrictedMode = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' };

/** A writer's first day with the extension, step after step, each on what the last one left. */
export function describePerson(editor: Editor, installation: Installation, look: Look): void {
  describe(`a person in VS Code ${editor.version}, ${look.name}`, () => {
    let session: Session;
    let bench: Workbench;
    const picture = (name: string): Promise<void> => takePicture(bench, look.name, name);

    const savedText = async (): Promise<string> => {
      await bench.page.keyboard.press('Control+s');
      await bench.page.locator('.tab.active:not(.dirty)').waitFor();
      return readFile(join(session.folder.workspace, sample), 'utf8');
    };

    beforeAll(async () => {
      session = await openSession({
        editor, installation, driven: 'page', fixture: join(projectRoot, 'samples'), vsix: packagedExtension(),
        settings: { 'workbench.colorTheme': look.theme, 'editor.codeActionsOnSave': { 'source.fixAll.zhenggai': 'explicit' }, 'editor.minimap.enabled': false, ...(look.restricted === true ? restrictedMode : {}) },
      });
      await writeFile(join(session.folder.workspace, '另一份通报.md'), '# 中共云泽县农业农村局党组关于巡察整改进展情况的通报\n\n#### 问题一：学习不深入\n\n整改情况：\n\n1. 每月学习一次,2023年3月1日印发《学习办法》。\n');
      bench = await openWorkbench(session);
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await picture(`failed-${task.name.replaceAll(/\W+/gu, '-')}`);
    });
    afterAll(() => session.close());

    it('opens the sample from the walkthrough and sees every severity underlined', async () => {
      await runCommand(bench, 'Open the Walkthrough');
      const button = bench.page.locator('.getting-started-step .monaco-button').filter({ hasText: 'Open the Sample' });
      await button.waitFor();
      await picture('01-walkthrough');
      await button.click();
      for (const severity of ['error', 'warning', 'info'] as const) await squiggles(bench, severity).first().waitFor({ state: 'attached' });
      await picture('02-sample');
    });

    it('installed it without a word of warning', () => {
      expect(session.installed.trim().split('\n')).toEqual(['Installing extensions...', expect.stringMatching(/^Extension '.*\.vsix' was successfully installed\.$/u)]);
    });

    it('is told of no notification at first start', async () => {
      expect(await bench.page.locator('.notification-toast').count()).toBe(0);
    });

    if (look.restricted === true) {
      it('is in Restricted Mode for all of this', async () => {
        await bench.page.locator('.part.statusbar .statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor();
      });
    }

    it('clicks every button of the walkthrough, and each does what it says', async () => {
      await clickThroughWalkthrough(bench, session.folder.workspace, picture);
    });

    it('sees the first finding soon after opening a file', async () => {
      await bench.page.keyboard.press('Control+p');
      await bench.page.locator('.quick-input-widget input[type=text]').fill(sample);
      await quickRows(bench.page).filter({ hasText: sample }).first().waitFor();
      const start = Date.now();
      await quickRows(bench.page).filter({ hasText: sample }).first().click();
      await bench.page.locator('.tab.active').filter({ hasText: sample }).waitFor();
      await squiggles(bench, 'warning').first().waitFor({ state: 'attached' });
      console.log(`VS Code ${editor.version}, ${look.name}: first finding ${Date.now() - start} ms after opening`);
    });

    it('reads in Problems what was found and what was expected', async () => {
      const rows = await problemRows(bench);
      await rows.filter({ hasText: 'half-width-punctuation' }).waitFor();
      expect(await rows.filter({ hasText: 'half-width-punctuation' }).innerText()).toMatch(/，.*,/u);
      await picture('03-problems');
    });

    it('sees in the status bar how much was found, in words for a screen reader', async () => {
      await expect.poll(() => statusItem(bench).innerText()).toMatch(/整改 \d+ err \d+ warn/u);
      expect(await statusItem(bench).locator('a').getAttribute('aria-label')).toMatch(/\d+ errors, \d+ warnings/u);
    });

    it('finds commands by 整改 and by rectification, in one category', async () => {
      for (const typed of ['整改', 'rectification']) {
        const found = await findCommands(bench, typed, 11);
        expect(found.filter((label) => label.startsWith('整改 Rectification: ')).length).toBeGreaterThan(10);
      }
    });

    it('hovers over a finding', async () => {
      await bench.page.keyboard.press('Control+j');
      await selectText(bench, '情况,对');
      const hover = await hoverOver(bench, squiggles(bench, 'warning').nth(2));
      await expect.poll(() => hover.innerText()).toMatch(/zhenggai-disable-next-block/u);
      await picture('04-hover');
      await bench.page.keyboard.press('Escape');
    });

    it('repairs one finding with Ctrl+.', async () => {
      await selectText(bench, ',');
      await quickFix(bench, /Make it full-width/u);
      await expect.poll(() => visibleText(bench)).toMatch(/每月通报一次巡查情况，对连续/u);
      await picture('05-repaired');
    });

    it('repairs the rest that is safe on saving', async () => {
      await bench.page.keyboard.press('Control+s');
      await expect.poll(() => readFile(join(session.folder.workspace, sample), 'utf8')).toMatch(/〔2023〕8号/u);
      const saved = await readFile(join(session.folder.workspace, sample), 'utf8');
      expect(saved).toContain('投入资金312万元');
      // Unsafe: it stays for the writer to decide.
      expect(saved).toContain('完成率95%');
    });

    it('goes by the outline and folds problems', async () => {
      await bench.page.keyboard.press('Control+Shift+o');
      await quickRows(bench.page).first().waitFor();
      await picture('06-outline');
      await bench.page.keyboard.type('问题四');
      const entry = quickRows(bench.page).filter({ hasText: /问题四/u }).first();
      await entry.waitFor();
      await entry.click();
      await expect.poll(() => visibleText(bench)).toMatch(/工程招投标监管不到位/u);
      await runCommand(bench, 'Fold All');
      await expect.poll(() => visibleText(bench)).not.toMatch(/截止目前/u);
      await picture('08-folded');
      await runCommand(bench, 'Unfold All');
      await expect.poll(() => visibleText(bench)).toMatch(/整改情况/u);
    });

    it('inserts a problem, and numbers and references follow, in one undo', async () => {
      await selectText(bench, '农村饮水安全保障');
      await runCommand(bench, 'Insert a Problem After This One');
      await expect.poll(() => visibleText(bench)).toMatch(/问题三：（请写明问题）/u);
      await picture('09-inserted');
      expect(await savedText()).toMatch(/问题四：党组会议议事规则[^]*问题五：工程招投标监管/u);
      await focusEditor(bench);
      await bench.page.keyboard.press('Control+z');
      await expect.poll(() => visibleText(bench)).not.toMatch(/请写明问题/u);
      expect(await savedText()).toMatch(/问题三：党组会议议事规则[^]*问题四：工程招投标监管/u);
    });

    it('completes the next problem', async () => {
      await selectText(bench, '检测结果在县政府网站公开。');
      await bench.page.keyboard.press('End');
      await typeText(bench, '\n\n');
      await propose(bench, '问题三');
      await picture('10-proposals');
      await bench.page.keyboard.press('Escape');
      await bench.page.keyboard.press('Control+z');
    });

    it('switches a rule off with a reason', async () => {
      await selectText(bench, '截止目前');
      await quickFix(bench, /Switch confusable-word off here/u);
      await answer(bench, '引用原文');
      await expect.poll(() => visibleText(bench)).toMatch(/<!-- zhenggai-disable-next-block confusable-word：引用原文 -->/u);
      await expect.poll(async () => (await problemRows(bench)).filter({ hasText: 'confusable-word' }).count()).toBe(0);
      await picture('11-switched-off');
    });

    it('checks the whole workspace', async () => {
      await runCommand(bench, 'Check the Whole Workspace');
      await seeProblem(bench, '另一份通报', '另一份通报.md');
      await picture('12-workspace');
      await filterProblems(bench, '');
    });

    it('sees the findings as a tree, grouped by rule', async () => {
      await runCommand(bench, 'Group by Rule');
      const tree = treeRows(bench);
      await tree.filter({ hasText: 'completion-rate-mismatch' }).or(tree.filter({ hasText: 'rate' })).first().waitFor();
      await picture('13-tree');
    });

    it('reads the same counts in the tree, in Problems and in the status bar', async () => {
      // High enough for every row of both lists: only those on the screen are there.
      await bench.page.setViewportSize({ width: 1280, height: 1800 });
      await runCommand(bench, 'View: Toggle Maximized Panel');
      await seeProblem(bench, sample, sample);
      const tree = treeRows(bench);
      await expect.poll(async () => countsIn((await tree.allInnerTexts()).join('\n'))).toEqual(countsIn(await statusItem(bench).innerText()));
      await expect.poll(async () => (await countsInProblems(bench, sample)).counts).toEqual(countsIn(await statusItem(bench).innerText()));
      const { badge, counts } = await countsInProblems(bench, sample);
      expect(counts.errors + counts.warnings + counts.infos).toBe(badge);
      expect(badge).toBeGreaterThan(3);
      await filterProblems(bench, '');
      await runCommand(bench, 'View: Toggle Maximized Panel');
      await bench.page.setViewportSize({ width: 1280, height: 860 });
    });

    it('breaks the configuration and sees it said', async () => {
      await writeFile(join(session.folder.workspace, '.zhenggairc.json'), '{\n  "rules": { "no-such-rule": "error" }\n}\n');
      await expect.poll(() => statusItem(bench).innerText()).toMatch(/configuration/u);
      await openFile(bench, '.zhenggairc.json');
      await squiggles(bench, 'warning').or(squiggles(bench, 'error')).first().waitFor({ state: 'attached' });
      await picture('14-configuration');
      await writeFile(join(session.folder.workspace, '.zhenggairc.json'), '{}\n');
      await openFile(bench, sample);
      await expect.poll(() => statusItem(bench).innerText()).not.toMatch(/configuration/u);
    });

    it('sees the server come back after it was killed', async () => {
      expect(await endServers(session.server.pid)).toBe(1);
      await goToEnd(bench);
      await typeText(bench, '\n\n整改情况,良好。');
      await seeProblem(bench, 'half-width', 'half-width-punctuation');
      await filterProblems(bench, '');
      await picture('15-came-back');
    });

    it('sees nothing pop up while an input method composes', async () => {
      const devtools = await bench.context.newCDPSession(bench.page);
      await goToEnd(bench);
      for (const text of ['w', 'we', 'wen', 'went', 'wenti', '问题']) {
        await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
        expect(await bench.page.locator('.suggest-widget.visible').count()).toBe(0);
      }
      await devtools.send('Input.insertText', { text: '问题' });
      await expect.poll(() => visibleText(bench)).toMatch(/良好。问题/u);
      await picture('16-composed');
    });

    it('finds its way at 200 %', async () => {
      // What zooming a window of 1280 by 860 leaves of it.
      await bench.page.setViewportSize({ width: 640, height: 430 });
      await goToEnd(bench);
      await statusItem(bench).waitFor();
      const hover = await hoverOver(bench, squiggles(bench, 'warning').last());
      await expect.poll(() => hover.innerText()).toMatch(/Why: /u);
      const box = await hover.boundingBox();
      expect(box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= 640 && box.y + box.height <= 430).toBe(true);
      await picture('17-zoomed');
      await bench.page.keyboard.press('Escape');
      await bench.page.setViewportSize({ width: 1280, height: 860 });
    });

    it('has asked nobody outside this machine', () => {
      expect(bench.foreign).toEqual([]);
      const entries = ofExtensions(session.network());
      // Both the processes that run extensions and our server's were watched, and refused what they had asked.
      for (const watched of ['extensionHostProcess', 'server.js']) expect(entries.some(({ kind, command }) => kind === 'guarded' && command.includes(watched)), `${watched} in ${entries.map(({ command }) => command).join('; ')}`).toBe(true);
      expect(entries.flatMap(({ kind, host, stack }) => (kind === 'asked' ? [`${host ?? ''} ${stack ?? ''}`] : []))).toEqual([]);
    });

  });
}
