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

/** Runs the product's suite in VS Code for the browser, on files that exist in memory only: the extension's `browser` entry, its server in a worker. */
export async function runInBrowserHost(editor: Editor, installation: Installation, fixture: string): Promise<SuiteOutcome> {
  const root = await mkdtemp(join(tmpdir(), 'zhenggai-web-'));
  const [memory, reports] = [join(root, 'memory-files'), join(root, 'reports')];
  await mkdir(reports);
  await createMemoryFiles(fixture, memory);
  const site = await startWebEditor(editorFiles(editor, installation), {
    extensions: { zhenggai: projectRoot, 'memory-files': memory, 'other-formatter': stubExtension('other-formatter') },
    suite: `/extensions/zhenggai/${relative(projectRoot, builtSuite('web'))}`,
    reports, workspace: '/workspace.code-workspace', settings: quietSettings,
  });
  const browser = await launchBrowser(installation.chromium);
  try {
    return await runInPage(browser, { address: `http://${site.authority}/`, report: join(reports, 'web.json'), limit: 300_000 });
  } finally {
    await browser.close();
    await site.stop();
    await rm(root, { recursive: true, force: true });
  }
}
