import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('several hosts', () => {
  // The figures of docs/scale.md come from the same script with 100,000 documents.
  it('check their shards over ssh, one is cut off in the middle, and the merged report is that of one machine', ({ skip }) => {
    if (process.platform !== 'linux' || !existsSync('dist/cli.js')) skip('needs Linux and a build');
    const { status, stdout, stderr } = spawnSync('scripts/scale/run-on-hosts.sh', ['1500', '3', '6'], { encoding: 'utf8' });
    if (status === 3) {
      console.warn(`skipped: ${stderr.trim()}`);
      skip(stderr.trim());
    }
    expect(stderr).not.toMatch(/differ/u);
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/host 2 cut off after [\d.]+ s, with a shard in hand/u);
    expect(stdout).toMatch(/Missing: shard 1 of 6/u);
    for (const format of ['json', 'markdown', 'junit']) expect(stdout).toMatch(new RegExp(`^equal: ${format}, \\d+ bytes$`, 'mu'));
  }, 300_000);
});
