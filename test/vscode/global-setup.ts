import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildBrowserSuite, buildSuite, isWithoutNode } from './harness/build-suite.ts';
import { installEditors } from './harness/install.ts';
import { builtSuite, probes, testRoot } from './harness/places.ts';
import { packageExtension } from './harness/under-test.ts';

/** Before the tests of the editor: the editor is installed, the suites for its extension host are built. */
export async function setup(project: TestProject): Promise<void> {
  const editors = await installEditors(join(testRoot, 'install'));
  if (editors.kind === 'impossible') {
    if (process.env['CI'] !== undefined) throw new Error(editors.reason);
    console.error(`跳过真实编辑器中的测试 / Tests in a real editor are skipped: ${editors.reason}`);
  }
  project.provide('editors', editors);
  if (editors.kind === 'impossible') return;
  await packageExtension();
  const entry = join(testRoot, 'suite', 'index.ts');
  const suites = join(testRoot, 'suite');
  await buildSuite(entry, suites, dirname(builtSuite('suite')));
  await buildSuite(entry, suites, dirname(builtSuite('virtual')), isWithoutNode);
  await buildBrowserSuite(suites, dirname(builtSuite('web')));
  await buildBrowserSuite(join(testRoot, 'hangs'), dirname(builtSuite('hangs')));
  for (const probe of probes) await buildSuite(entry, join(testRoot, 'probes', probe), dirname(builtSuite(probe)));
}
