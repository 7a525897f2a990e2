import { describe, expect, it } from 'vitest';
import { run } from './support.ts';

describe('the command line itself', () => {
  it('says what is wrong with it, in the language asked for, and exits with 2', async () => {
    const cases: readonly (readonly [readonly string[], RegExp, RegExp])[] = [
      [['chekc'], /没有“chekc”这个命令。是不是“check”？/u, /Unknown command "chekc"\. Did you mean "check"\?/u],
      [['lint'], /没有“lint”这个命令/u, /Unknown command "lint"/u],
      [['a.md'], /zhenggai check a\.md/u, /zhenggai check a\.md/u],
      [['check', '--fx'], /没有“--fx”这个选项。是不是“--fix”？/u, /Unknown option "--fx".*"--fix"/u],
      [['check', '--sinec', 'HEAD'], /没有“--sinec”这个选项/u, /Unknown option "--sinec"/u],
      [['init', '--ci', 'gitub'], /是不是“github”？/u, /Did you mean "github"\?/u],
      [['check', '--format', 'jsn'], /“jsn”。是不是“json”？/u, /is "jsn"\. Did you mean "json"\?/u],
      [['check', '--format'], /“--format”缺少值/u, /"--format" needs a value/u],
      [['check', '--fix=yes'], /“--fix”不带值/u, /"--fix" takes no value/u],
      [['check', '--max-warnings', '-1'], /--max-warnings/u, /0 or a positive integer/u],
      [['check', '--today', '2023-02-30'], /YYYY-MM-DD/u, /an existing day/u],
      [['check', '--shard', '3/2'], /1 ≤ I ≤ N/u, /1 ≤ I ≤ N/u],
      [['check', '--jobs', '0'], /正整数/u, /a positive integer/u],
      [['check', '--rule', 'missing-titel=off'], /没有“missing-titel”这条规则。是不是“missing-title”？/u, /Unknown rule "missing-titel"/u],
      [['check', '--rule', 'missing-title=loud'], /规则=级别/u, /ID=SEVERITY/u],
      [['check', '--encoding', 'klingon'], /klingon/u, /a known encoding/u],
      [['check', '--config', 'a', '--no-config'], /不能同时使用/u, /cannot be used together/u],
      [['check', '--stdin', 'a.md'], /不能同时使用/u, /cannot be used together/u],
      [['check', '--stdin-filename', 'a.md'], /要和“--stdin”一起使用/u, /needs "--stdin"/u],
      [['check', '--format', 'json', '--format', 'sarif'], /只能有一种格式/u, /Only one format/u],
      [['check', '--format', 'json=a', '--format', 'sarif=a'], /都要写入“a”/u, /to "a"/u],
      [['check', '--kind', 'x', '--kind', 'y'], /之一/u, /one of/u],
      [['check', '--kind', 'report', '--kind', 'plan'], /只能写一次/u, /only once/u],
      [['explain'], /缺少参数：zhenggai explain RULE/u, /Missing argument: zhenggai explain RULE/u],
      [['explain', 'no-such'], /没有“no-such”这条规则/u, /Unknown rule "no-such"/u],
      [['outline'], /缺少参数：zhenggai outline FILE/u, /Missing argument/u],
      [['rules', 'extra'], /不接受参数/u, /takes no arguments/u],
      [['outline', 'a', 'b'], /多了“b”/u, /one too many/u],
      [['completion', 'tcsh'], /bash、zsh、fish、pwsh/u, /bash, zsh, fish, pwsh/u],
      [['check', '--write-baseline', '--shard', '1/2'], /不能同时使用/u, /cannot be used together/u],
      [['--lang', 'fr'], /zh-CN/u, /zh-CN/u],
      [[], /zhenggai check/u, /zhenggai check/u],
    ];
    for (const [argv, chinese, english] of cases) {
      const zh = await run(argv);
      expect(zh.err, argv.join(' ')).toMatch(chinese);
      expect(zh.code, argv.join(' ')).toBe(2);
      expect(zh.out).toBe('');
      if (argv.includes('--lang')) continue;
      const en = await run(['--lang', 'en', ...argv]);
      expect(en.err, argv.join(' ')).toMatch(english);
      expect(en.code).toBe(2);
    }
  });

  it('takes options before the command, and --name=value', async () => {
    expect((await run(['--lang', 'en', 'rules'])).out).toMatch(/missing-title/u);
    expect((await run(['--lang=en', 'explain', 'missing-title'])).out).toMatch(/^# missing-title\n\nThe document/u);
  });

  it('takes everything behind -- as operands', async () => {
    const { err, code } = await run(['check', '--', '--fix']);
    expect(err + String(code)).not.toMatch(/选项/u);
    expect(code).toBe(2);
  });

  it('prints its version', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+/u) as string });
  });
});
