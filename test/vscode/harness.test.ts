import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWithEditor } from './harness/describe-editor.ts';
import { currentEditor } from './harness/editors.ts';
import { runInExtensionHost } from './harness/extension-host.ts';
import { builtSuite, projectRoot, testRoot } from './harness/places.ts';
import type { SuiteOutcome } from './harness/run-in-page.ts';
import { openSession, type Session } from './harness/session.ts';

await describeWithEditor('the harness', (installation) => {
  // What would let a broken extension pass for a whole one.
  describe('the harness tells', () => {
    let session: Session;
    beforeAll(async () => {
      session = await openSession({ driven: 'suite', editor: currentEditor, installation, fixture: join(testRoot, 'fixtures') });
    }, 120_000);
    afterAll(() => session.close());

    const probe = (name: Parameters<typeof builtSuite>[0], limit: number): Promise<SuiteOutcome> => runInExtensionHost(session, { extension: projectRoot, suite: builtSuite(name), opened: 'one', limit });

    it('a failing test', async () => {
      const outcome = await probe('failing', 120_000);
      expect(outcome).toMatchObject({ kind: 'finished', exitCode: 1 });
      expect(outcome.kind === 'finished' && outcome.report.tests.map(({ state }) => state)).toEqual(['passed', 'failed']);
    });

    it('a suite without a test', async () => {
      expect(await probe('empty', 120_000)).toMatchObject({ kind: 'finished', exitCode: 1, report: { tests: [] } });
    });

    it('a missing suite', async () => {
      expect((await probe('missing', 120_000)).kind).toBe('no-report');
    });

    it('a host that dies', async () => {
      expect((await probe('dying', 120_000)).kind).toBe('unfinished');
    });

    it('a suite that never ends', async () => {
      expect((await probe('hanging', 10_000)).kind).toBe('time-out');
    });
  });
});
