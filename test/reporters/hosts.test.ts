import { describe, expect, test } from 'vitest';
import type { Finding } from '../../server/src/core/check/finding.ts';
import { createGithubReporter } from '../../server/src/cli/reporters/github.ts';
import { createGitlabReporter } from '../../server/src/cli/reporters/gitlab.ts';
import { createRdjsonReporter } from '../../server/src/cli/reporters/rdjson.ts';
import { commaFinding, document, numberingFinding, report, sampleText } from './support/sample-run.ts';

const text = `${sampleText}${'甲,乙'.repeat(20)}\n`;
const many = [...Array.from({ length: 22 }, (_, index) => commaFinding(text, index)), numberingFinding(text)];

describe('github', () => {
  test('shows ten annotations, errors first, and the last one says how many there are besides', () => {
    const lines = report(createGithubReporter, [document('a.md', text, many)]).trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    expect(lines[0]).toMatch(/^::error /u);
    expect(lines[9]).toContain('另有14条：14个警告');
    expect(report(createGithubReporter, [document('a.md', text, many)], { info: { locale: 'en' } })).toContain('14 more: 14 warnings');
  });

  test('shows all where ten are enough, and follows the limit of the host', () => {
    const documents = [document('a.md', text, many.slice(0, 10))];
    expect(report(createGithubReporter, documents)).not.toContain('另有');
    expect(report(createGithubReporter, documents, { info: { annotationLimit: 3 } }).trimEnd().split('\n')).toHaveLength(3);
  });

  test('errors of later documents come before warnings of earlier ones', () => {
    const documents = [document('a.md', text, many.slice(0, 12)), document('b.md', sampleText, [numberingFinding(sampleText)])];
    expect(report(createGithubReporter, documents).split('\n')[0]).toContain('file=b.md');
  });

  test('escapes what the runner would read as its own', () => {
    const finding: Finding = { ...commaFinding(text, 0), data: { mark: '100%\r\n::error::x', wanted: 'a:b,c' } };
    const line = report(createGithubReporter, [document('a,b:c%\n.md', text, [finding])]);
    expect(line.trimEnd().split('\n')).toHaveLength(1);
    expect(line).toContain('file=a%2Cb%3Ac%25%0A.md,');
    expect(line).toContain('“100%25%0D%0A::error::x”应为全角“a:b,c”');
  });
});

describe('gitlab', () => {
  const fingerprints = (path: string, content: string, findings: readonly Finding[]): readonly string[] =>
    (JSON.parse(report(createGitlabReporter, [document(path, content, findings)])) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);

  test('fingerprints tell findings and files apart and survive shifted lines', () => {
    const own = fingerprints('a.md', text, many);
    expect(new Set([...own, ...fingerprints('b.md', text, many)]).size).toBe(2 * many.length);
    const shifted = text.replace('\n\n', '\n\n新的一段。\n\n');
    expect(fingerprints('a.md', shifted, [...Array.from({ length: 22 }, (_, index) => commaFinding(shifted, index)), numberingFinding(shifted)])).toEqual(own);
  });
});

describe('rdjson', () => {
  interface Diagnostic {
    readonly location: { readonly range: unknown };
    readonly suggestions: readonly { readonly range: unknown; readonly text: string }[];
    readonly related_locations?: readonly unknown[];
  }

  const diagnostics = (content: string, finding: Finding): readonly Diagnostic[] =>
    (JSON.parse(report(createRdjsonReporter, [document('a.md', content, [finding])])) as { diagnostics: Diagnostic[] }).diagnostics;

  test('counts columns in bytes of UTF-8', () => {
    const content = 'é甲😀,x\n';
    const range = { start: { line: 1, column: 10 }, end: { line: 1, column: 11 } };
    expect(diagnostics(content, commaFinding(content, 0))[0]).toMatchObject({ location: { range }, suggestions: [{ range, text: '，' }] });
  });

  test('counts right in lines longer than its stride', () => {
    const content = `${'甲😀a'.repeat(1000)},\n`;
    const column = Buffer.byteLength(content) - 1;
    expect(diagnostics(content, commaFinding(content, 0))[0]?.location.range).toEqual({ start: { line: 1, column }, end: { line: 1, column: column + 1 } });
  });

  test('names related places', () => {
    expect(diagnostics(sampleText, numberingFinding(sampleText))[0]?.related_locations).toEqual([
      { message: '前一个是“问题一”', location: { path: 'a.md', range: { start: { line: 3, column: 4 }, end: { line: 3, column: 13 } } } },
    ]);
  });
});
