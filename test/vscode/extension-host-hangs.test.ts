import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeWithEditor } from './harness/describe-editor.ts';
import { show } from './harness/describe-suite.ts';
import { currentEditor } from './harness/editors.ts';
import { testRoot } from './harness/places.ts';
import { buildPlantedServer } from './harness/planted-server.ts';
import { runInBrowserHost } from './harness/web-session.ts';

await describeWithEditor('a server that hangs in a browser', async (installation) => {
  const folder = await mkdtemp(join(tmpdir(), 'zhenggai-hangs-'));
  const server = join(folder, 'server.js');
  await buildPlantedServer(server);
  const notices = new Set<string>();
  const noticed = (texts: readonly string[]): void => {
    for (const text of texts) notices.add(text);
  };
  const outcome = await runInBrowserHost(currentEditor, installation, { fixture: join(testRoot, 'fixtures'), suite: 'hangs', server, noticed }).finally(() => rm(folder, { recursive: true }));
  describe('a server that hangs in a browser', () => {
    it('runs its suite to the end', () => {
      expect(outcome).toMatchObject({ kind: 'finished', exitCode: 0 });
    });
    it('is told of', () => {
      expect([...notices].join('\n')).toMatch(/did not respond any more and was ended\. It last worked on 规则\.md/u);
      expect([...notices].join('\n')).toMatch(/Rule missing-deadline does not end on 规则\.md/u);
      expect([...notices].join('\n')).toMatch(/A request \(textDocument\/hover\) does not end on 悬停\.md/u);
      expect([...notices].join('\n')).toMatch(/The check of 阅读\.md does not end/u);
    });
    if (outcome.kind === 'finished') for (const test of outcome.report.tests) show(test);
  });
});
