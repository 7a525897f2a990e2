import { basename, dirname, join } from 'node:path';
import { runInPage, type SuiteOutcome } from './run-in-page.ts';
import type { Session } from './session.ts';

export interface SuiteRun {
  /** The folder of the extension under test, with its package.json. */
  readonly extension: string;
  /** A CommonJS module that exports `run(): Promise<void>`; its report is named after its folder. */
  readonly suite: string;
  /** What is opened of the workspace folder: '' for all of it, a folder in it, or a `.code-workspace`; or an address of another file system. */
  readonly opened: string;
  /** Milliseconds until the run is given up. */
  readonly limit: number;
}

/** Runs a mocha suite in the extension host of a real VS Code, with the page open in a browser, as `@vscode/test-electron` does in a window. */
export async function runInExtensionHost(session: Session, run: SuiteRun): Promise<SuiteOutcome> {
  return runInPage(session.browser, {
    address: extensionAddress(session, run, [['extensionTestsPath', remotePath(session.server.authority, run.suite)]]),
    report: join(session.folder.reports, `${basename(dirname(run.suite))}.json`),
    limit: run.limit,
  });
}

/** Where the workbench is found with an extension that is under development. */
export function extensionAddress({ server: { authority }, folder }: Session, { extension, opened }: Pick<SuiteRun, 'extension' | 'opened'>, more: readonly (readonly [string, string])[]): string {
  const payload = [['extensionDevelopmentPath', remotePath(authority, extension)], ['skipWelcome', 'true'], ...more];
  const what = opened.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const where = opened.includes(':/') ? opened : join(folder.workspace, opened);
  return `http://${authority}/?${what}=${encodeURIComponent(where)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function remotePath(authority: string, path: string): string {
  return `vscode-remote://${authority}${path}`;
}
