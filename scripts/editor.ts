// npm run editor [-- FOLDER]: a real VS Code with this extension in the browser, on a copy of FOLDER (samples/ unless named), until Ctrl+C.
//   --screenshot OUT.png   opens the first Markdown file, waits until it is underlined, takes a picture and ends
//   --oldest               the oldest VS Code that the extension supports
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { currentEditor, oldestEditor } from '../test/vscode/harness/editors.ts';
import { extensionAddress } from '../test/vscode/harness/extension-host.ts';
import { installEditors } from '../test/vscode/harness/install.ts';
import { projectRoot, testRoot } from '../test/vscode/harness/places.ts';
import { openSession, type Session } from '../test/vscode/harness/session.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { screenshot: { type: 'string' }, oldest: { type: 'boolean' } } });
const editors = await installEditors(join(testRoot, 'install'));
if (editors.kind === 'impossible') throw new Error(editors.reason);
const session = await openSession({ driven: 'suite', editor: values.oldest === true ? oldestEditor : currentEditor, installation: editors.installation, fixture: resolve(positionals[0] ?? 'samples') });
try {
  await (values.screenshot === undefined ? serve(session) : photograph(session, values.screenshot));
} finally {
  await session.close();
}

async function serve(running: Session): Promise<void> {
  console.log(`${running.folder.workspace}\n${address(running, [])}`);
  await new Promise((end) => process.once('SIGINT', end));
}

async function photograph(running: Session, path: string): Promise<void> {
  const page = await running.browser.newPage({ viewport: { width: 1280, height: 800 } });
  const document = readdirSync(running.folder.workspace).find((name) => name.endsWith('.md'));
  if (document === undefined) throw new Error('the folder holds no Markdown file');
  await page.goto(address(running, [['openFile', `vscode-remote://${running.server.authority}${join(running.folder.workspace, document)}`]]));
  await page.locator('.squiggly-error, .squiggly-warning, .squiggly-info').first().waitFor({ state: 'attached', timeout: 60_000 });
  await page.screenshot({ path });
}

function address(running: Session, payload: readonly (readonly [string, string])[]): string {
  return extensionAddress(running, { extension: projectRoot, opened: '' }, payload);
}
