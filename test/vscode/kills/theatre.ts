import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildSuite } from '../harness/build-suite.ts';
import { currentEditor } from '../harness/editors.ts';
import { extensionAddress } from '../harness/extension-host.ts';
import { installEditors } from '../harness/install.ts';
import { builtSuite, projectRoot, testRoot } from '../harness/places.ts';
import { openSession, type Session } from '../harness/session.ts';

/** The editor with a suite in its extension host that does what letters say, and the page that a user looks at. */
export interface Theatre {
  readonly session: Session;
  readonly page: Page;
}

export async function openTheatre(): Promise<Theatre> {
  const installed = await installEditors(join(testRoot, 'install'));
  if (installed.kind === 'impossible') throw new Error(installed.reason);
  const suite = builtSuite('kills');
  await buildSuite(join(testRoot, 'kills', 'index.ts'), join(testRoot, 'kills'), dirname(suite));
  const session = await openSession({ driven: 'suite', editor: currentEditor, installation: installed.installation, fixture: join(testRoot, 'fixtures') });
  const page = await (await session.browser.newContext()).newPage();
  await page.exposeFunction('codeAutomationLog', () => undefined);
  await page.exposeFunction('codeAutomationExit', () => undefined);
  await page.goto(extensionAddress(session, { extension: projectRoot, opened: 'one' }, [['extensionTestsPath', `vscode-remote://${session.server.authority}${suite}`]]));
  return { session, page };
}
