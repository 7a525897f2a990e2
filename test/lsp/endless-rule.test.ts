import { describe, expect, it } from 'vitest';
import type { Watch } from '../../server/src/core/check/watch.ts';
import { nodeWatch } from '../../server/src/host/node-watch.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import { messageOf, startEditor } from './support/editor.ts';
import { bulletinWith } from './support/texts.ts';

const uri = 'file:///workspace/a.md';
const text = bulletinWith('1. 组织支部换届,2022年9月30日前已完成。');

/** The real watchdog with less patience. */
const impatient: Watch = (work, milliseconds) => nodeWatch(work, Math.ceil(milliseconds / 5));

interface Loop {
  /** How often it was entered. */
  entered: number;
  undo(): void;
}

/** Makes a rule loop for as long as it is planted. */
function plantLoop(id: string): Loop {
  const rule = allRules.find((each) => each.id === id) as { check: unknown } | undefined;
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const { check } = rule;
  const loop: Loop = {
    entered: 0,
    undo: () => {
      rule.check = check;
    },
  };
  rule.check = () => {
    loop.entered += 1;
    for (;;);
  };
  return loop;
}

describe('a rule that never ends', () => {
  it('is stopped, named in the document, and not tried again until the document is opened anew', async () => {
    const editor = await startEditor({ watch: impatient });
    const loop = plantLoop('missing-deadline');
    try {
      await editor.open(uri, text);
      const first = await editor.pull(uri);
      expect(first.filter(({ code }) => code === 'internal-error').map(messageOf)).toEqual([expect.stringContaining('missing-deadline')]);
      expect(first.map(({ code }) => code)).toContain('half-width-punctuation');
      const { entered } = loop;
      expect(entered).toBeGreaterThan(0);
      await editor.change(uri, text.replace('换届,', '换届，'), 2);
      const second = await editor.pull(uri);
      expect(loop.entered).toBe(entered);
      expect(second.map(({ code }) => code)).toContain('internal-error');
      expect(second.map(({ code }) => code)).not.toContain('half-width-punctuation');
    } finally {
      loop.undo();
    }
    await editor.close(uri);
    await editor.open(uri, text);
    expect((await editor.pull(uri)).map(({ code }) => code)).not.toContain('internal-error');
    editor.stop();
  });
});
