import type { SuiteReport, SuiteTest } from '../harness/suite-report.ts';

/** What a runner of mocha's tells; that of its browser edition is the same. */
interface Told {
  titlePath(): string[];
  readonly duration?: number | undefined;
}

interface Runner {
  on(event: 'pass' | 'pending', listener: (test: Told) => void): unknown;
  on(event: 'fail', listener: (test: Told, error: Error) => void): unknown;
}

/** Starts the tests that are loaded. */
export type StartMocha = (whenDone: () => void) => Runner;

/** Where the report of a run goes, after each test and at its end. */
export type WriteReport = (report: SuiteReport) => Promise<void> | void;

/** Runs mocha inside the extension host. Rejects when a test failed and when there was none: the editor then ends with 1. */
export async function runMocha(start: StartMocha, write: WriteReport): Promise<void> {
  const tests: SuiteTest[] = [];
  // One after the other: a report that is overtaken would take the place of a later one.
  let written: Promise<void> = Promise.resolve();
  await new Promise<void>((resolve) => {
    const add = (test: SuiteTest): void => {
      tests.push(test);
      const report: SuiteReport = { finished: false, tests: [...tests] };
      written = written.then(() => write(report));
    };
    const runner = start(resolve);
    runner.on('pass', (test) => { add(describeTest(test, 'passed', null)); });
    runner.on('pending', (test) => { add(describeTest(test, 'skipped', null)); });
    // A failing hook comes here as well.
    runner.on('fail', (test, error) => { add(describeTest(test, 'failed', error.stack ?? error.message)); });
  });
  await written;
  await write({ finished: true, tests });
  const failed = tests.filter(({ state }) => state === 'failed');
  if (failed.length > 0) throw new Error(`${failed.length} of ${tests.length} tests failed:\n${failed.map(({ titles, error }) => `${titles.join(' › ')}\n${error ?? ''}`).join('\n\n')}`);
  if (!tests.some(({ state }) => state === 'passed')) throw new Error('no test passed');
}

function describeTest(test: Told, state: SuiteTest['state'], error: string | null): SuiteTest {
  return { titles: test.titlePath(), state, milliseconds: test.duration ?? 0, error };
}
