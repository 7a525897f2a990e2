import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../../server/src/core/check/check-bulletin.ts';
import { chooseRepairs, fixDocument } from '../../server/src/core/check/fix-document.ts';
import type { Finding } from '../../server/src/core/check/finding.ts';
import { defaultSettings, type Settings } from '../../server/src/core/config/settings.ts';
import { defineRule } from '../../server/src/core/rules/define-rule.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';

const words = { 'zh-CN': '词', en: 'word' };
const common = { category: 'wording', severity: 'warning', summary: words, rationale: words, basis: [], examples: [] } as const;

/** Reports each place of a word; its repair replaces it. */
function wordRule(id: string, word: string, replacement: string, more: Partial<Rule> = {}): Rule {
  return {
    ...defineRule({
      ...common,
      id,
      messages: { found: { 'zh-CN': '有“{word}”', en: 'found “{word}”' } },
      repairs: { replace: { 'zh-CN': '替换', en: 'Replace', safety: 'safe' } },
      scope: 'block',
      *check(block) {
        for (let at = block.text.indexOf(word); at >= 0; at = block.text.indexOf(word, at + word.length)) {
          const place = { block, start: at, end: at + word.length };
          yield { messageId: 'found', at: place, data: { word }, repairs: [{ id: 'replace', edits: [{ ...place, text: replacement }] }] };
        }
      },
    }),
    ...more,
  } as Rule;
}

const engineRules = allRules.filter((rule) => rule.scope === 'engine');

function check(text: string, rules: readonly Rule[], settings: Settings = defaultSettings): readonly Finding[] {
  return checkBulletin(readBulletin(text), settings, { today: null, rules: [...rules, ...engineRules] }).findings;
}

function ids(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ ruleId }) => ruleId);
}

describe('places', () => {
  it('are absolute in the document, marks and breaks counted', () => {
    const text = '# 标题\n\n**甲乙**丙丁\n';
    const [finding] = check(text, [wordRule('a', '乙', '己')]);
    expect(text.slice(finding?.range.start, finding?.range.end)).toBe('乙');
  });

  it('keep inline marks inside an edited stretch', () => {
    const text = '甲**乙**丙\n';
    const { text: fixed } = fixDocument(text, { settings: defaultSettings, today: null, safety: 'safe', rules: [wordRule('a', '甲乙', '戊')] });
    expect(fixed).toBe('戊****丙\n');
  });
});

describe('precedence', () => {
  const loud = wordRule('loud', '甲乙', '');
  it('silences the rule that yields in the same place only', () => {
    const quiet = wordRule('quiet', '乙', '', { yieldsTo: [{ rule: 'loud', where: 'place' }] });
    expect(ids(check('甲乙，丙乙\n', [loud, quiet]))).toEqual(['loud', 'quiet']);
  });

  it('asks the condition', () => {
    const quiet = wordRule('quiet', '乙', '', { yieldsTo: [{ rule: 'loud', where: 'document', when: (own, other) => own['word'] === other['word'] }] });
    expect(ids(check('甲乙\n', [loud, quiet]))).toEqual(['loud', 'quiet']);
  });

  it('does not bring up the silenced finding when the winner is suppressed', () => {
    const quiet = wordRule('quiet', '乙', '', { yieldsTo: [{ rule: 'loud', where: 'place' }] });
    expect(ids(check('<!-- zhenggai-disable-next-block loud：已核 -->\n\n甲乙\n', [loud, quiet]))).toEqual([]);
  });

  it('lets the yielding rule speak when the other is off', () => {
    const quiet = wordRule('quiet', '乙', '', { yieldsTo: [{ rule: 'loud', where: 'place' }] });
    const settings = { ...defaultSettings, rules: { loud: { severity: 'off', options: null } } } as const;
    expect(ids(check('甲乙\n', [loud, quiet], settings))).toEqual(['quiet']);
  });
});

describe('suppressions', () => {
  const rule = wordRule('a', '乙', '');
  const other = wordRule('b', '丙', '');

  it('cover the next block, whatever blank lines stand between', () => {
    expect(ids(check('<!-- zhenggai-disable-next-block a：已核 -->\n\n\n\n甲乙\n\n甲乙\n', [rule]))).toEqual(['a']);
  });

  it('cover a list as a whole', () => {
    expect(ids(check('<!-- zhenggai-disable-next-block a：已核 -->\n\n1. 乙\n2. 乙\n\n乙\n', [rule]))).toEqual(['a']);
  });

  it('reach from disable to enable', () => {
    expect(check('乙\n\n<!-- zhenggai-disable a：已核 -->\n\n乙丙\n\n<!-- zhenggai-enable a -->\n\n乙\n', [rule, other]).map(({ ruleId, range }) => [ruleId, range.start])).toEqual([['a', 0], ['b', 36], ['a', 67]]);
  });

  it('switch every rule off where none is named, and one on again', () => {
    expect(ids(check('<!-- zhenggai-disable：附录 -->\n\n乙丙\n\n<!-- zhenggai-enable b -->\n\n乙丙\n', [rule, other]))).toEqual(['b']);
  });

  it('cover the file from anywhere', () => {
    expect(ids(check('乙\n\n<!-- zhenggai-disable-file a：已核 -->\n', [rule]))).toEqual([]);
  });

  it('are told when unused, unknown or without a reason', () => {
    expect(ids(check('<!-- zhenggai-disable-next-block a -->\n\n甲\n', [rule]))).toEqual(['suppression-without-reason', 'unused-suppression']);
    expect(ids(check('<!-- zhenggai-disable-next-block aa：已核 -->\n\n甲\n', [rule]))).toEqual(['unknown-rule']);
  });

  it('go when a repair removes them, one name of two when only that is idle', () => {
    const fix = (text: string): string => fixDocument(text, { settings: defaultSettings, today: null, safety: 'safe', rules: [rule, other, ...engineRules], only: ['b', 'unused-suppression', 'a'] }).text;
    expect(fix('<!-- zhenggai-disable-next-block a：已核 -->\n\n甲\n')).toBe('甲\n');
    expect(fix('<!-- zhenggai-disable-next-block a, b：已核 -->\n\n甲丙\n')).toBe('<!-- zhenggai-disable-next-block b：已核 -->\n\n甲丙\n');
  });
});

describe('severity', () => {
  const rule = wordRule('a', '乙', '');
  it('is the rule\'s, else the configuration\'s', () => {
    expect(check('乙\n', [rule])[0]?.severity).toBe('warning');
    expect(check('乙\n', [rule], { ...defaultSettings, rules: { a: { severity: 'error', options: null } } })[0]?.severity).toBe('error');
    expect(check('乙\n', [rule], { ...defaultSettings, rules: { a: { severity: 'off', options: null } } })).toEqual([]);
  });

  it('goes by kind, kinds not named are off', () => {
    const byKind = wordRule('a', '乙', '', { severity: { report: 'error' } });
    expect(checkBulletin(readBulletin('乙\n', { kind: 'report' }), defaultSettings, { today: null, rules: [byKind] }).findings[0]?.severity).toBe('error');
    expect(checkBulletin(readBulletin('乙\n', { kind: 'plan' }), defaultSettings, { today: null, rules: [byKind] }).findings).toEqual([]);
  });
});

describe('a rule that fails', () => {
  it('is named once, and the others go on', () => {
    const failing = { ...wordRule('failing', '乙', ''), check: () => { throw new Error('boom'); } } as Rule;
    const findings = check('乙\n\n乙\n', [failing, wordRule('a', '乙', '')]);
    expect(ids(findings)).toEqual(['internal-error', 'a', 'a']);
    expect(findings[0]?.data).toEqual({ rule: 'failing', error: 'boom' });
  });
});

describe('repairs', () => {
  it('that collide wait for the next round', () => {
    const first = wordRule('first', '甲乙', '乙甲');
    const second = wordRule('second', '乙甲', '丙');
    expect(fixDocument('甲乙甲\n', { settings: defaultSettings, today: null, safety: 'safe', rules: [first, second] }).text).not.toContain('甲乙');
    expect(chooseRepairs(check('甲乙甲\n', [first, second]), 'safe')).toHaveLength(1);
  });

  it('write the line ends that the document has', () => {
    const breaking = wordRule('breaking', '乙', '己\n庚');
    expect(fixDocument('甲乙\r\n', { settings: defaultSettings, today: null, safety: 'safe', rules: [breaking] }).text).toBe('甲己\r\n庚\r\n');
  });

  it('that go in a circle end', () => {
    const back = wordRule('back', '乙', '甲');
    const forth = wordRule('forth', '甲', '乙');
    expect(['甲\n', '乙\n']).toContain(fixDocument('甲\n', { settings: defaultSettings, today: null, safety: 'safe', rules: [back, forth] }).text);
  });
});
