import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Editor } from './editors.ts';
import { runInExtensionHost, type SuiteOutcome } from './extension-host.ts';
import type { Installation } from './install.ts';
import { buildRoot, builtSuite, projectRoot, stubExtension, testRoot } from './places.ts';
import { openSession } from './session.ts';
import type { SuiteTest } from './suite-report.ts';

/** Runs the product's suite in the extension host of an editor and shows each of its tests as one of this process. */
export async function describeSuite(editor: Editor, installation: Installation): Promise<void> {
  const outcome = await runProductSuite(editor, installation);
  const log = join(buildRoot, `extension-host-${editor.version}.log`);
  await writeFile(log, outcome.log.join('\n'));
  describe(`the extension in VS Code ${editor.version}`, () => {
    it('runs its suite to the end', () => {
      expect({ ...outcome, log }).toMatchObject({ kind: 'finished', exitCode: 0 });
    });
    if (outcome.kind === 'finished') for (const test of outcome.report.tests) show(test);
  });
}

async function runProductSuite(editor: Editor, installation: Installation): Promise<SuiteOutcome> {
  const session = await openSession({ driven: 'suite', editor, installation, fixture: join(testRoot, 'fixtures'), stubs: [stubExtension('other-formatter')] });
  try {
    return await runInExtensionHost(session, { extension: projectRoot, suite: builtSuite('suite'), opened: 'workspace.code-workspace', limit: 300_000 });
  } finally {
    await session.close();
  }
}

function show({ titles, state, error }: SuiteTest): void {
  it.skipIf(state === 'skipped')(titles.join(' › '), () => {
    if (error !== null) throw new Error(error);
  });
}
