import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { buildRoot } from '../harness/places.ts';
import type { Session } from '../harness/session.ts';

/** Generous: the machine may be busy. Nothing waits longer than it must. */
const patience = 45_000;
/** A key that is pressed again because the first one came late has its effect twice: the second time when nobody waits for it. */
const behindWithKeys = 15_000;

/** Where webviews find an extension's own files: a worker in the page answers, nothing is sent. */
const inWebviews = '.vscode-resource.vscode-cdn.net';

/** VS Code's page, used as a person uses it. */
export interface Workbench {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses outside this machine that the page asked for. */
  readonly foreign: readonly string[];
}

/** Opens the workbench on the session's workspace folder. */
export async function openWorkbench(session: Session): Promise<Workbench> {
  const context = await session.browser.newContext({ viewport: { width: 1280, height: 860 }, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(https?|wss?):$/u.test(protocol) && host !== session.server.authority && !host.endsWith(inWebviews)) foreign.push(request.url());
  });
  await page.goto(`http://${session.server.authority}/?folder=${session.folder.workspace}`);
  await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
  await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor();
  return { page, context, foreign };
}

function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget input[type=text]').filter({ visible: true });
}

export function quickRows(page: Page): Locator {
  return page.locator('.quick-input-list .monaco-list-row');
}

/** Opens a file of the workspace by its name, as with Ctrl+P. */
export async function openFile({ page }: Workbench, name: string): Promise<void> {
  const row = quickRows(page).filter({ hasText: name }).first();
  await again(async () => {
    await page.keyboard.press('Control+p');
    await quickInput(page).fill(name);
    return row;
  }, page);
  await row.click();
  await page.locator('.tab.active').filter({ hasText: name }).waitFor();
  await page.locator('.editor-instance .view-lines .view-line').first().waitFor();
}

/** The palette's entries for what is typed after F1, once there are that many: at first it shows what was used last. */
export async function findCommands({ page }: Workbench, typed: string, atLeast: number): Promise<readonly string[]> {
  await page.keyboard.press('F1');
  await quickInput(page).fill(`>${typed}`);
  await quickRows(page).nth(atLeast - 1).waitFor();
  const labels = await quickRows(page).allInnerTexts();
  await page.keyboard.press('Escape');
  return labels;
}

/** Runs a command by the title that the palette shows; extensions add theirs a while after the page has opened. */
export async function runCommand({ page }: Workbench, title: string): Promise<void> {
  const row = quickRows(page).filter({ hasText: title }).first();
  await again(async () => {
    await page.keyboard.press('F1');
    await quickInput(page).fill(`>${title}`);
    return row;
  }, page);
  await page.keyboard.press('Enter');
}

/** Opens something until what is looked for is there, closing it in between. */
async function again(open: () => Promise<Locator>, page: Page, each = 2_500): Promise<void> {
  const limit = Date.now() + patience;
  for (;;) {
    const sought = await open();
    const isThere = await sought.waitFor({ timeout: each }).then(() => true, () => false);
    if (isThere) return;
    if (Date.now() > limit) throw new Error(`not there: ${String(sought)}\n${await scene(page)}`);
    await page.keyboard.press('Escape');
  }
}

/** What a person would see who is asked why a step failed. */
async function scene(page: Page): Promise<string> {
  const cursor = await cursorItem(page).innerText({ timeout: 1000 }).catch(() => 'no cursor');
  const focused = await page.evaluate(() => `${document.activeElement?.tagName ?? 'nothing'}.${document.activeElement?.className ?? ''}`);
  const proposed = await page.locator('.suggest-widget').allInnerTexts();
  return `${cursor}; the keyboard is at ${focused}; proposed: ${proposed.join(' | ')}; the editor shows:\n${await visibleText({ page })}`;
}

/** The status bar's “Ln 3, Col 8 (5 selected)”. */
function cursorItem(page: Page): Locator {
  return page.locator('.part.statusbar .statusbar-item[id="status.editor.selection"]');
}

/** Answers the input box that is open. */
export async function answer({ page }: Workbench, text: string): Promise<void> {
  await quickInput(page).fill(text);
  await page.keyboard.press('Enter');
  await quickInput(page).waitFor({ state: 'hidden' });
}

/** Selects a text of the active editor, as with Ctrl+F; it is in view then. */
export async function selectText(bench: Workbench, text: string): Promise<void> {
  const { page } = bench;
  const find = page.locator('.find-widget.visible .find-part textarea').first();
  await again(async () => {
    await focusEditor(bench);
    await page.keyboard.press('Control+Home');
    await again(async () => {
      await page.keyboard.press('Control+f');
      return find;
    }, page, behindWithKeys);
    await find.fill(text);
    await page.locator('.find-widget .matchesCount').filter({ hasText: /[1-9]\d* of/u }).waitFor();
    await find.press('Escape');
    await page.locator('.find-widget.visible').waitFor({ state: 'hidden' });
    await focusEditor(bench);
    return cursorItem(page).filter({ hasText: new RegExp(`\\(\\D*${text.length}\\D*\\)`, 'u') });
  }, page);
}

/** Puts the cursor at the end of the active editor's text. */
export async function goToEnd(bench: Workbench): Promise<void> {
  await focusEditor(bench);
  await bench.page.keyboard.press('Control+End');
}

/** Types where the cursor is, and waits until the text stands there. */
export async function typeText(bench: Workbench, text: string): Promise<void> {
  const { page } = bench;
  await focusEditor(bench);
  const typed = text.split('\n');
  const line = Number(/\d+/u.exec(await cursorItem(page).innerText())?.[0]) + typed.length - 1;
  await page.keyboard.type(text);
  await cursorItem(page).filter({ hasText: new RegExp(`^\\D*${line}\\D`, 'u') }).waitFor();
  await page.locator('.editor-instance .view-line').filter({ hasText: typed.at(-1) ?? '' }).first().waitFor();
}

/** Gives the keyboard to the editor: what closed just before, a panel or a list, may still be handing the focus back, so that it must stay there for a while. */
export async function focusEditor({ page }: Workbench): Promise<void> {
  const focused = page.locator('.editor-instance .monaco-editor.focused').first();
  do {
    await again(async () => {
      await page.keyboard.press('Control+1');
      return focused;
    }, page);
    await page.waitForTimeout(150);
  } while (!(await focused.isVisible()));
}

export function squiggles({ page }: Workbench, severity: 'error' | 'warning' | 'info'): Locator {
  return page.locator(`.editor-instance .cdr.squiggly-${severity}`);
}

/** The status item of the extension. */
export function statusItem({ page }: Workbench): Locator {
  return page.locator('.part.statusbar .statusbar-item[id^="zhenggai.zhenggai"]');
}

/** The rows of the tree 整改问题 that fit into its pane. */
export function treeRows({ page }: Workbench): Locator {
  return page.locator('.pane').filter({ has: page.locator('.pane-header', { hasText: '整改问题' }) }).locator('.monaco-list-row');
}

/** The rows of the Problems panel, which is shown for it. Its key hides it where it was on its way, so that it is given time. */
export async function problemRows({ page }: Workbench): Promise<Locator> {
  const panel = page.locator('.markers-panel');
  await again(async () => {
    if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+m');
    return panel;
  }, page, behindWithKeys);
  return panel.locator('.monaco-list-row');
}

/** Filters the Problems panel by a file or a text: the list shows only what fits. An empty text shows all. */
export async function filterProblems(bench: Workbench, text: string): Promise<void> {
  await problemRows(bench);
  await bench.page.locator('.part.panel .viewpane-filter input, .part.panel .monaco-inputbox input').filter({ visible: true }).first().fill(text);
}

/** Filters the Problems panel until a row of a text is there: filtered while findings arrive, it may stay empty until it is filtered anew. */
export async function seeProblem(bench: Workbench, filter: string, text: string): Promise<void> {
  const rows = await problemRows(bench);
  await again(async () => {
    await filterProblems(bench, '');
    await filterProblems(bench, filter);
    return rows.filter({ hasText: text }).first();
  }, bench.page);
}

/** Rests the mouse on a squiggle: it lies under the text and takes no mouse itself. While the editor scrolls, squiggles come, go and move. */
export async function hoverOver({ page }: Workbench, target: Locator): Promise<Locator> {
  const hover = page.locator('.monaco-resizable-hover .monaco-hover').filter({ visible: true }).first();
  await again(async () => {
    await target.waitFor({ state: 'attached' });
    const box = await target.boundingBox({ timeout: 1_000 }).catch(() => null);
    if (box === null) return hover;
    await page.mouse.move(box.x + box.width / 2 - 3, box.y + box.height / 2 - 6);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 2, { steps: 4 });
    return hover;
  }, page);
  return hover;
}

/** Opens Quick Fix at the cursor and takes the entry of a title. While providers register, the list may come without ours. */
export async function quickFix({ page }: Workbench, title: RegExp): Promise<void> {
  const entry = page.locator('.action-widget .monaco-list-row.action').filter({ hasText: title }).first();
  await again(async () => {
    await page.keyboard.press('Control+.');
    return entry;
  }, page);
  await entry.click();
}

/** The titles that Quick Fix offers at the cursor, once one of them is there. */
export async function quickFixes({ page }: Workbench, expected: RegExp): Promise<readonly string[]> {
  const entries = page.locator('.action-widget .monaco-list-row.action');
  await again(async () => {
    await page.keyboard.press('Control+.');
    return entries.filter({ hasText: expected }).first();
  }, page);
  return entries.allInnerTexts();
}

/** Asks for completion at the cursor; the proposal of that text. Asked too soon after a key, the list may still be the one of before. */
export async function propose({ page }: Workbench, text: string): Promise<Locator> {
  const proposal = page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: text }).first();
  await again(async () => {
    await page.keyboard.press('Control+Space');
    return proposal;
  }, page);
  return proposal;
}

/** What stands in the lines of the editor that are on the screen. */
export async function visibleText({ page }: Pick<Workbench, 'page'>): Promise<string> {
  const lines = await page.locator('.editor-instance .view-lines').first().locator('.view-line').allInnerTexts();
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/** Keeps a picture of the page to be looked at. */
export async function takePicture({ page }: Workbench, folder: string, name: string): Promise<void> {
  await page.screenshot({ path: join(buildRoot, 'screenshots', folder, `${name}.png`) });
}
