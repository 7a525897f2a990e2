import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../server/src/core/config/parse-configuration.ts';
import { createConfigurationResolver } from '../../server/src/core/config/resolve-configuration.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import { createWorld } from '../support/configuration-world.ts';
import { checkFaults, outlineFaults } from '../torture/document-faults.ts';

const title = '# 关于巡察整改进展情况的通报\n\n';
const megabytes = 1024 * 1024;

const extremes: Readonly<Record<string, () => string>> = {
  'quotations 2,000 deep': () => `${title}${'> '.repeat(2000)}问题一：不到位\n`,
  'lists 100 deep': () => title + Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- 文${depth}\n`).join(''),
  'brackets 20,000 deep': () => `${title}${'（'.repeat(20_000)}文${'）'.repeat(20_000)}\n`,
  '100,000 headings': () => title + '## 一、文\n\n'.repeat(100_000),
  'a line of 10 MB': () => title + '整改情况，'.repeat((10 * megabytes) / 15),
  'a line of 10 MB without a mark': () => title + '字'.repeat((10 * megabytes) / 3),
  '10,000 suppressions': () => title + Array.from({ length: 10_000 }, (_, index) => `<!-- zhenggai-disable-next-block missing-deadline：第${index}处 -->\n\n文,字。\n\n`).join(''),
  'a table of 200 columns and 50 rows': () => `${title}|${'甲|'.repeat(200)}\n|${'-|'.repeat(200)}\n${`|${'乙,丙|'.repeat(200)}\n`.repeat(50)}`,
};

describe('extreme documents', () => {
  it.each(Object.entries(extremes))('%s', (_, make) => {
    const text = make();
    const { bulletin, faults } = checkFaults(text);
    expect(faults).toEqual([]);
    expect(outlineFaults(bulletin)).toEqual([]);
    expect(bulletin.text.length).toBe(text.length);
  }, 300_000);
});

const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefghi'.charAt(index)},`.repeat(9)}x]\n`).join('')}title: *j\n---\n\n${title}`;

describe('extreme settings', () => {
  it('front matter whose anchors explode, whose keys pollute or whose values nest is read like any other', () => {
    for (const text of [bomb, `---\n__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n---\n\n${title}`, `---\ntitle: ${'['.repeat(5000)}\n---\n\n${title}`, `---\n<<: *a\n? &a *a\n: 1\n---\n\n${title}`]) expect(checkFaults(text).faults).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('keys of a configuration that pollute are mistakes, and nothing is polluted', async () => {
    for (const text of ['{ "__proto__": { "polluted": 1 } }', '{ "rules": { "__proto__": { "polluted": 1 }, "constructor": "off" } }', '{ "words": { "__proto__": "x" } }', '{ "overrides": [{ "files": ["*"], "__proto__": { "polluted": 1 } }] }']) {
      const { value } = await parseConfiguration(text, allRules);
      expect(JSON.stringify(value)).not.toContain('polluted');
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    }
  });

  it('deep and enormous configurations are read', async () => {
    for (const text of ['['.repeat(100_000), `{"words":${'{"a":'.repeat(50_000)}`, `{"ignore":[${'"a/**/b/**",'.repeat(20_000)}"x"]}`]) {
      const { findings } = await parseConfiguration(text, allRules);
      for (const { range } of findings) expect(range.end).toBeLessThanOrEqual(text.length);
    }
  });

  it('configurations that build on each other in a circle, or on what is far away, are told and end', async () => {
    const world = createWorld({
      '/w/.zhenggairc.json': '{ "extends": ["./a.json", "../../../../etc/shadow.json", "/etc/passwd"] }',
      '/w/a.json': '{ "extends": ["./b.json"] }',
      '/w/b.json': '{ "extends": ["./a.json", "./.zhenggairc.json"] }',
    });
    const { mistakes } = await createConfigurationResolver({ host: world, rules: allRules }).resolve('/w/x.md', { kind: 'nearest', folder: '/w' });
    expect(mistakes.flatMap(({ findings }) => findings).length).toBeGreaterThan(1);
    expect([...world.reads.values()].every((times) => times === 1)).toBe(true);
  });
});
