import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Editor } from './editors.ts';
import { runInExtensionHost } from './extension-host.ts';
import type { Installation } from './install.ts';
import { buildRoot, builtSuite, projectRoot, stubExtension, testRoot } from './places.ts';
import type { SuiteOutcome } from './run-in-page.ts';
import { openSession } from './session.ts';
import type { SuiteTest } from './suite-report.ts';
import { runInBrowserHost } from './web-session.ts';

const fixture = join(testRoot, 'fixtures');

/** Where the extension runs: beside the editor, on files of the disk or of no disk at all; or in a browser. */
export type Host = 'node' | 'node-virtual' | 'browser';

/** Runs the product's suite in the extension host of an editor and shows each of its tests as one of this process. */
export async function describeSuite(editor: Editor, installation: Installation, host: Host): Promise<void> {
  const outcome = await (host === 'browser' ? runInBrowserHost(editor, installation, { fixture, suite: 'web' }) : runInNode(editor, installation, host));
  const log = join(buildRoot, `extension-host-${editor.version}-${host}.log`);
  await writeFile(log, outcome.log.join('\n'));
  describe(`the extension in VS Code ${editor.version}, ${host}`, () => {
    it('runs its suite to the end', () => {
      expect({ ...outcome, log }).toMatchObject({ kind: 'finished', exitCode: 0 });
    });
    if (outcome.kind === 'finished') for (const test of outcome.report.tests) show(test);
  });
}

async function runInNode(editor: Editor, installation: Installation, host: Exclude<Host, 'browser'>): Promise<SuiteOutcome> {
  const isVirtual = host === 'node-virtual';
  const session = await openSession({ driven: 'suite', editor, installation, fixture, stubs: [stubExtension('other-formatter')], ...(isVirtual ? { inMemory: true } : {}) });
  const opened = isVirtual ? 'memory:/workspace.code-workspace' : 'workspace.code-workspace';
  try {
    return await runInExtensionHost(session, { extension: projectRoot, suite: builtSuite(isVirtual ? 'virtual' : 'suite'), opened, limit: 480_000 });
  } finally {
    await session.close();
  }
}

/** A test of the suite as one of this process. */
export function show({ titles, state, error }: SuiteTest): void {
  it.skipIf(state === 'skipped')(titles.join(' › '), () => {
    if (error !== null) throw new Error(error);
  });
}
