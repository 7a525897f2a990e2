import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { launchBrowser } from './browser.ts';
import { editorFiles, type Editor } from './editors.ts';
import type { Installation } from './install.ts';
import { createMemoryFiles } from './memory-files.ts';
import { builtSuite, projectRoot, stubExtension } from './places.ts';
import { runInPage, type SuiteOutcome } from './run-in-page.ts';
import { quietSettings } from './session.ts';
import { startWebEditor } from './web-editor.ts';

export interface BrowserRun {
  /** Its files become the workspace. */
  readonly fixture: string;
  readonly suite: 'web' | 'hangs';
  /** A server to take instead of the extension's. */
  readonly server?: string;
  /** Called with the texts of the notices that are shown. */
  readonly noticed?: (texts: readonly string[]) => void;
}

/** Runs a suite in VS Code for the browser, on files that exist in memory only: the extension's `browser` entry, its server in a worker. */
export async function runInBrowserHost(editor: Editor, installation: Installation, { fixture, suite, server, noticed }: BrowserRun): Promise<SuiteOutcome> {
  const root = await mkdtemp(join(tmpdir(), 'zhenggai-web-'));
  const [memory, reports] = [join(root, 'memory-files'), join(root, 'reports')];
  await mkdir(reports);
  await createMemoryFiles(fixture, memory);
  const site = await startWebEditor(editorFiles(editor, installation), {
    extensions: { zhenggai: projectRoot, 'memory-files': memory, 'other-formatter': stubExtension('other-formatter') },
    suite: `/extensions/zhenggai/${relative(projectRoot, builtSuite(suite))}`,
    reports, workspace: '/workspace.code-workspace', settings: quietSettings,
    ...(server === undefined ? {} : { instead: { '/extensions/zhenggai/dist/web/server.js': server } }),
  });
  const browser = await launchBrowser(installation.chromium);
  try {
    return await runInPage(browser, { address: `http://${site.authority}/`, report: join(reports, 'web.json'), limit: 480_000, ...(noticed === undefined ? {} : { noticed }) });
  } finally {
    await browser.close();
    await site.stop();
    await rm(root, { recursive: true, force: true });
  }
}
