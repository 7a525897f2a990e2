import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../server/src/cli/options/parse-arguments.ts';
import { commands, optionsOf, shells } from '../../server/src/cli/options/commands.ts';
import type { CommandDefinition, OptionDefinition } from '../../server/src/cli/options/option.ts';
import { messageTable } from '../../server/src/cli/messages.ts';
import { reporterNames } from '../../server/src/cli/reporters/reporter.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import { success, type Result } from '../../server/src/host/result.ts';
import { cleanBulletin, faultyBulletin, run } from './support.ts';

const table: readonly CommandDefinition[] = commands;

/** Options as a help text shows them: name → takes a value. */
function optionsIn(help: string): ReadonlyMap<string, boolean> {
  return new Map([...help.matchAll(/^ {2}(?:-\w, | {4})--([a-z-]+)( \S+)? {2}/gmu)].map((match) => [match[1] ?? '', match[2] !== undefined]));
}

describe('--help', () => {
  it('names every command of the contract', async () => {
    for (const lang of ['zh-CN', 'en']) {
      const { out, code } = await run(['--help', '--lang', lang]);
      expect(code).toBe(0);
      for (const { name } of table) expect(out).toMatch(new RegExp(`^  ${name}[ \\n]`, 'mu'));
    }
  });

  it('shows exactly the options that work, in both languages', async () => {
    for (const command of table) {
      for (const lang of ['zh-CN', 'en']) {
        const { out } = await run([command.name, '--help', '--lang', lang]);
        const expected = new Map(optionsOf(command).map((option) => [option.name, option.argument !== undefined]));
        expect(optionsIn(out)).toEqual(expected);
      }
    }
  });

  it('has every flag of the contract', () => {
    const names = (name: string): readonly string[] => table.find((command) => command.name === name)?.options.map((option) => option.name) ?? [];
    const wanted = ['encoding', 'format', 'fix', 'fix-unsafe', 'diff', 'stdin', 'stdin-filename', 'kind', 'config', 'no-config', 'rule', 'max-warnings', 'quiet', 'today', 'cache', 'jobs', 'baseline', 'write-baseline', 'shard', 'since', 'stdin-ndjson', 'stats'];
    expect([...names('check')].sort()).toEqual([...wanted].sort());
    expect(names('ci')).toEqual(names('check'));
    expect(names('format')).toEqual(expect.arrayContaining(['check', 'diff', 'stdin']));
    expect(names('outline')).toContain('format');
    expect(table.find((command) => command.name === 'check')?.options.find((option) => option.name === 'format')?.values).toEqual(reporterNames);
  });

  it('promises nothing that is not accepted: every option of every command runs', async () => {
    const value = (option: OptionDefinition): string => {
      const samples: Readonly<Record<string, string>> = { 'max-warnings': '3', today: '2024-01-01', jobs: '1', shard: '1/1', since: 'HEAD', rule: 'missing-title=off', config: 'c.json', baseline: 'b.json', 'stdin-filename': 'x.md', output: 'out.docx' };
      return samples[option.name] ?? option.values?.[0] ?? 'a.md';
    };
    const files = { '/project/a.md': cleanBulletin, '/project/c.json': '{}', '/project/b.json': '{"version":1,"documents":{}}' };
    const shard = (await run(['check', 'a.md', '--format', 'shard'], { files })).out;
    const git = (): Result<Uint8Array, never> => success(new Uint8Array());
    for (const command of table.filter(({ name }) => name !== 'init')) {
      const operand = command.name === 'merge' ? 'shard.json' : command.name === 'lsp' ? '--stdio' : { path: 'a.md', rule: 'missing-title', shell: 'bash', none: '' }[command.operands.kind];
      for (const option of optionsOf(command)) {
        const words = option.argument === undefined ? [`--${option.name}`] : [`--${option.name}`, value(option)];
        const alone = option.name.startsWith('stdin');
        const argv = [command.name, ...words, ...(option.name === 'stdin-filename' ? ['--stdin'] : []), ...(operand === '' || alone ? [] : [operand])];
        const { code, err } = await run(argv, { files: { ...files, '/project/shard.json': shard }, stdin: option.name === 'stdin-ndjson' ? '{"path":"a.md","text":""}\n' : cleanBulletin, git });
        expect(code, argv.join(' ')).not.toBe(2);
        expect(err, argv.join(' ')).not.toMatch(/选项/u);
      }
    }
  });

  it('gives one option name one meaning of its argument, since the command may come behind it', () => {
    const takes = new Map<string, boolean>();
    for (const option of table.flatMap((command) => optionsOf(command))) {
      expect(takes.get(option.name) ?? option.argument !== undefined, option.name).toBe(option.argument !== undefined);
      takes.set(option.name, option.argument !== undefined);
    }
  });
});

describe('the READMEs', () => {
  it('show no command line that does not fit the table', () => {
    for (const file of ['README.md', 'README.zh-CN.md'].filter((name) => existsSync(name))) {
      const lines = [...readFileSync(file, 'utf8').matchAll(/^zhenggai ([^#\n]*)/gmu)].map((match) => (match[1] ?? '').trim());
      expect(lines.length, file).toBeGreaterThan(0);
      for (const line of lines) expect(parseArguments(line.split(' '), 'en'), `${file}: zhenggai ${line}`).toMatchObject({ ok: true });
    }
  });
});

describe('the catalogue of messages', () => {
  it('has the same places in both languages, none of them empty', () => {
    const places = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/gu)].map(([place]) => place).sort();
    for (const [id, texts] of Object.entries(messageTable)) {
      expect(places(texts.en), id).toEqual(places(texts['zh-CN']));
      expect(texts['zh-CN'], id).not.toMatch(/[\p{sc=Han}][,;:?!][\p{sc=Han}]/u);
      expect(texts.en, id).not.toMatch(/\p{sc=Han}/u);
    }
  });
});

describe('completion', () => {
  it('offers every command and option in every shell', async () => {
    for (const shell of shells) {
      const { out, code } = await run(['completion', shell]);
      expect(code).toBe(0);
      for (const command of table) {
        expect(out).toContain(command.name);
        for (const option of command.options) expect(out, `${shell} ${option.name}`).toMatch(new RegExp(`${shell === 'fish' ? '-l ' : '--'}${option.name}`, 'u'));
      }
      expect(out).toContain('missing-deadline');
    }
  });
});

/** What bash offers behind some words; null where there is no bash. */
function bashOffers(script: string, ...words: readonly string[]): readonly string[] | null {
  const program = `${script}\nCOMP_WORDS=(zhenggai ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _zhenggai; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const result = spawnSync('bash', ['-c', program], { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.split('\n').filter((line) => line !== '') : null;
}

describe('completion in bash', () => {
  it('offers commands, options, values and rules', async ({ skip }) => {
    const script = (await run(['completion', 'bash'])).out;
    if (bashOffers(script, '') === null) skip('there is no bash here');
    expect(bashOffers(script, '')).toEqual(table.map((command) => command.name));
    expect(bashOffers(script, 'check', '--fi')).toEqual(['--fix', '--fix-unsafe']);
    expect(bashOffers(script, 'check', '--format', 'js')).toEqual(['json']);
    expect(bashOffers(script, 'check', '--format', '=', 'nd')).toEqual(['ndjson']);
    expect(bashOffers(script, '--lang', '')).toEqual(['zh-CN', 'en']);
    expect(bashOffers(script, 'outline', '--format', '')).toEqual(['tree', 'json']);
    expect(bashOffers(script, 'check', '--rule', 'missing-ti')).toEqual(['missing-title=']);
    expect(bashOffers(script, 'explain', 'missing-dead')).toEqual(['missing-deadline']);
    expect(bashOffers(script, 'check', '--max-warnings', '')).toEqual([]);
  });
});

describe('the smaller commands', () => {
  it('rules: a line each', async () => {
    const { out } = await run(['rules', '--lang', 'en']);
    expect(out.trimEnd().split('\n')).toHaveLength(allRules.length);
  });

  it('explain: the page of every rule, in one language', async () => {
    for (const { id, summary } of allRules) {
      const { out } = await run(['explain', id]);
      expect(out).toContain(summary['zh-CN']);
      expect(out).not.toContain(summary.en);
    }
  });

  it('init: writes a configuration that is valid and changes nothing, and leaves one alone that is there', async () => {
    for (const lang of ['zh-CN', 'en']) {
      const { host, code } = await run(['init', '--lang', lang]);
      expect(code).toBe(0);
      const written = host.text('/project/.zhenggairc.json') ?? '';
      const files = { '/project/a.md': faultyBulletin };
      const configured = await run(['check', '--format', 'json'], { files: { ...files, '/project/.zhenggairc.json': written } });
      expect(configured.code).toBe(1);
      expect(configured.out).toBe((await run(['check', '--format', 'json', '--lang', lang], { files })).out);
    }
    const again = await run(['init'], { files: { '/project/.zhenggairc.json': 'mine' } });
    expect(again.code).toBe(2);
    expect(again.err).toMatch(/已经存在/u);
    expect(again.host.text('/project/.zhenggairc.json')).toBe('mine');
    expect((await run(['init'], { failsToWrite: { '/project/.zhenggairc.json': 'read-only' } })).code).toBe(2);
  });

  it('outline: a tree in both languages, JSON, and what it cannot read', async () => {
    const files = { '/project/a.md': cleanBulletin };
    expect((await run(['outline', 'a.md'], { files })).out).toMatch(/├─ .*河道巡查不够经常（第\d+行）/u);
    expect((await run(['outline', 'a.md', '--lang', 'en'], { files })).out).toMatch(/\[bulletin\]/u);
    expect(JSON.parse((await run(['outline', 'a.md', '--format', 'json'], { files })).out)).toMatchObject({ kind: 'bulletin', problems: [{ number: 1 }, { number: 2 }] });
    expect(JSON.parse((await run(['outline', '--stdin', '--format', 'json', '--kind', 'report'], { stdin: cleanBulletin })).out)).toMatchObject({ kind: 'report' });
    expect(await run(['outline', 'b.md'], { files })).toMatchObject({ code: 2, err: 'b.md：文件不存在\n' });
  });
});
