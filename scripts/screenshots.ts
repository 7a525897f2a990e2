// npm run screenshots: the READMEs' pictures, docs/images/*.png, taken from the packaged extension in a real VS Code.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { currentEditor } from '../test/vscode/harness/editors.ts';
import { installEditors } from '../test/vscode/harness/install.ts';
import { projectRoot, testRoot } from '../test/vscode/harness/places.ts';
import { openSession } from '../test/vscode/harness/session.ts';
import { packagedExtension, packageExtension } from '../test/vscode/harness/under-test.ts';
import { hoverOver, openFile, openWorkbench, problemRows, runCommand, selectText, squiggles, treeRows, type Workbench } from '../test/vscode/page/workbench.ts';

const images = join(projectRoot, 'docs', 'images');
const editors = await installEditors(join(testRoot, 'install'));
if (editors.kind === 'impossible') throw new Error(editors.reason);
await packageExtension();
await mkdir(images, { recursive: true });
const session = await openSession({
  editor: currentEditor, installation: editors.installation, driven: 'page', fixture: join(projectRoot, 'samples'), vsix: packagedExtension(),
  settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'zhenggai.lang': 'zh-CN', 'window.title': '${activeEditorShort}' },
});
try {
  const bench = await openWorkbench(session);
  await openFile(bench, 'sample-bulletin.md');
  await squiggles(bench, 'error').first().waitFor({ state: 'attached' });
  await runCommand(bench, 'Group by Problem');
  await (await problemRows(bench)).nth(3).waitFor();
  await treeRows(bench).first().waitFor();
  await bench.page.locator('.codelens-decoration').first().waitFor();
  await picture(bench, 'problems');
  await bench.page.keyboard.press('Control+j');
  await selectText(bench, '情况,对');
  const hover = await hoverOver(bench, squiggles(bench, 'warning').nth(2));
  await hover.locator('text=zhenggai-disable-next-block').waitFor();
  await picture(bench, 'hover');
} finally {
  await session.close();
}

async function picture({ page }: Workbench, name: string): Promise<void> {
  await page.screenshot({ path: join(images, `${name}.png`) });
}
