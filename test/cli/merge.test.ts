import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reporterNames } from '../../server/src/cli/reporters/reporter.ts';
import { restoreText, sparseText } from '../../server/src/cli/reporters/shard/sparse-text.ts';
import { createLineIndex } from '../../server/src/core/text/line-index.ts';
import { cleanBulletin, encodeGbk, faultyBulletin, ordinaryMarkdown, run, warnedBulletin, type CliRun } from './support.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Findings of every level and repair, documents of every fate, line ends of every kind. */
const world: Files = {
  '/project/甲/a.md': faultyBulletin,
  '/project/甲/b.md': cleanBulletin,
  '/project/甲/c\u001b[31m.md': warnedBulletin.replaceAll('\n', '\r\n'),
  '/project/乙/d.md': `\uFEFF${faultyBulletin.replace('系统', '𠮷')}`,
  '/project/乙/e.md': encodeGbk(faultyBulletin),
  '/project/乙/f.md': ordinaryMarkdown,
  '/project/乙/g.md': faultyBulletin.replace('，', ', ').trimEnd(),
  '/project/丙/h.md': warnedBulletin.replace('\n', '\r'),
  '/project/丙/i.md': '',
  '/project/丙/.zhenggairc.json': '{ "rules": { "missing-titel": "off" } }',
};

async function shardsOf(files: Files, count: number, options: readonly string[]): Promise<Record<string, string>> {
  const shards: Record<string, string> = {};
  for (let index = 1; index <= count; index += 1) {
    shards[`/project/out/${index}.json`] = (await run(['check', '.', ...options, '--shard', `${index}/${count}`, '--format', 'shard=s.json'], { files })).host.text('/project/s.json') ?? '';
  }
  return shards;
}

function merge(shards: Files, options: readonly string[] = [], names: readonly string[] = Object.keys(shards)): Promise<CliRun> {
  return run(['merge', ...names, ...options], { files: shards });
}

/** Every name in an order that the seed decides. */
function shuffled(names: readonly string[], seed: number): readonly string[] {
  return fc.sample(fc.shuffledSubarray([...names], { minLength: names.length }), { seed, numRuns: 1 })[0] ?? names;
}

describe('merge', () => {
  it.each([
    [[], 1], [[], 2], [[], 3], [[], 20],
    [['--lang', 'en'], 3],
    [['--quiet', '--max-warnings', '0'], 2],
    [['--max-warnings', '1'], 3],
    [['--no-config', '--rule', 'missing-contact=error'], 4],
    [['--fix'], 3],
    [['--diff'], 2],
  ] as const)('gives, with %j in %i shards and any order, what one run gives, in every format', async (options, count) => {
    const shards = await shardsOf(world, count, options);
    for (const [seed, format] of reporterNames.entries()) {
      const single = await run(['check', '.', ...options, '--format', `${format}=out.txt`], { files: world });
      const merged = await merge(shards, ['--format', `${format}=out.txt`], shuffled(Object.keys(shards), seed));
      expect(merged.host.text('/project/out.txt'), format).toBe(single.host.text('/project/out.txt'));
      expect(merged.code, format).toBe(single.code);
      expect(merged.err).toBe('');
    }
  });

  it('exits as check: 0, 1 and 2', async () => {
    const bulletins = { clean: cleanBulletin, warned: warnedBulletin, faulty: faultyBulletin };
    for (const [name, code] of [['clean', 0], ['warned', 0], ['faulty', 1]] as const) {
      const shards = await shardsOf({ '/project/a.md': bulletins[name], '/project/b.md': cleanBulletin }, 2, []);
      expect(await merge(shards)).toMatchObject({ code, err: '' });
      if (name === 'warned') expect((await merge(shards, ['--max-warnings', '0'])).code).toBe(1);
    }
  });

  it('keeps what the shards say that a baseline hides', async () => {
    const { host } = await run(['check', '.', '--write-baseline', '--no-config'], { files: { '/project/a.md': faultyBulletin, '/project/b.md': faultyBulletin } });
    const files = { '/project/a.md': faultyBulletin, '/project/b.md': `${faultyBulletin}\n${faultyBulletin}`, '/project/base.json': host.text('/project/.zhenggai-baseline.json') ?? '' };
    const options = ['--baseline', 'base.json', '--no-config'];
    const single = await run(['check', '.', ...options], { files });
    expect(single.out).toMatch(/已列入基线/u);
    expect((await merge(await shardsOf(files, 2, options))).out).toBe(single.out);
  });
});

describe('merge says what does not fit, merges the rest and exits with 2', () => {
  const files = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`/project/${index}.md`, index % 2 === 0 ? faultyBulletin : cleanBulletin]));
  const paths = ({ out }: CliRun): readonly string[] => (JSON.parse(out) as readonly { readonly filePath: string }[]).map(({ filePath }) => filePath);

  it('a missing shard', async () => {
    const shards = Object.fromEntries(Object.entries(await shardsOf(files, 3, [])).filter(([name]) => !name.endsWith('/2.json')));
    const merged = await merge(shards, ['--format', 'json']);
    expect(merged).toMatchObject({ code: 2, err: '共3份，缺第2份；报告只包含其余各份\n' });
    expect(paths(merged)).toEqual(['0.md', '2.md', '3.md', '5.md', '6.md', '8.md']);
    expect((await merge(shards, ['--lang', 'en'])).out).toMatch(/Incomplete report; missing: shard 2 of 3/u);
    expect(JSON.parse((await merge(shards, ['--format', 'sarif'])).out)).toMatchObject({ runs: [{ invocations: [{ executionSuccessful: false, exitCode: 2 }] }] });
  });

  it('a doubled one, whichever comes first', async () => {
    const shards = { ...(await shardsOf(files, 2, [])) };
    const doubled = { ...shards, '/project/out/9.json': (shards['/project/out/2.json'] ?? '').replaceAll('1.md', 'x.md') };
    const whole = await merge(shards, ['--format', 'json']);
    for (const names of [Object.keys(doubled), Object.keys(doubled).reverse()]) {
      const merged = await merge(doubled, ['--format', 'json'], names);
      expect(merged).toMatchObject({ code: 2, out: whole.out, err: '/project/out/9.json：第2份已有 /project/out/2.json，这一个重复，未合并\n' });
    }
  });

  it('one of another version', async () => {
    const shards = await shardsOf(files, 2, []);
    const other = (shards['/project/out/1.json'] ?? '').replace(/"toolVersion":"[^"]*"/u, '"toolVersion":"9.9.9"');
    const merged = await merge({ ...shards, '/project/out/1.json': other }, ['--format', 'json']);
    expect(merged.code).toBe(2);
    expect(merged.err).toMatch(/^\/project\/out\/1\.json：由 9\.9\.9 版写出，本程序是 \S+ 版，未合并\n共2份，缺第1份/u);
    expect(paths(merged)).toEqual(['1.md', '3.md', '5.md', '7.md']);
    const alone = await merge({ '/project/out/1.json': other });
    expect(alone).toMatchObject({ code: 2, out: '' });
  });

  it('one of another configuration, day, language or number of shards', async () => {
    const shards = await shardsOf(files, 3, ['--today', '2024-01-01']);
    for (const [options, count, said] of [
      [['--today', '2024-01-01', '--rule', 'missing-title=off'], 3, /配置或选项与其余各份不同/u],
      [['--today', '2024-01-02'], 3, /配置或选项与其余各份不同/u],
      [['--today', '2024-01-01', '--lang', 'en'], 3, /配置或选项与其余各份不同/u],
      [['--today', '2024-01-01', '--max-warnings', '5'], 3, /配置或选项与其余各份不同/u],
      [['--today', '2024-01-01'], 4, /是4份中的一份，其余文件共3份/u],
    ] as const) {
      const other = await shardsOf(files, count, options);
      const merged = await merge({ ...shards, '/project/out/2.json': other['/project/out/2.json'] ?? '' }, ['--format', 'json']);
      expect(merged.code).toBe(2);
      expect(merged.err).toMatch(said);
      expect(merged.err).toMatch(/缺第2份/u);
      expect(paths(merged)).toEqual(['0.md', '2.md', '3.md', '5.md', '6.md', '8.md']);
    }
  });

  it('one from a machine that saw other files', async () => {
    const shards = await shardsOf(files, 3, []);
    const other = await shardsOf({ ...files, '/project/more.md': cleanBulletin }, 3, []);
    const merged = await merge({ ...shards, '/project/out/1.json': other['/project/out/1.json'] ?? '' });
    expect(merged.err).toMatch(/看到的文件与其余各份不同（10个，其余9个）/u);
    expect(merged.code).toBe(2);
  });

  it('one that was killed in the middle, at whatever byte', async () => {
    const shards = await shardsOf(files, 2, []);
    const bytes = new TextEncoder().encode(shards['/project/out/2.json'] ?? '');
    const header = new TextDecoder().decode(bytes).indexOf('\n') + 1;
    for (const share of [0.2, 0.5, 0.8, 0.999]) {
      const cut = bytes.subarray(0, header + Math.floor((bytes.length - header) * share));
      const merged = await merge({ ...shards, '/project/out/2.json': cut }, ['--format', 'json']);
      expect(merged).toMatchObject({ code: 2, err: '/project/out/2.json：文件不完整（写到一半中断了），未合并；请重新检查这一份\n共2份，缺第2份；报告只包含其余各份\n' });
      expect(paths(merged)).toEqual(['0.md', '2.md', '4.md', '6.md', '8.md']);
    }
  });

  it('one that is damaged, absent or something else altogether', async () => {
    const shards = await shardsOf(files, 2, []);
    const text = shards['/project/out/2.json'] ?? '';
    const damaged = await merge({ ...shards, '/project/out/2.json': text.replace('{"path":"3.md"', '{"path":3') }, ['--format', 'json']);
    expect(damaged.code).toBe(2);
    expect(damaged.err).toMatch(/2\.json：第\d+行已损坏，这一份余下的文档没有合并/u);
    expect(paths(damaged)).toEqual(['0.md', '1.md', '2.md', '4.md', '6.md', '8.md']);
    for (const [content, said] of [['', /不是 --format shard 写出的文件/u], ['[]\n', /不是 --format shard/u], ['# 通报\n', /不是 --format shard/u]] as const) {
      const merged = await merge({ ...shards, '/project/out/2.json': content });
      expect(merged.code).toBe(2);
      expect(merged.err).toMatch(said);
    }
    const absent = await merge(shards, [], ['out/1.json', 'out/2.json', 'out/3.json']);
    expect(absent.err).toMatch(/^out\/3\.json：无法读取/u);
    expect(absent.code).toBe(2);
    expect(await run(['merge', 'no.json'])).toMatchObject({ code: 2, out: '' });
  });

  it('reads a shard that another program laid out anew', async () => {
    const shards = await shardsOf(files, 2, []);
    const again = Object.fromEntries(Object.entries(shards).map(([name, text], index) => [name, JSON.stringify(JSON.parse(text), null, index * 2)]));
    expect(await merge(again, ['--format', 'json'])).toMatchObject({ err: '', out: (await merge(shards, ['--format', 'json'])).out });
  });
});

describe('the sparse text of a shard', () => {
  it('restores lines that are looked at as they were, and every line start', () => {
    const lineEnds = fc.constantFrom('\n', '\r\n', '\r');
    const text = fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 12 }), lineEnds), { maxLength: 12 }).map((lines) => lines.flat().join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const [start, end] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y) as [number, number];
        const lines = createLineIndex(whole);
        const finding = { ruleId: 'r', messageId: 'm', severity: 'error', data: {}, range: { start, end }, related: [], repairs: [] } as const;
        const sparse = sparseText({ path: 'a.md', text: whole, kind: 'bulletin', findings: [finding], fatal: null, lines });
        const restored = restoreText(sparse ?? []);
        const restoredLines = createLineIndex(restored);
        expect(restored).toHaveLength(whole.length);
        expect(restored.slice(start, end)).toBe(whole.slice(start, end));
        for (let line = 1; line <= lines.lineCount; line += 1) expect(restoredLines.startOfLine(line)).toBe(lines.startOfLine(line));
      }),
    );
  });
});
