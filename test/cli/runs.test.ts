import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../support/memory-host.ts';
import { cleanBulletin, faultyBulletin, run, runOn, warnedBulletin } from './support.ts';

const file = '/project/a.md';
const faulty = { files: { [file]: faultyBulletin } };

describe('exit codes and severities', () => {
  it('is 0 for warnings, 1 for errors and for more warnings than allowed', async () => {
    const warned = { files: { [file]: warnedBulletin } };
    expect((await run(['check'], { files: { [file]: cleanBulletin } })).code).toBe(0);
    expect((await run(['check'], warned)).code).toBe(0);
    expect((await run(['check', '--max-warnings', '1'], warned)).code).toBe(0);
    expect((await run(['check', '--max-warnings', '0'], warned)).code).toBe(1);
    expect((await run(['check', '--max-warnings', '0', '--quiet'], warned)).code).toBe(1);
    expect((await run(['check'], faulty)).code).toBe(1);
  });

  it('reports errors only with --quiet', async () => {
    const { out } = await run(['check', '--quiet', '--format', 'json'], faulty);
    expect(JSON.parse(out)).toMatchObject([{ errorCount: 1, warningCount: 0, infoCount: 0 }]);
  });

  it('takes severities from --rule, the last one counting', async () => {
    const { out, code } = await run(['check', '--rule', 'problem-numbering=off', '--rule', 'date-format=info', '--rule', 'date-format=error', '--format', 'json'], faulty);
    expect(out).not.toMatch(/problem-numbering/u);
    expect(out).toMatch(/"date-format","messageId":"[^"]+","severity":2/u);
    expect(code).toBe(1);
  });

  it('takes the kind from --kind', async () => {
    expect(JSON.parse((await run(['check', '--kind', 'ledger', '--format', 'json'], faulty)).out)).toMatchObject([{ kind: 'ledger' }]);
  });

  it('takes today from the clock, or from --today', async () => {
    const ledger = '# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 | 完成情况 |\n| --- | --- | --- | --- | --- | --- |\n| 1 | 学习不够深入 | 制定学习计划 | 办公室 | 2023年3月底前 | 正在推进 |\n';
    const rules = async (...argv: readonly string[]): Promise<string> => (await run(['check', '--format', 'json', ...argv], { files: { [file]: ledger }, today: '2023-01-01' })).out;
    expect(await rules()).not.toMatch(/deadline-passed/u);
    expect(await rules('--today', '2024-01-01')).toMatch(/deadline-passed/u);
  });
});

describe('outputs', () => {
  it('writes files whole, standard output as documents are done', async () => {
    const { host, out } = await run(['check', '--format', 'ndjson', '--format', 'json=out/r.json', '-f', 'sarif=r.sarif'], faulty);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(host.text('/project/out/r.json') ?? '')).toHaveLength(1);
    expect(JSON.parse(host.text('/project/r.sarif') ?? '')).toMatchObject({ version: '2.1.0' });
  });

  it('exits with 2 where an output cannot be written', async () => {
    const { code, err } = await run(['check', '--format', 'json=r.json'], { files: { [file]: cleanBulletin }, failsToWrite: { '/project/r.json': 'no-space' } });
    expect(code).toBe(2);
    expect(err).toMatch(/无法写入输出文件r\.json/u);
  });

  it('has every format', async () => {
    for (const format of ['pretty', 'compact', 'json', 'ndjson', 'sarif', 'junit', 'checkstyle', 'github', 'gitlab', 'rdjson', 'markdown', 'shard']) {
      expect((await run(['check', '--format', format], faulty)).out, format).not.toBe('');
    }
  });

  it('knows the hosts of continuous integration', async () => {
    const github = await run(['ci'], { ...faulty, environment: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/project/summary.md', CI: 'true' } });
    expect(github.out).toMatch(/^::error /mu);
    expect(github.host.text('/project/summary.md')).toMatch(/problem-numbering/u);
    expect(github.code).toBe(1);
    const gitlab = await run(['ci'], { ...faulty, environment: { GITLAB_CI: 'true' } });
    expect(JSON.parse(gitlab.host.text('/project/gl-code-quality-report.json') ?? '')).not.toHaveLength(0);
    expect((await run(['ci'], faulty)).out).toMatch(/problem-numbering/u);
    expect((await run(['ci', '--format', 'compact'], { ...faulty, environment: { GITHUB_ACTIONS: 'true' } })).out).not.toMatch(/^::error/mu);
  });

  it('speaks English when asked to', async () => {
    expect((await run(['check', '--lang', 'en'], faulty)).out).not.toMatch(/错误|警告/u);
  });

  it('uses colour on a terminal, unless told otherwise', async () => {
    const colored = async (argv: readonly string[], terminal: boolean, environment = {}): Promise<boolean> => (await run(['check', ...argv], { ...faulty, terminal, environment })).out.includes('\u001b[');
    expect(await colored([], true)).toBe(true);
    expect(await colored([], false)).toBe(false);
    expect(await colored(['--color', 'always'], false)).toBe(true);
    expect(await colored(['--color', 'never'], true)).toBe(false);
    expect(await colored([], true, { NO_COLOR: '1' })).toBe(false);
    expect(await colored([], true, { TERM: 'dumb' })).toBe(false);
    expect(await colored([], false, { FORCE_COLOR: '1' })).toBe(true);
    expect(await colored(['--color=always'], true, { NO_COLOR: '1' })).toBe(true);
  });

  it('prints statistics on standard error', async () => {
    const { err, out } = await run(['check', '--stats', '--format', 'json'], faulty);
    expect(err).toMatch(/1个文档，\d+个字符/u);
    expect(JSON.parse(out)).toHaveLength(1);
  });

  it('shows progress on a terminal only, and takes it away', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`/project/${index}.md`, '# x\n']));
    const shown = await run(['check'], { files, terminal: true });
    expect(shown.err).toMatch(/正在检查 \d+\/300/u);
    expect(shown.err.endsWith('\r\u001b[2K')).toBe(true);
    expect((await run(['check'], { files })).err).toBe('');
    expect((await run(['check'], { files, terminal: true, environment: { CI: 'true' } })).err).toBe('');
  });

  it('stops quietly when nobody reads any more', async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`/project/${index}.md`, faultyBulletin]));
    const host = createMemoryHost({ files });
    host.closeOutput();
    const { err } = await runOn(host, ['check', '--format', 'ndjson']);
    expect(err).toBe('');
    // Some are read ahead.
    expect(host.reads.filter((path) => path.endsWith('.md')).length).toBeLessThan(12);
  });
});

describe('--cache', () => {
  const argv = ['check', '--cache', '--format', 'json', '--stats'];

  it('gives the same report from the cache, and notices every change', async () => {
    const host = createMemoryHost({ files: { [file]: faultyBulletin, '/project/README.md': '# x\n' } });
    const first = await runOn(host, argv);
    const second = await runOn(host, argv);
    expect(second.out).toBe(first.out);
    expect(first.err).toMatch(/缓存命中0/u);
    expect(second.err).toMatch(/缓存命中2/u);
    expect((await runOn(host, [...argv, '--rule', 'problem-numbering=off'])).err).toMatch(/缓存命中0/u);
    await runOn(host, argv);
    expect((await runOn(host, [...argv, '--today', '2030-01-01'])).err).toMatch(/缓存命中0/u);
    await runOn(host, argv);
    host.content.set(file, new TextEncoder().encode(cleanBulletin));
    expect((await runOn(host, argv)).err).toMatch(/缓存命中1/u);
  });

  it('keeps what it knows of documents that a run leaves out', async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`/project/${index}.md`, `${cleanBulletin}\n<!-- ${index} -->\n`]));
    const host = createMemoryHost({ files });
    expect((await runOn(host, argv)).err).toMatch(/缓存命中0/u);
    host.content.set('/project/77.md', new TextEncoder().encode(faultyBulletin));
    host.content.set('/project/new.md', new TextEncoder().encode(faultyBulletin));
    host.content.delete('/project/5.md');
    expect((await runOn(host, ['check', '77.md', ...argv.slice(1)])).err).toMatch(/缓存命中0/u);
    expect((await runOn(host, argv)).err).toMatch(/缓存命中198/u);
    const writes = host.writes.length;
    expect((await runOn(host, argv)).err).toMatch(/缓存命中200/u);
    expect(host.writes).toHaveLength(writes);
  });

  it('outlives damage', async () => {
    const host = createMemoryHost({ files: { [file]: faultyBulletin } });
    const { out } = await runOn(host, argv);
    const cache = host.text('/project/.zhenggaicache') ?? '';
    expect(cache.length).toBeGreaterThan(100);
    for (const damaged of ['', 'x', cache.slice(0, 200), cache.replace('problem-numbering', 'problem-numberinG'), '{}', '\n', `x${cache}`, cache.replaceAll('\t', ' ')]) {
      host.content.set('/project/.zhenggaicache', new TextEncoder().encode(damaged));
      const again = await runOn(host, argv);
      expect(again.out).toBe(out);
      expect(again.err).toMatch(/缓存命中0/u);
    }
  });

  it('says when it cannot be kept, and changes nothing else', async () => {
    const { code, err } = await run(argv, { files: { [file]: cleanBulletin }, failsToWrite: { '/project/.zhenggaicache': 'no-space' } });
    expect(code).toBe(0);
    expect(err).toMatch(/缓存.*未能写入/u);
  });
});

describe('--baseline', () => {
  it('hides what was there, also when lines shift, and shows what is new', async () => {
    const host = createMemoryHost(faulty);
    const written = await runOn(host, ['check', '--write-baseline']);
    expect(written.code).toBe(0);
    expect(written.err).toMatch(/写入基线文件\.zhenggai-baseline\.json/u);
    const compare = ['check', '--baseline', '.zhenggai-baseline.json', '--format', 'json'];
    expect(JSON.parse((await runOn(host, compare)).out)).toMatchObject([{ messages: [] }]);
    const shifted = faultyBulletin.replace('## 一、', '\n\n新增的一段文字，说明有关情况。\n\n## 一、');
    host.content.set(file, new TextEncoder().encode(shifted));
    expect(JSON.parse((await runOn(host, compare)).out)).toMatchObject([{ messages: [] }]);
    host.content.set(file, new TextEncoder().encode(shifted.replace('2023年2月底', '2023年02月底')));
    const fresh = await runOn(host, compare);
    expect(JSON.parse(fresh.out)).toMatchObject([{ messages: [{ ruleId: 'date-format' }] }]);
    expect(fresh.code).toBe(0);
  });

  it('keeps other documents, forgets those that are gone, and is the same from another folder', async () => {
    const host = createMemoryHost({ files: { '/project/x/a.md': faultyBulletin, '/project/x/b.md': faultyBulletin, '/project/base.json': '' } });
    host.content.delete('/project/base.json');
    await runOn(host, ['check', '--write-baseline', '--baseline', 'base.json']);
    const whole = host.text('/project/base.json') ?? '';
    expect(Object.keys((JSON.parse(whole) as { documents: object }).documents)).toEqual(['x/a.md', 'x/b.md']);
    await runOn(host, ['check', '--write-baseline', '--baseline', 'base.json', 'x/a.md']);
    expect(host.text('/project/base.json')).toBe(whole);
    host.content.delete('/project/x/b.md');
    await runOn(host, ['check', '--write-baseline', '--baseline', 'base.json', 'x/a.md']);
    expect(host.text('/project/base.json')).not.toMatch(/b\.md/u);
    const elsewhere = createMemoryHost({ files: Object.fromEntries(host.content), workingFolder: '/project/x' });
    expect((await runOn(elsewhere, ['check', '--baseline', '../base.json', 'a.md'])).code).toBe(0);
  });

  it('is not written over what is none, and is made anew where a merge left its marks in it', async () => {
    for (const content of ['{"name":"x","version":"1.0.0"}', cleanBulletin]) {
      const { code, err, host } = await run(['check', '--baseline', 'b.json', '--write-baseline'], { files: { [file]: faultyBulletin, '/project/b.json': content } });
      expect(code).toBe(2);
      expect(err).toMatch(/b\.json已存在，但不是基线文件，未覆盖/u);
      expect(host.text('/project/b.json')).toBe(content);
    }
    const merged = '{\n  "version": 1,\n  "documents": {\n<<<<<<< ours\n=======\n>>>>>>> theirs\n  }\n}\n';
    expect((await run(['check', '--baseline', 'b.json', '--write-baseline'], { files: { [file]: faultyBulletin, '/project/b.json': merged } })).code).toBe(0);
  });

  it('is refused where it is not there or not one', async () => {
    for (const [content, message] of [
      [null, /不存在；先用 --write-baseline/u],
      ['{', /不是有效的基线/u],
      ['[]', /不是有效的基线/u],
      ['{"version":1,"documents":{"a.md":[1]}}', /不是有效的基线/u],
    ] as const) {
      const { code, err } = await run(['check', '--baseline', 'b.json'], { files: { [file]: cleanBulletin, ...(content === null ? {} : { '/project/b.json': content }) } });
      expect(code).toBe(2);
      expect(err).toMatch(message);
    }
  });
});
