import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage, renderRepair } from '../../server/src/core/check/render-finding.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { parseConfiguration } from '../../server/src/core/config/parse-configuration.ts';
import { initialConfiguration } from '../../server/src/core/config/initial-configuration.ts';
import { locales } from '../../server/src/core/locale/locale.ts';
import { describeFinding, mistakesIn, someRules } from '../support/configuration-world.ts';

describe('a configuration that is right', () => {
  it('is read with comments, trailing commas, CRLF and BOM', async () => {
    const text = '\uFEFF{\r\n  // 注释\r\n  "kind": "report", /* also */\r\n  "rules": { "missing-deadline": "off", "vague-deadline": { "severity": "warning" }, },\r\n}\r\n';
    const { value, findings } = await parseConfiguration(text, someRules);
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      kind: 'report',
      rules: { 'missing-deadline': { severity: 'off', options: null }, 'vague-deadline': { severity: 'warning', options: null } },
    });
  });

  it('keeps options as they were given, without the defaults', async () => {
    const { value, findings } = await parseConfiguration('{ "rules": { "missing-deadline": { "options": { "accept": ["date"] } }, "vague-measure": { "severity": "info", "options": {} } } }', someRules);
    expect(findings).toEqual([]);
    expect(value.rules).toEqual({ 'missing-deadline': { severity: null, options: { accept: ['date'] } }, 'vague-measure': { severity: 'info', options: {} } });
  });

  it('holds everything that a configuration can', async () => {
    const text = `{
      "$schema": "./configuration.json", "extends": "../shared.json", "root": false, "kind": "plan", "lang": "en",
      "overrides": [{ "files": "台账/**", "kind": "ledger", "rules": { "missing-status": "warning" } }, { "files": ["*.plan.md", "方案/"], "words": { "街道办": "街道办事处" } }],
      "ignore": ["归档/", "!归档/2023.md"], "words": { "帐号": "账号" }, "docx": { "fonts": { "body": "仿宋" }, "seal": true, "header": { "name": "云岭" } }
    }`;
    const { value, findings } = await parseConfiguration(text, someRules);
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      root: false,
      extends: [{ path: '../shared.json' }],
      overrides: [{ files: ['台账/**'], kind: 'ledger' }, { files: ['*.plan.md', '方案/'], words: { 街道办: '街道办事处' } }],
      ignore: ['归档/', '!归档/2023.md'],
      docx: { fonts: { body: '仿宋' }, seal: true, header: { name: '云岭' } },
    });
  });

  it.each(locales)('is what init writes (%s)', async (locale) => {
    expect(await mistakesIn(initialConfiguration(locale))).toEqual([]);
    // With every comment line that shows a setting switched on as well.
    const all = initialConfiguration(locale).replace(/^(\s*)\/\/ (?=["{])/gmu, '$1').replace(/("kind": "bulletin"|\.json"\])(?=,?\n)/gu, '$1');
    expect(await mistakesIn(all.replaceAll(/,,/gu, ','))).toEqual([]);
  });
});

describe('a mistake is a finding in its place', () => {
  it.each([
    ['{ "kindd": "report" }', ['unknownKeyNearest "kindd"']],
    ['{ "colour": 1 }', ['unknownKey "colour"']],
    ['{ "kind": "letter" }', ['notAllowedNearest "letter"']],
    ['{ "kind": "memo" }', ['notAllowed "memo"']],
    ['{ "kind": "Bulletin" }', ['notAllowedNearest "Bulletin"']],
    ['{ "kind": 3 }', ['notAllowed 3']],
    ['{ "lang": "zh" }', ['notAllowed "zh"']],
    ['{ "root": "true" }', ['notBoolean "true"']],
    ['{ "rules": { "missing-dedline": "off" } }', ['unknownNearest "missing-dedline"']],
    ['{ "rules": { "spelling": "off" } }', ['unknown "spelling"']],
    ['{ "rules": { "missing-deadline": "warn" } }', ['notAllowedNearest "warn"']],
    ['{ "rules": { "missing-deadline": true } }', ['notAllowed true']],
    ['{ "rules": { "missing-deadline": { "level": "off" } } }', ['unknownKey "level"']],
    ['{ "rules": { "missing-deadline": { "severity": "high" } } }', ['notAllowed "high"']],
    ['{ "rules": { "missing-deadline": { "options": [] } } }', ['notObject []']],
    ['{ "rules": { "missing-deadline": { "options": { "acept": [] } } } }', ['unknownKeyNearest "acept"']],
    ['{ "rules": { "missing-deadline": { "options": { "accept": ["date", "someday"] } } } }', ['notAllowed "someday"']],
    ['{ "rules": { "missing-deadline": { "options": { "accept": "date" } } } }', ['notList "date"']],
    ['{ "rules": { "missing-deadline": { "options": { "accept": ["dat"] } } } }', ['notAllowedNearest "dat"']],
    ['{ "rules": { "missing-deadline": { "options": { "accept": [], "accept": ["date"] } } } }', ['duplicateKey "accept"']],
    ['{ "rules": { "missing-title": { "options": { "strict": true } } } }', ['noOptions { "strict": true }']],
    ['{ "rules": [] }', ['notObject []']],
    ['{ "extends": 3 }', ['notStringOrList 3']],
    ['{ "extends": ["", "a.json"] }', ['emptyString ""']],
    ['{ "$schema": [] }', ['notString []']],
    ['{ "overrides": {} }', ['notList {}']],
    ['{ "overrides": [{ "files": [[]], "kind": "plan" }] }', ['notString []']],
    ['{ "overrides": [{ "kind": "plan" }] }', ['missingKey {']],
    ['{ "overrides": [{ "files": "*.md", "ignore": [] }] }', ['unknownKey "ignore"']],
    ['{ "overrides": [{ "files": "[a.md" }] }', ['globUnbalanced "[a.md"']],
    ['{ "overrides": [{ "files": "../*.md" }] }', ['globOutside "../*.md"']],
    ['{ "overrides": [{ "files": "C:/a/*.md" }] }', ['globOutside "C:/a/*.md"']],
    ['{ "overrides": [{ "files": "a\\\\*.md" }] }', ['globBackslash "a\\\\*.md"']],
    ['{ "overrides": [{ "files": "{a,b" }] }', ['globUnbalanced "{a,b"']],
    ['{ "overrides": [{ "files": "a]" }] }', ['globUnbalanced "a]"']],
    ['{ "overrides": [{ "files": "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}" }] }', ['globTooComplex "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}"']],
    ['{ "ignore": "a.md" }', ['notList "a.md"']],
    ['{ "ignore": [1] }', ['notString 1']],
    ['{ "words": { "帐号": 1 } }', ['notString 1']],
    ['{ "words": { "帐号": "" } }', ['emptyString ""']],
    ['{ "words": { "账号": "账号" } }', []],
    ['{ "words": { "": "账号" } }', ['emptyString ""']],
    ['{ "docx": { "font": {} } }', ['unknownKeyNearest "font"']],
    ['{ "docx": { "seal": 1 } }', ['notBoolean 1']],
    ['{ "kind": "plan", "kind": "report" }', ['duplicateKey "kind"']],
    ['{ "rules": { "missing-title": "off", "missing-title": "info" } }', ['duplicateKey "missing-title"']],
    ['{ "words": { "__proto__": 1, "帐号": "账号" } }', ['unusableKey "__proto__"']],
    ['{ "docx": { "fonts": { "__proto__": "仿宋" } } }', ['unusableKey "__proto__"']],
    ['{ "__proto__": {}, "constructor": 1 }', ['unknownKey "__proto__"', 'unknownKey "constructor"']],
    ['{ "rules": { "__proto__": "off", "toString": "off" } }', ['unknown "__proto__"', 'unknown "toString"']],
    ['[]', ['notObject []']],
    ['"off"', ['notObject "off"']],
    ['', ['empty ']],
    ['// nothing\n', ['empty // nothing\n']],
    ['{ "kind": }', ['expectedValue }']],
    ['{ "kind" "report" }', ['expectedToken "report"']],
    ['{ "kind": "report" "lang": "en" }', ['expectedToken "lang"']],
    ['{ "kind": "report"', ['expectedToken "']],
    ['{ kind: "report" }', ['badSymbol kind']],
    ["{ 'kind': 'report' }", ["badSymbol 'kind'"]],
    ['{ "kind": "report\n" }', ['badString "report']],
    ['{ "kind": "report" } }', ['trailingText }']],
    ['{ /* "kind": "report" }', ['openComment /* "kind": "report" }']],
    ['['.repeat(100), ['tooDeep [']],
    [`{ "docx": { "header": ${'['.repeat(100000)}`, ['tooDeep [']],
  ])('%j', async (text, expected) => {
    expect(await mistakesIn(text)).toEqual(expected);
  });

  it('says it in both languages, without a place left open', async () => {
    const text = '{ "kindd": 1, "colour": 1, "kind": "x", "root": 1, "rules": { "missing-dedline": 1, "missing-title": "warn" }, "overrides": [{ "files": "[" }], "ignore": 1 }';
    const { findings } = await parseConfiguration(text, someRules);
    expect(findings.length).toBeGreaterThan(7);
    for (const finding of findings) {
      for (const locale of locales) expect(renderMessage(finding, locale)).not.toMatch(/\{\w+\}|undefined/u);
    }
    expect(findings.map((finding) => finding.ruleId).filter((id) => id === 'unknown-rule')).toHaveLength(1);
  });

  it('leaves out what is wrong and keeps the rest', async () => {
    const text = '{ "kind": "letter", "lang": "en", "rules": { "nosuch": "off", "missing-title": "off", "missing-deadline": { "severity": "info", "options": { "accept": 1 } } }, "ignore": ["a.md", 1] }';
    const { value } = await parseConfiguration(text, someRules);
    expect(value).toEqual({
      root: true, extends: [], overrides: [], ignore: ['a.md'], lang: 'en',
      rules: { 'missing-title': { severity: 'off', options: null }, 'missing-deadline': { severity: 'info', options: {} } },
    });
  });

  it('leaves out what cannot stand without the part that is wrong, and nothing else', async () => {
    const text = '{ "extends": [3, "a.json"], "overrides": [{ "files": "[", "kind": "plan" }, 1, { "files": ["a.md", ""], "lang": "en" }] }';
    const { value, findings } = await parseConfiguration(text, someRules);
    expect(findings.map((finding) => describeFinding(finding, text))).toEqual(['notString 3', 'globUnbalanced "["', 'notObject 1', 'emptyString ""']);
    expect(value).toEqual({ root: true, extends: [{ path: 'a.json', start: 17, end: 25 }], ignore: [], overrides: [{ files: ['a.md'], lang: 'en' }] });
  });

  it('offers the nearest rule as a repair that leaves valid JSON', async () => {
    const { findings, text } = await parseConfiguration('{ "rules": { "missing-dedline": "off" } }', someRules);
    const [repair] = findings[0]?.repairs ?? [];
    expect(repair === undefined ? '' : applyEdits(text, repair.edits)).toBe('{ "rules": { "missing-deadline": "off" } }');
    expect(findings[0] === undefined || repair === undefined ? '' : renderRepair(findings[0], repair, 'en')).toBe('Change to “missing-deadline”');
  });

  it('reports broken JSON once and reads what stands before the break', async () => {
    const { value, findings } = await parseConfiguration('{ "kind": "report", "colour": 1, "rules": { "missing-title": "off"', someRules);
    expect(findings).toHaveLength(1);
    expect(value).toMatchObject({ kind: 'report', rules: { 'missing-title': { severity: 'off' } } });
  });

  it('does not touch the prototype of objects', async () => {
    await parseConfiguration('{ "words": { "__proto__": "x" }, "docx": { "header": { "__proto__": { "polluted": true } } } }', someRules);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('properties', () => {
  const sound = JSON.stringify(
    { kind: 'report', rules: { 'missing-deadline': { severity: 'info', options: { accept: ['date'] } } }, overrides: [{ files: ['a/**'], lang: 'en' }], words: { 帐: '账' } },
    null,
    2,
  );

  it('never throws and points into the text, whatever the text', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.json(),
      fc.tuple(fc.nat(sound.length), fc.nat(8), fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', '/*', '//', 'null', '\uFEFF', '\r\n', '1e', '𠮷')).map(
        ([at, length, insert]) => sound.slice(0, at) + insert + sound.slice(at + length),
      ),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { findings, text: body } = await parseConfiguration(text, someRules);
        for (const { range } of findings) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(body.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same in a text with CRLF', async () => {
    const broken = sound.replace('"report"', '"letter"').replace('"date"', '"someday"');
    expect(await mistakesIn(broken.replaceAll('\n', '\r\n'))).toEqual(await mistakesIn(broken));
  });
});
