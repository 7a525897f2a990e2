import { describe, expect, test } from 'vitest';
import { reporterNames, type ReporterName } from '../../server/src/cli/reporters/reporter.ts';
import { runCli } from '../../server/src/cli/run-cli.ts';
import { locales, type Locale } from '../../server/src/core/locale/locale.ts';
import { checkOutputSchema, shardOutputSchema, type CheckOutput } from '../../server/src/core/output/check-schema.ts';
import { createMemoryHost } from '../support/memory-host.ts';
import { validateJson, validateXmlText } from './support/validate.ts';

// A bulletin with a gap in its numbers, half-width commas and no contact: findings of every level, safe and unsafe repairs.
const bulletin = `# 中共云岭县水务局党组关于巡察整改进展情况的通报

根据县委统一部署，2022年3月7日至2022年5月20日，县委第二巡察组对县水务局党组进行了巡察。2022年7月15日，县委巡察组反馈了巡察意见。现将整改情况予以公布。

## 一、整改工作组织情况

党组召开专题会议,制定整改方案，逐条分解任务。

## 二、巡察反馈问题整改进展情况

### （一）理论学习方面

#### 问题一：学习计划不够细致。

整改情况：

1. 修订学习制度,明确每月集中学习一次。

2. 补记学习笔记12份，已于2022年8月5日完成。

#### 问题三：检查流于形式。

整改情况：

1. 由办公室牵头，逐项核对材料。

## 三、下一步工作打算

持续巩固整改成果。

中共云岭县水务局党组

2022年11月18日
`;

type Reports = Readonly<Record<ReporterName, string>>;

async function runAllFormats(text: string, locale: Locale): Promise<{ readonly reports: Reports; readonly exitCode: number }> {
  const host = createMemoryHost({ files: { '/project/材料/通报 1.md': text } });
  const formats = reporterNames.flatMap((name) => ['--format', `${name}=out/${name}.txt`]);
  const exitCode = await runCli(['check', '材料', '--lang', locale, '--no-config', ...formats], host);
  const reports = Object.fromEntries(reporterNames.map((name) => [name, host.text(`/project/out/${name}.txt`) ?? '']));
  return { reports: reports as Reports, exitCode };
}

describe.each(locales)('check writes every format in %s', async (locale) => {
  const { reports, exitCode } = await runAllFormats(bulletin, locale);
  const output: CheckOutput = checkOutputSchema.parse(JSON.parse(reports.json));
  const messages = output.flatMap((document) => document.messages);
  const errors = messages.filter(({ level }) => level === 'error').length;

  test('there is something to report: a gap between the problems, at its place', () => {
    const gap = messages.find(({ ruleId }) => ruleId === 'problem-numbering');
    expect(gap).toMatchObject({ level: 'error', line: bulletin.split('\n').indexOf('#### 问题三：检查流于形式。') + 1 });
    expect(exitCode).toBe(1);
  });

  test('each is valid', async () => {
    expect(shardOutputSchema.parse(JSON.parse(reports.shard)).results).toEqual(output);
    expect(reports.ndjson.trimEnd().split('\n').map((line): unknown => JSON.parse(line))).toEqual(output);
    expect(validateJson('sarif-2.1.0-rtm.5.json', reports.sarif)).toEqual([]);
    expect(validateJson('gitlab-code-quality.own.schema.json', reports.gitlab)).toEqual([]);
    expect(validateJson('rdjson.own.schema.json', reports.rdjson)).toEqual([]);
    expect(await validateXmlText('jenkins-junit.xsd', reports.junit)).toEqual([]);
    expect(await validateXmlText('checkstyle-report.own.xsd', reports.checkstyle)).toEqual([]);
  });

  test('each has every finding', () => {
    const total = messages.length;
    const { results } = (JSON.parse(reports.sarif) as { runs: [{ results: unknown[] }] }).runs[0];
    expect(results).toHaveLength(total);
    expect(JSON.parse(reports.gitlab)).toHaveLength(total);
    expect((JSON.parse(reports.rdjson) as { diagnostics: unknown[] }).diagnostics).toHaveLength(total);
    expect(reports.junit.match(/<failure /gu) ?? []).toHaveLength(errors);
    expect(reports.junit.match(/<testcase /gu)).toHaveLength(total);
    expect(reports.checkstyle.match(/<error /gu)).toHaveLength(total);
    expect(reports.compact.match(/^材料\/通报 1\.md:\d+:\d+: /gmu)).toHaveLength(total);
    expect(reports.markdown.match(/^\| \d+:\d+ \|/gmu)).toHaveLength(total);
    expect(reports.pretty.match(/^材料\/通报 1\.md:\d+:\d+ /gmu)).toHaveLength(total);
    expect(reports.github.match(/^::/gmu)).toHaveLength(Math.min(10, total));
    expect(reports.github.split('\n')[0]).toMatch(/^::error /u);
  });

  test('no message id or placeholder is left where a text should be', () => {
    for (const { message, messageId, suggestions, related } of messages) {
      const texts = [message, ...suggestions.map(({ desc }) => desc), ...related.map((place) => place.message)];
      for (const text of texts) expect(text).not.toMatch(/\{\w+\}/u);
      expect(message).not.toBe(messageId);
    }
  });
});

test('fingerprints survive three lines put in above', async () => {
  const fingerprintsOf = async (text: string): Promise<readonly string[]> => {
    const { reports } = await runAllFormats(text, 'zh-CN');
    const { results } = (JSON.parse(reports.sarif) as { runs: [{ results: { partialFingerprints: Record<string, string> }[] }] }).runs[0];
    return results.flatMap(({ partialFingerprints }) => Object.values(partialFingerprints));
  };
  const before = await fingerprintsOf(bulletin);
  const shifted = bulletin.replace('逐条分解任务。\n', '逐条分解任务。\n\n领导班子成员带头领办重点任务。\n\n');
  expect(await fingerprintsOf(shifted)).toEqual(before);
  expect(new Set(before).size).toBe(before.length);
});
