import axe from 'axe-core';
import type { Page } from 'playwright-core';

export interface AxeResult {
  /** Rule and place of each. */
  readonly violations: readonly string[];
  /** How many rules had something to look at. */
  readonly passes: number;
}

/** What axe says of the page as it is shown. */
export async function axeInPage(page: Page): Promise<AxeResult> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { readonly axe: { run(): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]; readonly passes: readonly unknown[] }> } };
    const result = await inPage.run();
    return { violations: result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`), passes: result.passes.length };
  });
}
