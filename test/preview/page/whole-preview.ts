/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** Has every page drawn, near or not; says how many there are. */
export async function drawAllPages(page: Page): Promise<number> {
  await page.locator('.pages').evaluate((pages) => { (pages as HTMLElement).style.flex = '0 0 100000px'; });
  await page.waitForFunction(() => [...document.querySelectorAll('.page')].every((each) => each.childElementCount > 0));
  return page.locator('.page').count();
}

/** What a browser may be started with: an environment without holes. */
export function definedEnvironment(environment: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
