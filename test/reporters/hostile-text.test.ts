import { describe, expect, test } from 'vitest';
import { createCheckstyleReporter } from '../../server/src/cli/reporters/checkstyle.ts';
import { createCompactReporter } from '../../server/src/cli/reporters/compact.ts';
import { createGithubReporter } from '../../server/src/cli/reporters/github.ts';
import { createGitlabReporter } from '../../server/src/cli/reporters/gitlab.ts';
import { createJsonReporter } from '../../server/src/cli/reporters/json.ts';
import { createJunitReporter } from '../../server/src/cli/reporters/junit.ts';
import { createMarkdownReporter } from '../../server/src/cli/reporters/markdown.ts';
import { createRdjsonReporter } from '../../server/src/cli/reporters/rdjson.ts';
import { createSarifReporter } from '../../server/src/cli/reporters/sarif.ts';
import { reporterNames } from '../../server/src/cli/reporters/reporter.ts';
import type { Finding } from '../../server/src/core/check/finding.ts';
import { creators } from './support/creators.ts';
import { commaFinding, document, report } from './support/sample-run.ts';
import { validateJson, validateXmlText } from './support/validate.ts';

// Everything that may not reach a terminal or a parser as it is, and what each format uses as its own.
const hostile = '\u0000\u0007\b\u001b[2J\u001b]0;x\u0007\u007f\u0085\u009b31m\u2028\u2029\u202e\u2066\u200b\ufeff\ufffe\uffff\ud800x\udc00';
const markup = `]]><b a="1">&amp;'|\`*_[x](y)\\#%::error::,`;
const text = `甲${hostile}${markup},乙\n丙\n`;

const finding: Finding = { ...commaFinding('甲,', 0), data: { mark: hostile + markup, wanted: '第一行\r\n第二行' }, range: { start: 1, end: text.indexOf('乙') } };
const documents = [
  document(`目录${hostile}/${markup}.md`, text, [{ ...finding, severity: 'error' }, finding]),
  document(`z${hostile}.md`, null, [], { fatal: { code: 'unreadable', message: hostile + markup } }),
];

const raw = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]/u;

describe.each(reporterNames)('%s', (name) => {
  const output = report(creators[name], documents);

  test('lets nothing through that could drive a terminal', () => {
    expect(raw.exec(output)).toBeNull();
  });

  test('gives the same bytes twice', () => {
    expect(report(creators[name], documents)).toBe(output);
  });
});

test('every character survives where the format can carry it', () => {
  const [first] = JSON.parse(report(createJsonReporter, documents)) as { filePath: string; messages: { data: { mark: string } }[] }[];
  expect(first?.filePath).toBe(documents[0]?.path);
  expect(first?.messages[0]?.data.mark).toBe(hostile + markup);
});

test('compact and github keep to one line a finding', () => {
  expect(report(createCompactReporter, documents).split('\n').filter((line) => line.includes('[sample-'))).toHaveLength(2);
  expect(report(createGithubReporter, documents).trimEnd().split('\n')).toHaveLength(3);
  for (const line of report(createGithubReporter, documents).trimEnd().split('\n')) expect(line).toMatch(/^::(error|warning|notice) /u);
});

test('markdown keeps its tables whole', () => {
  const tables = report(createMarkdownReporter, documents).split('\n\n').map((part) => part.split('\n').filter((line) => line.startsWith('|'))).filter((rows) => rows.length > 0);
  // A bar that is no border stands behind an odd number of backslashes.
  const widths = tables.map((rows) => new Set(rows.map((row) => row.replace(/\\[\\|]/gu, '').split('|').length)));
  expect(widths.length).toBeGreaterThan(1);
  expect(widths.filter(({ size }) => size !== 1)).toEqual([]);
  expect(report(createMarkdownReporter, documents)).not.toMatch(/<b|\[x\]\(y\)/u);
});

test('structured formats stay valid', async () => {
  expect(validateJson('sarif-2.1.0-rtm.5.json', report(createSarifReporter, documents))).toEqual([]);
  expect(validateJson('gitlab-code-quality.own.schema.json', report(createGitlabReporter, documents))).toEqual([]);
  expect(validateJson('rdjson.own.schema.json', report(createRdjsonReporter, documents))).toEqual([]);
  expect(await validateXmlText('jenkins-junit.xsd', report(createJunitReporter, documents))).toEqual([]);
  expect(await validateXmlText('checkstyle-report.own.xsd', report(createCheckstyleReporter, documents))).toEqual([]);
});
