import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** The page of the preview. */
export function previewFrame({ page }: Workbench): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** Takes what the dialog for saving proposes, and resolves to the file's name; the dialog is gone then. */
export async function acceptProposedFile({ page }: Workbench): Promise<string> {
  const dialog = page.locator('.quick-input-widget').filter({ visible: true });
  const path = dialog.locator('input[type=text]').first();
  await path.waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input[type=text]')].some(({ value }) => value.endsWith('.docx')));
  const name = basename(await path.inputValue());
  await path.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  return name;
}

/** The words of a Word file. Throws where it is none. */
export async function textOfWordFile(path: string): Promise<string> {
  const parts = unzipSync(await readFile(path));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/gu, '');
}

/** Closes what the editor tells, so that nothing lies over what comes next. */
export async function closeNotifications({ page }: Workbench): Promise<void> {
  const toast = page.locator('.notification-toast');
  const latest = Date.now() + 30_000;
  while ((await toast.count()) > 0) {
    try {
      await toast.first().hover({ timeout: 2000 });
      await toast.first().locator('.codicon-notifications-clear').click({ timeout: 2000 });
    } catch (error) {
      // Some go by themselves, perhaps just now.
      if (Date.now() > latest) throw error;
    }
    await page.waitForTimeout(300);
  }
}
