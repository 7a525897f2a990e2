import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Mocha from 'mocha';
import { reportsVariable, type SuiteReport, type SuiteTest } from '../harness/suite-report.ts';

/**
 * Runs mocha on the named files of a folder inside the extension host. Where the environment says so, the report is written down.
 * Rejects when a test failed and when there was none: the editor then ends with 1.
 */
export async function runMocha(folder: string, files: readonly string[]): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false, reporter: 'spec' });
  for (const file of files) mocha.addFile(join(folder, file));
  const tests: SuiteTest[] = [];
  const write = (finished: SuiteReport['finished']): void => {
    writeReport(basename(folder), { finished, tests });
  };
  await runToEnd(mocha, (test) => {
    tests.push(test);
    write(false);
  });
  write(true);
  const failed = tests.filter(({ state }) => state === 'failed');
  if (failed.length > 0) throw new Error(`${failed.length} of ${tests.length} tests failed:\n${failed.map(({ titles, error }) => `${titles.join(' › ')}\n${error ?? ''}`).join('\n\n')}`);
  if (!tests.some(({ state }) => state === 'passed')) throw new Error('no test passed');
}

async function runToEnd(mocha: Mocha, add: (test: SuiteTest) => void): Promise<void> {
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => {
      resolve();
    });
    runner.on('pass', (test) => {
      add(describeTest(test, 'passed', null));
    });
    runner.on('pending', (test) => {
      add(describeTest(test, 'skipped', null));
    });
    // A failing hook comes here as well.
    runner.on('fail', (test, error: Error) => {
      add(describeTest(test, 'failed', error.stack ?? error.message));
    });
  });
}

function describeTest(test: Mocha.Runnable, state: SuiteTest['state'], error: string | null): SuiteTest {
  return { titles: test.titlePath(), state, milliseconds: test.duration ?? 0, error };
}

function writeReport(name: string, report: SuiteReport): void {
  const reports = process.env[reportsVariable];
  if (reports !== undefined) writeFileSync(join(reports, `${name}.json`), JSON.stringify(report));
}
