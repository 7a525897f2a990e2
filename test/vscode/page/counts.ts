import type { Workbench } from './workbench.ts';
import { problemRows } from './workbench.ts';

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** “3 err 5 warn 1 info”, as tree and status item say it. */
export function countsIn(text: string): Counts {
  const count = (word: string): number => [...text.matchAll(new RegExp(`(\\d+) ${word}`, 'gu'))].reduce((sum, [, digits]) => sum + Number(digits), 0);
  return { errors: count('err'), warnings: count('warn'), infos: count('info') };
}

/** What the Problems panel shows of a file, counted by the icons of its rows; all rows must fit on the screen. */
export async function countsInProblems(bench: Workbench, file: string): Promise<{ readonly badge: number; readonly counts: Counts }> {
  const rows = await problemRows(bench);
  const badge = Number(await rows.filter({ hasText: file }).first().locator('.monaco-count-badge').innerText());
  const count = (severity: string): Promise<number> => rows.locator(`.codicon-${severity}`).count();
  return { badge, counts: { errors: await count('error'), warnings: await count('warning'), infos: await count('info') } };
}
