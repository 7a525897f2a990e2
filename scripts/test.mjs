// npm test: installs, builds, runs every test. `npm test -- PATTERN…` runs the matching files only.
import { readFileSync, mkdirSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, ensureInstalled, root } from './ensure-installed.mjs';

ensureInstalled();
build();

const report = join(root, 'build', 'test-report.json');
mkdirSync(join(root, 'build'), { recursive: true });
rmSync(report, { force: true });
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const result = spawnSync(process.execPath, [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});

const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, testResults } = JSON.parse(readFileSync(report, 'utf8'));
for (const test of testResults.flatMap(({ assertionResults }) => assertionResults)) {
  if (test.status === 'pending' || test.status === 'skipped') console.log(`skipped: ${test.fullName}`);
}
// One plain line at the end, whatever the runner prints above it.
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = result.status === 0 && passed > 0 ? 0 : (result.status || 1);
