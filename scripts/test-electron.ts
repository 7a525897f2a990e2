// npm run test:electron [-- VERSION…]: the suite of test/vscode/suite in a window of VS Code, downloaded where it is missing.
//   ZHENGGAI_VSCODE=/path/to/code   the VS Code that is installed instead, for a machine that cannot download
import { mkdir, readFile, writeFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildSuite } from '../test/vscode/harness/build-suite.ts';
import { builtSuite, projectRoot, stubExtension, testRoot } from '../test/vscode/harness/places.ts';
import { quietSettings } from '../test/vscode/harness/session.ts';
import { reportsVariable, type SuiteReport } from '../test/vscode/harness/suite-report.ts';

const versions = process.argv.slice(2);
const executable = process.env['ZHENGGAI_VSCODE'];
await buildSuite(join(testRoot, 'suite', 'index.ts'), join(testRoot, 'suite'), dirname(builtSuite('suite')));
for (const version of versions.length > 0 ? versions : ['1.100.3', 'stable']) await testOn(version);

async function testOn(version: string): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'zhenggai-electron-'));
  try {
    await cp(join(testRoot, 'fixtures'), join(root, 'workspace'), { recursive: true });
    await mkdir(join(root, 'user', 'User'), { recursive: true });
    await writeFile(join(root, 'user', 'User', 'settings.json'), JSON.stringify(quietSettings));
    const code = await runTests({
      ...(executable === undefined ? { version } : { vscodeExecutablePath: executable }),
      extensionDevelopmentPath: [projectRoot, stubExtension('other-formatter')],
      extensionTestsPath: builtSuite('suite'),
      extensionTestsEnv: { [reportsVariable]: root },
      launchArgs: [join(root, 'workspace', 'workspace.code-workspace'), '--user-data-dir', join(root, 'user'), '--extensions-dir', join(root, 'extensions'), '--disable-workspace-trust', '--skip-welcome'],
    });
    const { finished, tests } = JSON.parse(await readFile(join(root, 'suite.json'), 'utf8')) as SuiteReport;
    console.log(`VS Code ${executable ?? version}: ${tests.length} tests, exit ${code}`);
    if (!finished || code !== 0) process.exitCode = 1;
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}
