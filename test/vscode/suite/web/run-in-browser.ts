import { extensionFolder } from '../extension-folder.ts';
import { runMocha } from '../run-mocha.ts';
import { workspaceReady } from '../workspace-ready.ts';
import { runBrowserMocha } from './mocha-globals.ts';

/** As `run` of index.ts, in a browser: the report goes to the site that the extension came from. */
export async function run(): Promise<void> {
  await workspaceReady();
  const { scheme, authority } = extensionFolder();
  await runMocha(runBrowserMocha, async (report) => {
    await fetch(`${scheme}://${authority}/web`, { method: 'POST', body: JSON.stringify(report) });
  });
}
