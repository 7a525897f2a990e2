import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportSchema, type Report } from '../../server/src/core/output/report-schema.ts';
import { locales } from '../../server/src/core/locale/locale.ts';
import { markupJson, markupText } from '../../server/src/cli/report/html/markup.ts';
import { selectRows, type Column, type TableState } from '../../server/src/report-page/table-model.ts';
import type { PageData } from '../../server/src/report-page/page-data.ts';
import { smallBulletin } from '../../scripts/scale/small-bulletin.ts';
import { cleanBulletin, encodeGbk, faultyBulletin, ordinaryMarkdown, run } from './support.ts';

const ledger = `# 巡察整改台账

| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 | 完成情况 |
| --- | --- | --- | --- | --- | --- |
| 1 | 学习不够深入 | 制定学习计划 | 办公室 | 2023年3月底前 | 正在推进 |
| 2 | 账实不符 | 盘点资产 | 财务科 | 2023年3月底前 | 已完成 |
| 3 | 记录不全 | 补齐记录 | 人事科 | 2023年9月底前 | 未完成 |
| 4 | 公示不及时 | 规范公示 | 综合科 | 2023年4月底前 |  |
`;

const files = {
  '/project/甲/a.md': cleanBulletin,
  '/project/甲/b.md': faultyBulletin,
  '/project/乙/台账.md': ledger,
  '/project/乙/说明.md': ordinaryMarkdown,
  ...Object.fromEntries(Array.from({ length: 20 }, (_, seed) => [`/project/丙/${seed}.md`, smallBulletin(seed)])),
};
const asked = ['--today', '2023-06-15', '--no-config'];

async function report(options: readonly string[] = [], more: Readonly<Record<string, string | Uint8Array>> = {}): Promise<{ readonly json: Report; readonly code: number; readonly err: string }> {
  const { out, code, err } = await run(['report', '.', '--format', 'json', ...asked, ...options], { files: { ...files, ...more } });
  return { json: reportSchema.parse(JSON.parse(out)), code, err };
}

function dataOf(html: string): PageData {
  const text = /<script type="application\/json" id="data">(.*?)<\/script>/u.exec(html)?.[1] ?? '';
  return JSON.parse(text) as PageData;
}

describe('report', () => {
  it('counts documents, units, problems and what is overdue', async () => {
    const { json, code, err } = await report();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const own = json.documents.find(({ filePath }) => filePath === '乙/台账.md');
    expect(own?.problems.map(({ number, status, deadline, due, responsibleUnits }) => [number, status, deadline, due, responsibleUnits])).toEqual([
      [1, 'in-progress', '2023-03-31', 'overdue', ['办公室']],
      [2, 'completed', '2023-03-31', null, ['财务科']],
      [3, 'not-completed', '2023-09-30', null, ['人事科']],
      [4, 'unstated', '2023-04-30', 'unconfirmed', ['综合科']],
    ]);
    expect(json.totals).toMatchObject({ documents: 23, passedOver: 1, failed: 0 });
    expect(json.units.find(({ unit }) => unit === '中共临江县水务局党组')).toMatchObject({ documents: 2, problems: 4 });
    expect(json.units.at(-1)?.unit).toBeNull();
    // The first to load the whole engine.
  }, 180_000);

  it('adds up: units to the totals, rules to the findings, findings to those of check', async () => {
    const { json } = await report();
    const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
    for (const key of ['documents', 'problems', 'overdue', 'unconfirmed'] as const) expect(sum(json.units.map((unit) => unit[key]))).toBe(json.totals[key]);
    for (const level of ['error', 'warning', 'info'] as const) {
      expect(sum(json.rules.map(({ findings }) => findings[level]))).toBe(json.totals.findings[level]);
      expect(sum(json.units.map(({ findings }) => findings[level]))).toBe(json.totals.findings[level]);
    }
    expect(sum(Object.values(json.totals.statuses))).toBe(json.totals.problems);
    const check = JSON.parse((await run(['check', '.', '--format', 'json', ...asked], { files })).out) as readonly { readonly errorCount: number; readonly warningCount: number; readonly infoCount: number }[];
    expect(json.totals.findings).toEqual({ error: sum(check.map(({ errorCount }) => errorCount)), warning: sum(check.map(({ warningCount }) => warningCount)), info: sum(check.map(({ infoCount }) => infoCount)) });
  });

  it.each(locales)('has the same figures in every format, in %s', async (locale) => {
    const options = ['report', '.', ...asked, '--lang', locale];
    const { json } = await report(['--lang', locale]);
    const html = (await run(options, { files })).out;
    const markdown = (await run([...options, '--format', 'markdown'], { files })).out;
    const { totals } = json;
    const figures = [...html.matchAll(/<strong class="figure">([^<]*)<\/strong>/gu)].map((match) => match[1]);
    const share = `${Math.floor((totals.statuses.completed * 1000) / totals.problems) / 10}%`;
    expect(figures).toEqual([totals.units, totals.documents, totals.problems, share, totals.overdue, totals.findings.error + totals.findings.warning + totals.findings.info].map(String));
    const data = dataOf(html);
    expect(data.units.map((row) => row[2])).toEqual(json.units.map(({ problems }) => problems));
    expect(data.problems).toHaveLength(totals.problems);
    expect(data.findings).toHaveLength(totals.findings.error + totals.findings.warning + totals.findings.info);
    expect(data.problems.filter((row) => row[7] === 1)).toHaveLength(totals.overdue);
    for (const unit of json.units) expect(markdown).toContain(`| ${unit.unit ?? (locale === 'en' ? '(no unit named)' : '（未写明单位）')} | ${unit.documents} | ${unit.problems} | ${unit.statuses.completed} |`);
    for (const { ruleId, findings } of json.rules) expect(markdown).toMatch(new RegExp(`^\\| ${ruleId} \\| .* \\| ${findings.error} \\| ${findings.warning} \\| ${findings.info} \\|`, 'mu'));
    expect(markdown).toContain(share);
    expect(html).toMatch(new RegExp(`^<html lang="${locale}">$`, 'mu'));
  });

  it('is one page: a policy that lets nothing in, and runs only its own style and script', async () => {
    const { out } = await run(['report', '.', ...asked], { files });
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(out)?.[1] ?? '';
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const style = /<style>(.*?)<\/style>/su.exec(out)?.[1] ?? '';
    const script = /<script>(.*?)<\/script>/su.exec(out)?.[1] ?? '';
    expect(script.length).toBeGreaterThan(1000);
    expect(policy).toBe(`default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`);
    expect(out).not.toMatch(/https?:|\sstyle=|\son\w+=|<link|<img|@import|url\((?!#)/u);
    expect(script).not.toMatch(/fetch|XMLHttpRequest|WebSocket|eval|new Function|innerHTML|import\(/u);
  });

  it('shows what documents and file names hold, and lets none of it out of its place', async () => {
    const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';
    const text = cleanBulletin.replace('河道巡查不够经常', `${hostile}&"'`).replaceAll('中共临江县水务局党组', '中共临江县<b>水务局</b>党组');
    const { out } = await run(['report', '.', ...asked], { files: { '/project/x\u001b[31m<i>\u202e.md': text } });
    expect(out).not.toMatch(/alert\(1\)<|<img|<b>水务局|<i>|\u001b|\u202e/u);
    const data = dataOf(out);
    expect(data.problems[0]?.[2]).toContain('alert(1)');
    expect(data.documents[0]?.[0]).toBe('x\u001b[31m<i>\u202e.md');
    const markdown = (await run(['report', '.', '--format', 'markdown', ...asked], { files: { '/project/x\u001b[31m|<i>.md': text } })).out;
    expect(markdown).toContain('x\\\\x1b\\[31m\\|&lt;i\\>.md');
    expect(markdown).not.toMatch(/\u001b|<img|<script/u);
  });

  it('names what cannot be read, counts the rest and exits with 2', async () => {
    const { json, code, err } = await report([], { '/project/丁/gbk.md': encodeGbk(faultyBulletin) });
    expect(code).toBe(2);
    expect(err).toMatch(/^丁\/gbk\.md：不是UTF-8编码/u);
    expect(json.totals).toMatchObject({ documents: 23, failed: 1 });
    expect(json.documents.filter(({ failure }) => failure !== null).map(({ filePath }) => filePath)).toEqual(['丁/gbk.md']);
    const { out } = await run(['report', '.', ...asked], { files: { ...files, '/project/丁/gbk.md': encodeGbk(faultyBulletin) } });
    expect(out).toContain('1个文件未能读取');
    expect(dataOf(out).documents.some(([path, , , , failure]) => path === '丁/gbk.md' && failure !== '')).toBe(true);
    expect((await report([], { '/project/.zhenggairc.json': '{' })).code).toBe(0);
    const misconfigured = await run(['report', '.', '--format', 'json'], { files: { ...files, '/project/.zhenggairc.json': '{' } });
    expect(misconfigured.code).toBe(2);
    expect(misconfigured.err).toMatch(/^\.zhenggairc\.json:1:/u);
    expect(await run(['report', 'none/*.md'], { files })).toMatchObject({ code: 2 });
  });

  it('leaves a document with a secrecy mark out unless it is asked for', async () => {
    const secret = { '/project/丁/密.md': `---\nsecrecy: 秘密\n---\n\n${cleanBulletin}`, '/project/丁/密2.md': `秘密★1年\n\n${cleanBulletin}` };
    const { json, code, err } = await report([], secret);
    expect(code).toBe(2);
    expect(err).toMatch(/密\.md：带有密级标志，未列入/u);
    expect(json.totals.documents).toBe(23);
    expect(json.documents.filter(({ filePath }) => filePath.startsWith('丁/')).map(({ problems }) => problems.length)).toEqual([0, 0]);
    expect((await report(['--allow-secret'], secret)).json.totals.documents).toBe(25);
  });

  it('writes where it is told, in the form that the name says, and does not read its own last report', async () => {
    for (const [name, start] of [['out/r.html', /^<!DOCTYPE html>/u], ['r.json', /^\{/u], ['总览.md', /^# 整改情况总览/u]] as const) {
      const first = await run(['report', '.', '-o', name, ...asked], { files });
      expect(first).toMatchObject({ code: 0, out: `${name}：已写出，23个文档\n`, err: '' });
      const text = first.host.text(`/project/${name}`) ?? '';
      expect(text).toMatch(start);
      const again = await run(['report', '.', '-o', name, ...asked], { files: { ...files, [`/project/${name}`]: text } });
      expect(again.host.text(`/project/${name}`)).toBe(text);
    }
    expect(await run(['report', '.', '-o', 'r.html'], { files, failsToWrite: { '/project/r.html': 'read-only' } })).toMatchObject({ code: 2 });
  });

  it('says that it has written its page, and writes none where there is nothing to report', async () => {
    const written = await run(['report', '甲', '-o', 'r.html', ...asked], { files });
    expect(written).toMatchObject({ code: 0, out: 'r.html：已写出，2个文档\n', err: '' });
    const nothing = await run(['report', '空', '-o', 'r.html', ...asked], { files: { '/project/空/说明.txt': '' } });
    expect(nothing).toMatchObject({ code: 2, out: '' });
    expect(nothing.err).toContain('空');
    expect(nothing.host.text('/project/r.html')).toBeNull();
  });

  it('is whole without a problem or a document that says anything', async () => {
    const bare = { '/project/a.md': '---\nkind: bulletin\n---\n\n# 关于巡察整改进展情况的通报\n' };
    for (const format of ['html', 'markdown', 'json']) expect((await run(['report', '.', '--format', format], { files: bare })).code).toBe(0);
    expect((await run(['report', '.'], { files: bare })).out).toContain('没有写明时限的未完成问题');
  });
});

describe('markup', () => {
  it('cannot be left by any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(markupText(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/u);
      expect(markupJson(text)).not.toMatch(/[<>&]/u);
      expect(JSON.parse(markupJson(text))).toBe(text);
    }));
  });
});

describe('the tables of the page', () => {
  const columns: readonly Column<readonly [string, number]>[] = [
    { label: 'name', kind: 'text', text: ([name]) => name },
    { label: 'n', kind: 'number', text: ([, n]) => `${n}%`, order: ([, n]) => n },
  ];
  const choices = [{ label: 'parity', options: ['even', 'odd'], value: ([, n]: readonly [string, number]) => n % 2 }];
  const rows = [['水务局', 10], ['教育局', 9], ['Water 2', 2], ['Water 10', 3]] as const;
  const state: TableState = { query: '', chosen: [null], sort: null, page: 0 };

  it('keep rows that hold every word, in any column', () => {
    const names = (change: Partial<TableState>): readonly string[] => selectRows(rows, columns, choices, { ...state, ...change }).map(([name]) => name);
    expect(names({})).toEqual(rows.map(([name]) => name));
    expect(names({ query: '局' })).toEqual(['水务局', '教育局']);
    expect(names({ query: 'WATER 3%' })).toEqual(['Water 10']);
    expect(names({ chosen: [1] })).toEqual(['教育局', 'Water 10']);
    expect(names({ sort: { column: 1, direction: 'ascending' } })).toEqual(['Water 2', 'Water 10', '教育局', '水务局']);
    expect(names({ sort: { column: 1, direction: 'descending' }, chosen: [0] })).toEqual(['水务局', 'Water 2']);
    expect(names({ query: 'water', sort: { column: 0, direction: 'ascending' } })).toEqual(['Water 2', 'Water 10']);
  });
});
