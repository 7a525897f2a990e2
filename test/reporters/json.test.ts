import { describe, expect, test } from 'vitest';
import { createJsonReporter } from '../../server/src/cli/reporters/json.ts';
import { createNdjsonReporter } from '../../server/src/cli/reporters/ndjson.ts';
import { createShardReporter } from '../../server/src/cli/reporters/shard.ts';
import { checkOutputSchema, documentOutputSchema, shardOutputSchema } from '../../server/src/core/output/check-schema.ts';
import type { Finding } from '../../server/src/core/check/finding.ts';
import { commaFinding, document, numberingFinding, report, sampleDocuments, sampleText } from './support/sample-run.ts';

const parse = (text: string): unknown => JSON.parse(text);

describe('json', () => {
  test('is what the schema promises', () => {
    expect(() => checkOutputSchema.parse(parse(report(createJsonReporter)))).not.toThrow();
    expect(parse(report(createJsonReporter, []))).toEqual([]);
  });

  test('holds a finding as the contract has it', () => {
    const documents = [document('a.md', sampleText, [numberingFinding(sampleText)])];
    const at = sampleText.indexOf('问题三') + 2;
    expect(parse(report(createJsonReporter, documents))).toEqual([
      {
        filePath: 'a.md', kind: 'bulletin',
        messages: [
          {
            ruleId: 'sample-numbering', messageId: 'gap', severity: 2, level: 'error',
            message: '应为“问题二”，这里写成“问题三”', data: { expected: '二', found: '三' },
            line: 7, column: 4, endLine: 7, endColumn: 7,
            related: [{ line: 3, column: 4, endLine: 3, endColumn: 7, message: '前一个是“问题一”' }],
            suggestions: [{ desc: '改为“问题二”', fix: { range: [at, at + 1], text: '二' } }],
          },
        ],
        errorCount: 1, warningCount: 0, infoCount: 0, fixableErrorCount: 0, fixableWarningCount: 0,
      },
    ]);
  });

  test('tells safe repairs from unsafe ones and counts what is fixable', () => {
    const [result] = checkOutputSchema.parse(parse(report(createJsonReporter, [document('a.md', sampleText, [commaFinding(sampleText, 0)])])));
    const start = sampleText.indexOf(',');
    expect(result?.messages[0]?.fix).toEqual({ range: [start, start + 1], text: '，' });
    expect(result?.messages[0]?.suggestions).toEqual([]);
    expect(result?.fixableWarningCount).toBe(1);
  });

  test('merges the edits of one repair into one range', () => {
    const text = '（一）、甲\n';
    const finding: Finding = {
      ...commaFinding('a,', 0), range: { start: 0, end: 4 },
      repairs: [{ id: 'widen', safety: 'safe', data: { wanted: '' }, edits: [{ start: 0, end: 1, text: '(' }, { start: 3, end: 4, text: '' }] }],
    };
    const [result] = checkOutputSchema.parse(parse(report(createJsonReporter, [document('a.md', text, [finding])])));
    expect(result?.messages[0]?.fix).toEqual({ range: [0, 4], text: '(一）' });
  });

  test('counts columns in UTF-16 units, whatever ends the lines', () => {
    const text = '甲\r\n😀乙,丙\r丁';
    const [result] = checkOutputSchema.parse(parse(report(createJsonReporter, [document('a.md', text, [commaFinding(text, 0)])])));
    expect(result?.messages[0]).toMatchObject({ line: 2, column: 4, endLine: 2, endColumn: 5 });
  });

  test('says of a file that could not be read what is wrong', () => {
    const [result] = checkOutputSchema.parse(parse(report(createJsonReporter, sampleDocuments().slice(2))));
    expect(result).toMatchObject({ kind: null, errorCount: 1, messages: [{ ruleId: null, messageId: 'undecodable', fatal: true, severity: 2 }] });
  });
});

test('ndjson has one of these objects a line, written as each document is done', () => {
  const lines = report(createNdjsonReporter).trimEnd().split('\n');
  expect(lines.map(parse)).toEqual(parse(report(createJsonReporter)));
  for (const line of lines) expect(() => documentOutputSchema.parse(parse(line))).not.toThrow();
});

test('shard wraps the same results', () => {
  const shard = shardOutputSchema.parse(parse(report(createShardReporter, undefined, { info: { shard: { index: 2, count: 3 } } })));
  expect(shard).toMatchObject({ version: 1, toolVersion: '1.2.3', shard: { index: 2, count: 3 }, configHash: 'c0ffee' });
  expect(shard.results).toEqual(parse(report(createJsonReporter)));
  expect(shardOutputSchema.parse(parse(report(createShardReporter, []))).results).toEqual([]);
});
