import { describe, expect, it } from 'vitest';
import type { Watch } from '../../server/src/core/check/watch.ts';
import { nodeWatch } from '../../server/src/host/node-watch.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import { messageOf, startEditor } from './support/editor.ts';
import { bulletinWith } from './support/texts.ts';

const uri = 'file:///workspace/a.md';
const text = bulletinWith('1. 组织支部换届,2022年9月30日前已完成。');

/** The real watchdog with less patience. */
const impatient: Watch = (work, milliseconds) => nodeWatch(work, Math.ceil(milliseconds / 20));

/** Makes a rule loop for as long as it is planted. */
function plantLoop(id: string): () => void {
  const rule = allRules.find((each) => each.id === id) as { check: unknown } | undefined;
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const { check } = rule;
  rule.check = () => {
    for (;;);
  };
  return () => {
    rule.check = check;
  };
}

describe('a rule that never ends', () => {
  it('is stopped, named in the document, and not tried again until the document is opened anew', async () => {
    const editor = await startEditor({ watch: impatient });
    const undo = plantLoop('missing-deadline');
    try {
      await editor.open(uri, text);
      const first = await editor.pull(uri);
      expect(first.filter(({ code }) => code === 'internal-error').map(messageOf)).toEqual([expect.stringContaining('missing-deadline')]);
      expect(first.map(({ code }) => code)).toContain('half-width-punctuation');
      const started = performance.now();
      await editor.change(uri, text.replace('换届,', '换届，'), 2);
      const second = await editor.pull(uri);
      // Patience would have taken half a second.
      expect(performance.now() - started).toBeLessThan(450);
      expect(second.map(({ code }) => code)).toContain('internal-error');
      expect(second.map(({ code }) => code)).not.toContain('half-width-punctuation');
    } finally {
      undo();
    }
    await editor.close(uri);
    await editor.open(uri, text);
    expect((await editor.pull(uri)).map(({ code }) => code)).not.toContain('internal-error');
    editor.stop();
  });
});
