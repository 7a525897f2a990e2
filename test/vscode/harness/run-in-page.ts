import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import type { SuiteReport } from './suite-report.ts';

/** What became of a suite; anything but `finished` is a failure of the run. */
export type SuiteOutcome =
  | { readonly kind: 'finished'; readonly report: SuiteReport; readonly exitCode: number; readonly log: readonly string[] }
  | { readonly kind: 'no-report' | 'unfinished' | 'time-out'; readonly why: string; readonly log: readonly string[] };

export interface PageRun {
  /** The workbench, told to run a suite. */
  readonly address: string;
  /** The file that the suite's report is written to. */
  readonly report: string;
  /** Milliseconds until the run is given up. */
  readonly limit: number;
  /** Called again and again with the texts of the notices that are shown. */
  readonly noticed?: (texts: readonly string[]) => void;
}

/** Opens a workbench that runs a suite in its extension host, and waits for what becomes of it. */
export async function runInPage(browser: Browser, { address, report, limit, noticed }: PageRun): Promise<SuiteOutcome> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const log: string[] = [];
  try {
    const page = await context.newPage();
    const looking = noticed === undefined ? undefined : setInterval(() => { page.locator('.notification-list-item-message').allInnerTexts().then(noticed, () => undefined); }, 500);
    const ended = await exitOf(page, log, limit, address).finally(() => { clearInterval(looking); });
    if (ended === 'time-out') return { kind: 'time-out', why: `no end after ${limit} ms`, log };
    return await outcomeOf(report, ended, log);
  } finally {
    await context.close();
  }
}

/** Opens the page and waits for the exit code that the workbench reports. */
async function exitOf(page: Page, log: string[], limit: number, address: string): Promise<number | 'time-out'> {
  const ended = new Promise<number | 'time-out'>((resolve, reject) => {
    const timer = setTimeout(resolve, limit, 'time-out');
    const exit = (code: number): void => {
      clearTimeout(timer);
      resolve(code);
    };
    page.exposeFunction('codeAutomationExit', exit).catch(reject);
  });
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => log.push(`${type}: ${args.map(String).join(' ')}`));
  await page.goto(address);
  return ended;
}

async function outcomeOf(path: string, exitCode: number, log: readonly string[]): Promise<SuiteOutcome> {
  if (!existsSync(path)) return { kind: 'no-report', why: `the extension host ended with ${exitCode} and left no report`, log };
  const report = JSON.parse(await readFile(path, 'utf8')) as SuiteReport;
  if (report.finished) return { kind: 'finished', report, exitCode, log };
  return { kind: 'unfinished', why: `the extension host ended with ${exitCode} after ${report.tests.length} tests`, log };
}
