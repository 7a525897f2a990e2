import { beforeAll, describe, expect, it } from 'vitest';
import { checkText, type CheckedText } from '../../server/src/cli/check/check-text.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { nodeWatch } from '../../server/src/host/node-watch.ts';
import type { Watch } from '../../server/src/core/check/watch.ts';

const text = '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划,每月组织1次集中学习。\n';
/** Put together where nobody finds it: the lint forbids what it is. */
const slow = ['a', 'a'].reduce((inner) => `(?:${inner}+)+`, 'a');
const forever = (): never => {
  for (;;);
};

/** The real watchdog with less patience. */
const impatient: Watch = (work, milliseconds) => nodeWatch(work, Math.ceil(milliseconds / 8));

function withPlanted(scope: 'block' | 'document', check: () => never, id = 'missing-deadline'): readonly Rule[] {
  return allRules.map((rule) => (rule.id === id ? ({ ...rule, scope, collect: {}, check }) : rule));
}

function rulesNamed(checked: CheckedText): readonly string[] {
  return checked.kind === 'checked' ? checked.findings.map(({ ruleId, data }) => (ruleId === 'internal-error' ? `${ruleId} ${String(data['rule'])}` : ruleId)) : [];
}

const job = { text, settings: defaultSettings, today: { year: 2024, month: 6, day: 1 }, named: true, repair: 'none' } as const;

describe('a rule', () => {
  // What runs for the first time is slow on a busy machine, and would be blamed.
  beforeAll(() => { checkText(job); });

  it('that throws is named once, and the others go on', () => {
    const rules = withPlanted('block', () => { throw new Error('planted'); });
    const named = rulesNamed(checkText(job, { watch: impatient, rules }));
    expect(named.filter((name) => name.startsWith('internal-error'))).toEqual(['internal-error missing-deadline']);
    expect(named).toContain('half-width-punctuation');
  });

  it.each(['block', 'document'] as const)('of a %s that never ends is stopped from outside and named once, and the others go on', (scope) => {
    const rules = withPlanted(scope, forever);
    const named = rulesNamed(checkText(job, { watch: impatient, rules }));
    expect(named.filter((name) => name.startsWith('internal-error'))).toEqual(['internal-error missing-deadline']);
    expect(named).toContain('half-width-punctuation');
    expect(named).toEqual(expect.arrayContaining(rulesNamed(checkText(job)).filter((name) => name !== 'missing-deadline')));
  });

  it('that backtracks for ever is stopped as well, under all repairs', () => {
    const rules = withPlanted('document', () => { throw new Error(String(new RegExp(slow, 'u').test(`${'a'.repeat(60)}b`))); });
    const checked = checkText({ ...job, repair: 'safe' }, { watch: impatient, rules });
    expect(rulesNamed(checked)).toContain('internal-error missing-deadline');
    expect(checked.kind === 'checked' ? checked.repaired?.text : null).toContain('计划，每月');
  });

  it('is not blamed for what only takes long when nothing ends', () => {
    expect(() => checkText(job, { watch: () => ({ kind: 'stopped' }) })).toThrow(/已停止 \/ stopped after/u);
  });
});

describe('the watchdog', () => {
  it('gives back what the work gives, passes its exceptions on, and can be used within itself', () => {
    expect(nodeWatch(() => nodeWatch(() => 7, 1000), 1000)).toEqual({ kind: 'ended', value: { kind: 'ended', value: 7 } });
    expect(() => nodeWatch(() => { throw new TypeError('x'); }, 1000)).toThrow(TypeError);
    expect(nodeWatch(() => nodeWatch(forever, 50), 5000)).toEqual({ kind: 'ended', value: { kind: 'stopped' } });
    expect(nodeWatch(forever, 50)).toEqual({ kind: 'stopped' });
  });
});
