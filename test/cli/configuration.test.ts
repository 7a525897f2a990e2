import { describe, expect, it } from 'vitest';
import { cleanBulletin, faultyBulletin, run, warnedBulletin } from './support.ts';

const rc = '/project/.zhenggairc.json';
const json = ['check', '--format', 'json'];

interface Message {
  readonly ruleId: string;
  readonly line: number;
  readonly column: number;
}

function messagesOf(out: string, path: string): readonly Message[] {
  const all = JSON.parse(out) as readonly { readonly filePath: string; readonly messages: readonly Message[] }[];
  return all.find(({ filePath }) => filePath === path)?.messages ?? [];
}

describe('configuration files', () => {
  it('count from the document upwards, overrides and ignore included', async () => {
    const files = {
      [rc]: '{ "rules": { "problem-numbering": "off" }, "ignore": ["archive/**"], "overrides": [{ "files": ["x/**"], "rules": { "date-format": "error" } }] }',
      '/project/a.md': faultyBulletin,
      '/project/x/b.md': faultyBulletin,
      '/project/archive/c.md': faultyBulletin,
    };
    const { out, code } = await run(json, { files });
    expect(code).toBe(1);
    expect(out).not.toMatch(/problem-numbering|archive/u);
    expect(out).toMatch(/"filePath":"x\/b\.md".*"date-format","messageId":"\w+","severity":2/u);
    // A file that is named is checked all the same.
    expect((await run([...json, 'archive/c.md'], { files })).out).toMatch(/archive/u);
  });

  it('yield to the command line, and to --no-config and --config', async () => {
    const files = { [rc]: '{ "rules": { "problem-numbering": "off" } }', '/project/other.json': '{ "kind": "report" }', '/project/a.md': faultyBulletin };
    expect((await run([...json, '--rule', 'problem-numbering=info'], { files })).out).toMatch(/"problem-numbering","messageId":"\w+","severity":0/u);
    expect((await run([...json, '--no-config'], { files })).code).toBe(1);
    expect(JSON.parse((await run([...json, '--config', 'other.json'], { files })).out)).toMatchObject([{ kind: 'report' }]);
    expect((await run([...json, '--config', 'none.json'], { files })).code).toBe(2);
  });

  it('set the language of messages, below --lang', async () => {
    const files = { [rc]: '{ "lang": "en" }', '/project/a.md': faultyBulletin };
    expect((await run(['check'], { files })).out).not.toMatch(/错误/u);
    expect((await run(['check', '--lang', 'zh-CN'], { files })).out).toMatch(/错误/u);
    expect((await run(['check', 'b.md', '*.txt'], { files })).err).toMatch(/no file matches|没有匹配/u);
  });

  it('are told of at their place, and the exit code is 2', async () => {
    const cases: readonly (readonly [string, string, number, number])[] = [
      ['{\n  "rules": { "missing-titel": "off" }\n}', 'unknown-rule', 2, 14],
      ['{\n  "colour": 1\n}', 'invalid-configuration', 2, 3],
      ['{\n  "rules": {\n', 'invalid-configuration', 2, 13],
      ['{\n  "extends": ["./.zhenggairc.json"]\n}', 'invalid-configuration', 2, 15],
      ['{ "kind": "letter" }', 'invalid-configuration', 1, 11],
    ];
    for (const [text, ruleId, line, column] of cases) {
      const { out, code } = await run(json, { files: { [rc]: text, '/project/a.md': cleanBulletin } });
      expect(code, text).toBe(2);
      expect(messagesOf(out, '.zhenggairc.json'), text).toMatchObject([{ ruleId, line, column }]);
      // The documents are still checked.
      expect(out).toMatch(/"filePath":"a\.md"/u);
    }
  });

  it('are told of by format and print-config too', async () => {
    const files = { [rc]: '{ "colour": 1 }', '/project/a.md': cleanBulletin };
    for (const argv of [['format', '--check'], ['print-config', 'a.md']]) {
      const { code, err } = await run(argv, { files });
      expect(code, argv.join(' ')).toBe(2);
      expect(err).toMatch(/\.zhenggairc\.json:1:3 .*colour/u);
    }
  });

  it('are found in other flavours of paths', async () => {
    const files = { 'C:/project/.zhenggairc.json': '{ "overrides": [{ "files": ["x/*.md"], "rules": { "date-format": "off" } }] }', 'C:/project/x/a.md': warnedBulletin };
    expect((await run([...json, 'x\\a.md'], { files, windows: true })).out).not.toMatch(/date-format/u);
  });
});

describe('print-config', () => {
  it('says where each value came from', async () => {
    const files = { [rc]: '{ "lang": "en", "rules": { "date-format": "off" }, "overrides": [{ "files": ["*.md"], "kind": "report" }] }' };
    const { out, code } = await run(['print-config', 'a.md', '--rule', 'cjk-spacing=error', '--lang', 'zh-CN'], { files });
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').sort()).toEqual([
      'kind = "report"  # 来自.zhenggairc.json的overrides第1项',
      'lang = "en"  # 来自.zhenggairc.json',
      'rules.cjk-spacing.severity = "error"  # 来自命令行',
      'rules.date-format.severity = "off"  # 来自.zhenggairc.json',
    ]);
    expect((await run(['print-config', 'a.md'])).out).toBe('kind = null  # 默认\nlang = "zh-CN"  # 默认\n');
  });
});
