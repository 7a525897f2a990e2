import { describe, expect, it } from 'vitest';
import { serverKills } from './kinds/server-kills.ts';
import { runTrials } from './run-trials.ts';
import { describeWithEditor } from '../vscode/harness/describe-editor.ts';

const firstSeed = Number(process.env['ZHENGGAI_TORTURE_SEED'] ?? 866_680_644);

await describeWithEditor('kills of the server', () => {
  describe('in a real VS Code', () => {
    it(`lose nothing, ${serverKills.short} times`, async () => {
      const { tried, lost, note } = await runTrials(serverKills, { firstSeed, count: serverKills.short });
      console.log(`server-kills: ${tried} from seed ${firstSeed}; ${note ?? ''}`);
      expect(tried).toBe(serverKills.short);
      expect(lost).toEqual([]);
    }, 1_200_000);
  });
});
