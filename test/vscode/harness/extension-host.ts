import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Session } from './session.ts';
import type { SuiteReport } from './suite-report.ts';

export interface SuiteRun {
  /** The folder of the extension under test, with its package.json. */
  readonly extension: string;
  /** A CommonJS module that exports `run(): Promise<void>`; its report is named after its folder. */
  readonly suite: string;
  /** What is opened of the workspace folder: '' for all of it, a folder in it, or a `.code-workspace`. */
  readonly opened: string;
  /** Milliseconds until the run is given up. */
  readonly limit: number;
}

/** What became of a suite; anything but `finished` is a failure of the run. */
export type SuiteOutcome =
  | { readonly kind: 'finished'; readonly report: SuiteReport; readonly exitCode: number; readonly log: readonly string[] }
  | { readonly kind: 'no-report' | 'unfinished' | 'time-out'; readonly why: string; readonly log: readonly string[] };

/** Runs a mocha suite in the extension host of a real VS Code, with the page open in a browser, as `@vscode/test-electron` does in a window. */
export async function runInExtensionHost(session: Session, run: SuiteRun): Promise<SuiteOutcome> {
  const context = await session.browser.newContext();
  const log: string[] = [];
  try {
    const page = await context.newPage();
    const ended = await exitOf(page, log, run.limit, extensionAddress(session, run, [['extensionTestsPath', remotePath(session.server.authority, run.suite)]]));
    if (ended === 'time-out') return { kind: 'time-out', why: `no end after ${run.limit} ms`, log };
    return await outcomeOf(join(session.folder.reports, `${basename(dirname(run.suite))}.json`), ended, log);
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

/** Where the workbench is found with an extension that is under development. */
export function extensionAddress({ server: { authority }, folder }: Session, { extension, opened }: Pick<SuiteRun, 'extension' | 'opened'>, more: readonly (readonly [string, string])[]): string {
  const payload = [['extensionDevelopmentPath', remotePath(authority, extension)], ['skipWelcome', 'true'], ...more];
  const what = opened.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `http://${authority}/?${what}=${join(folder.workspace, opened)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function remotePath(authority: string, path: string): string {
  return `vscode-remote://${authority}${path}`;
}

async function outcomeOf(path: string, exitCode: number, log: readonly string[]): Promise<SuiteOutcome> {
  if (!existsSync(path)) return { kind: 'no-report', why: `the extension host ended with ${exitCode} and left no report`, log };
  const report = JSON.parse(await readFile(path, 'utf8')) as SuiteReport;
  if (report.finished) return { kind: 'finished', report, exitCode, log };
  return { kind: 'unfinished', why: `the extension host ended with ${exitCode} after ${report.tests.length} tests`, log };
}
