// npm run test:electron [-- VERSION…]: the suite of test/vscode/suite in a window of VS Code, downloaded where it is missing.
//   ZHENGGAI_VSCODE=/path/to/code   the VS Code that is installed instead, for a machine that cannot download
import { existsSync } from 'node:fs';
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
await buildSuite(join(testRoot, 'suite', 'index.ts'), join(testRoot, 'suite'), dirname(builtSuite('electron')));
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
      extensionTestsPath: builtSuite('electron'),
      extensionTestsEnv: { [reportsVariable]: root },
      launchArgs: [join(root, 'workspace', 'workspace.code-workspace'), '--user-data-dir', join(root, 'user'), '--extensions-dir', join(root, 'extensions'), '--disable-workspace-trust', '--skip-welcome'],
    }).catch((error: unknown) => {
      tell(error);
      return 1;
    });
    const report = join(root, 'electron.json');
    const { finished, tests } = existsSync(report) ? (JSON.parse(await readFile(report, 'utf8')) as SuiteReport) : { finished: false, tests: [] };
    const passed = tests.filter(({ state }) => state === 'passed').length;
    console.log(`VS Code ${executable ?? version}: ${passed} of ${tests.length} tests passed, exit ${code}${finished ? '' : ', the suite did not run to its end / 测试没有跑完'}`);
    for (const { titles, state, error } of tests) if (state === 'failed') console.log(`✗ ${titles.join(' › ')}\n${error ?? ''}`);
    if (!finished || code !== 0 || passed === 0) process.exitCode = 1;
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What to do where VS Code cannot be downloaded; other errors speak for themselves. */
function tell(error: unknown): void {
  const reason = error instanceof Error ? [error.message, error.cause instanceof Error ? error.cause.message : ''].filter((text) => text !== '').join(': ') : String(error);
  console.error(reason);
  if (executable !== undefined || !/download|fetch|getaddrinfo|ENOTFOUND|ECONN|EAI_AGAIN|ETIMEDOUT|network|request|version/iu.test(reason)) return;
  console.error('下载不了VS Code：请用ZHENGGAI_VSCODE指明本机已装的VS Code，或改用不需要下载的 npm run test:vscode。');
  console.error('VS Code could not be downloaded: name an installed one in ZHENGGAI_VSCODE, or run npm run test:vscode, which needs no download of it.');
}
