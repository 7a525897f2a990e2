import { describe, expect, test } from 'vitest';
import { createSarifReporter } from '../../server/src/cli/reporters/sarif.ts';
import { artifactUri } from '../../server/src/cli/reporters/sarif/artifact-uri.ts';
import { commaFinding, document, report, sampleDocuments, sampleText, type RunOptions } from './support/sample-run.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

interface Descriptor {
  readonly id: string;
  readonly helpUri?: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly messageStrings: Readonly<Record<string, { readonly text: string }>>;
  readonly defaultConfiguration?: unknown;
}

interface Run {
  readonly language: string;
  readonly columnKind: string;
  readonly tool: { readonly driver: { readonly language: string; readonly rules: readonly Descriptor[] } };
  readonly translations: readonly { readonly language: string; readonly rules: readonly Descriptor[] }[];
  readonly invocations: readonly { readonly executionSuccessful: boolean; readonly exitCode: number; readonly toolExecutionNotifications?: readonly unknown[] }[];
  readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string; readonly id: string; readonly arguments: readonly string[] };
    readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly index: number }; readonly region: Region } }[];
    readonly relatedLocations?: readonly unknown[];
    readonly partialFingerprints: Readonly<Record<string, string>>;
    readonly fixes?: readonly { readonly artifactChanges: readonly { readonly replacements: readonly unknown[] }[] }[];
  }[];
}

function sarifRun(documents = sampleDocuments(), options: RunOptions = {}): Run {
  const log = JSON.parse(report(createSarifReporter, documents, options)) as { runs: Run[] };
  expect(log.runs).toHaveLength(1);
  return log.runs[0] as Run;
}

describe('sarif', () => {
  test('names the rules that spoke in both languages, each with help and a link', () => {
    const run = sarifRun();
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['sample-punctuation', 'sample-numbering', 'sample-contact']);
    expect(run.translations.map(({ language }) => language)).toEqual(['en']);
    expect(run.translations[0]?.rules.map(({ id }) => id)).toEqual(run.tool.driver.rules.map(({ id }) => id));
    for (const rule of run.tool.driver.rules) {
      expect(rule.helpUri).toMatch(/^https:\/\/.*\/sample-[a-z]+\.md$/u);
      expect(rule.help.markdown).toContain('为测试报告而设');
      expect(rule.shortDescription.text).toBe('样例规则');
    }
    expect(run.translations[0]?.rules[0]?.help.markdown).toContain('Made for testing reports');
    const english = sarifRun(sampleDocuments(), { info: { locale: 'en' } });
    expect([english.language, english.tool.driver.language, english.translations[0]?.language]).toEqual(['en', 'en', 'zh-CN']);
  });

  test('message templates filled with the arguments give the message, in both languages', () => {
    const run = sarifRun();
    const english = sarifRun(sampleDocuments(), { info: { locale: 'en' } });
    run.results.forEach((result, index) => {
      expect(fill(run.tool.driver.rules[result.ruleIndex], result.message)).toBe(result.message.text);
      expect(fill(run.translations[0]?.rules[result.ruleIndex], result.message)).toBe(english.results[index]?.message.text);
    });
  });

  test('points at the place in UTF-16 columns, names related places and carries repairs', () => {
    const run = sarifRun();
    expect(run.columnKind).toBe('utf16CodeUnits');
    const result = run.results[1];
    expect(result?.locations[0]?.physicalLocation.region).toEqual({ startLine: 7, startColumn: 4, endLine: 7, endColumn: 7 });
    expect(result?.relatedLocations).toHaveLength(1);
    expect(result?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      { deletedRegion: { startLine: 7, startColumn: 6, endLine: 7, endColumn: 7 }, insertedContent: { text: '二' } },
    ]);
    expect(run.results.map(({ level }) => level)).toEqual(['warning', 'error', 'warning', 'note']);
  });

  test('fingerprints differ, survive three inserted lines and a renamed file', () => {
    const before = fingerprints(sampleText, 'a.md');
    expect(new Set(before).size).toBe(before.length);
    expect(fingerprints(sampleText.replace('\n\n', '\n\n新的一段。\n\n又一段。\n\n'), 'b/c.md')).toEqual(before);
  });

  test('artifact URIs are relative and percent-encoded', () => {
    expect(artifactUri('材料/样例 通报#1.md')).toBe('%E6%9D%90%E6%96%99/%E6%A0%B7%E4%BE%8B%20%E9%80%9A%E6%8A%A5%231.md');
    expect(artifactUri("a:b/(c)'*!?%.md")).toBe('a%3Ab/%28c%29%27%2A%21%3F%25.md');
    expect(artifactUri('bad\ud800name')).toBe('bad%EF%BF%BDname');
    expect(sarifRun().artifacts.map(({ location }) => decodeURIComponent(location.uri))).toEqual(sampleDocuments().map(({ path }) => path));
  });

  test('the invocation tells the exit code and what could not be checked', () => {
    expect(sarifRun().invocations).toMatchObject([
      { executionSuccessful: false, exitCode: 2, toolExecutionNotifications: [{ level: 'error', descriptor: { id: 'undecodable' }, message: { text: '不是UTF-8编码' } }] },
    ]);
    const [found] = sarifRun(sampleDocuments().slice(0, 2)).invocations;
    expect(found).toEqual({ executionSuccessful: true, exitCode: 1 });
  });
});

function fill(rule: Descriptor | undefined, message: { readonly id: string; readonly arguments: readonly string[] }): string {
  const template = rule?.messageStrings[message.id]?.text ?? '';
  return template.replace(/\{\{|\}\}|\{(\d+)\}/gu, (found, index: string | undefined) => (index === undefined ? found.charAt(0) : (message.arguments[Number(index)] ?? '')));
}

function fingerprints(text: string, path: string): readonly string[] {
  const findings = [commaFinding(text, 0), commaFinding(text, 1)];
  return sarifRun([document(path, text, findings)]).results.map(({ partialFingerprints }) => Object.values(partialFingerprints).join());
}
