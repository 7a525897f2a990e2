import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { acceptProposedFile, closeNotifications, previewFrame, textOfWordFile } from './printing.ts';
import { runCommand, visibleText, type Workbench } from './workbench.ts';

/** A button of the walkthrough, in the step of a title; the walkthrough is brought to the front for it. */
async function walkthroughButton(bench: Workbench, step: string, label: string): Promise<Locator> {
  const { page } = bench;
  const rows = page.locator('.getting-started-step').filter({ visible: true });
  if ((await rows.count()) === 0) await runCommand(bench, 'Open the Walkthrough');
  const row = rows.filter({ hasText: step }).first();
  await row.waitFor();
  const button = row.locator('.monaco-button').filter({ hasText: label });
  if (!(await button.isVisible())) await row.locator('.step-title').click();
  await button.waitFor();
  return button;
}

/** Every step after the first, with the sample open; closes what was opened. @param workspace the folder on the disk */
export async function clickThroughWalkthrough(bench: Workbench, workspace: string, picture: (name: string) => Promise<void>): Promise<void> {
  const { page } = bench;
  const click = async (step: string, label: string): Promise<void> => (await walkthroughButton(bench, step, label)).click();

  await click('See a finding', 'Go to the Next One');
  await page.locator('.editor-instance .peekview-widget, .editor-instance .marker-widget').first().waitFor();
  await picture('02a-next-finding');
  await page.keyboard.press('Escape');
  await click('See a finding', 'Show Findings');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await page.keyboard.press('Control+j');

  await click('Fix it', 'Fix What Is Safe');
  await expect.poll(() => visibleText(bench)).toMatch(/〔2023〕8号/u);

  await click('See it printed', 'Print Preview');
  await previewFrame(bench).locator('.page').first().waitFor();
  await expect.poll(() => previewFrame(bench).locator('body').innerText()).toMatch(/青禾县水务局党组/u);
  await picture('02b-preview');
  await click('See it printed', 'Export Word Document');
  const file = await acceptProposedFile(bench);
  await expect.poll(() => textOfWordFile(join(workspace, file)).catch(() => '')).toMatch(/青禾县水务局党组关于巡察整改进展情况的通报/u);
  await page.locator('.notification-toast').filter({ hasText: 'was written' }).waitFor();
  await picture('02c-exported');
  await closeNotifications(bench);

  await click('Agree on the rules', 'New Configuration File');
  await page.locator('.tab.active').filter({ hasText: '.zhenggairc.json' }).waitFor();
  await picture('02d-configuration');
  for (const made of ['.zhenggairc.json', file]) await rm(join(workspace, made));
  await runCommand(bench, 'View: Close All Editors');
  const dialog = page.locator('.monaco-dialog-box .monaco-button').filter({ hasText: /Don't Save/u });
  await dialog.waitFor();
  await dialog.click();
  await page.locator('.tab').first().waitFor({ state: 'detached' });
}
