import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse as parseJsonc } from 'jsonc-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cleanBulletin, faultyBulletin, ordinaryMarkdown, run, warnedBulletin } from '../cli/support.ts';
import { validateJson, validateXmlText } from '../reporters/support/validate.ts';
import { runCompositeAction, runWorkflow } from './composite-action.ts';
import { commitAll, git, has, ran, releaseRepository, removeScratchFolders, scratchFolder, writeFiles, type Ran } from './release.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
const tag = `v${version}`;
const missing = has('git') && has('bash') ? null : 'git and bash are needed';
if (missing !== null) console.warn(`skipped: ${missing}`);
const withoutPreCommit = !has('pre-commit');
if (withoutPreCommit) console.warn('skipped: pre-commit is not here (apt-get install pre-commit)');

const documents = { '通报/错.md': faultyBulletin, '通报/好.md': cleanBulletin, 'README.md': ordinaryMarkdown };

describe.skipIf(missing !== null)('on CI hosts, from the files of the release', () => {
  let release = '';
  const office = (files: Readonly<Record<string, string>> = documents): string => {
    const folder = scratchFolder('office');
    writeFiles(folder, files);
    commitAll(folder);
    return folder;
  };
  const cli = (): string => join(release, 'dist', 'cli.js');
  const init = (host: string, folder: string): Ran => ran(process.execPath, [cli(), 'init', '--ci', host], folder);

  beforeAll(() => {
    release = releaseRepository(tag);
  }, 120_000);
  afterAll(removeScratchFolders);

  describe('GitHub (the runner, its variables and the checkout are emulated)', () => {
    it('runs the workflow that init writes: annotations, summary, log, exit code', () => {
      const folder = office();
      expect(init('github', folder)).toMatchObject({ code: 0 });
      commitAll(folder);
      const { code, out, summary, outputs, err } = runWorkflow('.github/workflows/zhenggai.yml', { repository: folder, action: release, tag });
      expect({ code, err, outputs }).toEqual({ code: 1, err: '', outputs: { 'exit-code': '1' } });
      expect(out.match(/^::\w+ /gmu)?.[0]).toBe('::error ');
      expect(out).toMatch(/^::error title=problem-numbering,file=通报\/错\.md,line=\d+,/mu);
      expect(out).not.toMatch(/README\.md/u);
      expect(summary).toMatch(/^# 整改通报检查报告/u);
      expect(summary).toMatch(/^\| 规则 \| 含义 \|/mu);
    });

    it('shows ten annotations, errors first, the last one says how many more', () => {
      const folder = office(Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`${index}.md`, index === 7 ? faultyBulletin : warnedBulletin])));
      const { out, summary } = runCompositeAction({ workspace: folder, action: release });
      const shown = out.split('\n').filter((line) => line.startsWith('::'));
      expect(shown).toHaveLength(10);
      expect(shown[0]).toMatch(/^::error .*file=7\.md/u);
      expect(shown.at(-1)).toMatch(/另有\d+条/u);
      const hidden = Number(/另有(\d+)条/u.exec(shown.at(-1) ?? '')?.[1]);
      expect(hidden + 9).toBe((summary.match(/^\| \d+:\d+ \|/gmu) ?? []).length);
      expect(summary.match(/^\| \d+\.md \|/gmu)).toHaveLength(14);
    });

    it('takes paths and options a line each, as data', () => {
      const folder = office({ ...documents, '-rf.md': warnedBulletin, 'a; touch pwned $(touch pwned).md': warnedBulletin });
      const { code, out } = runCompositeAction({ workspace: folder, action: release, inputs: { paths: '-rf.md\na; touch pwned $(touch pwned).md\n', args: '--max-warnings=0\n--no-config', lang: 'en' } });
      expect(code).toBe(1);
      expect(out).toMatch(/2 documents checked/u);
      expect(existsSync(join(folder, 'pwned'))).toBe(false);
      expect(runCompositeAction({ workspace: folder, action: release, inputs: { paths: 'none/*.md' } })).toMatchObject({ code: 2, outputs: { 'exit-code': '2' } });
      expect(runCompositeAction({ workspace: folder, action: release, inputs: { paths: '通报/好.md' } })).toMatchObject({ code: 0, outputs: { 'exit-code': '0' } });
    });

    it('escapes what a file name could say to the runner or a terminal', () => {
      const { out, summary } = runCompositeAction({ workspace: office({ 'x\n::error::y\u001b[31m%0A|<b>.md': faultyBulletin }), action: release });
      expect(out.split('\n').filter((line) => line.startsWith('::error::'))).toEqual([]);
      expect(out).not.toContain('\u001b');
      expect(out).toMatch(/file=x%0A%3A%3Aerror%3A%3Ay\\x1b\[31m%250A\|<b>\.md/u);
      expect(summary).not.toMatch(/<b>|\u001b/u);
    });

    it('with since: auto reports what the pull request brings, and writes SARIF besides', () => {
      const origin = office();
      const folder = scratchFolder('pull');
      git(folder, 'clone', '-q', origin, '.');
      git(folder, 'checkout', '-q', '-b', 'work');
      writeFiles(folder, { '通报/好.md': warnedBulletin, '通报/错.md': `${faultyBulletin}\n` });
      const { code, out } = runCompositeAction({ workspace: folder, action: release, baseRef: 'main', inputs: { since: 'auto', 'sarif-file': 'out/zhenggai.sarif' } });
      expect(code).toBe(0);
      const shown = out.split('\n').filter((line) => line.startsWith('::'));
      expect(shown.length).toBeGreaterThan(0);
      for (const line of shown) expect(line).toMatch(/file=通报\/好\.md/u);
      const sarif = readFileSync(join(folder, 'out', 'zhenggai.sarif'), 'utf8');
      expect(validateJson('sarif-2.1.0-rtm.5.json', sarif)).toEqual([]);
    });
  });

  describe('GitLab (its variables are emulated; the script lines of the template run in bash)', () => {
    const runJob = (folder: string, more: Readonly<Record<string, string>> = {}): Ran => {
      const included = parse(readFileSync(join(release, 'ci', 'gitlab.yml'), 'utf8')) as { readonly zhenggai: { readonly variables: Record<string, string>; readonly script: readonly string[] } };
      const own = parse(readFileSync(join(folder, '.gitlab-ci.yml'), 'utf8')) as { readonly include: unknown; readonly zhenggai: { readonly variables: Record<string, string> } };
      expect(own.include).toEqual([{ project: 'zhenggai/zhenggai', ref: tag, file: '/ci/gitlab.yml' }]);
      const variables = { ...included.zhenggai.variables, ...own.zhenggai.variables, ZHENGGAI: `node ${cli()}`, ...more };
      return ran('bash', ['-e', '-o', 'pipefail', '-c', included.zhenggai.script.join('\n')], folder, { GITLAB_CI: 'true', CI: 'true', CI_PROJECT_DIR: folder, ...variables });
    };

    it('runs the job that init includes: code quality, JUnit, exit code', async () => {
      const folder = office();
      expect(init('gitlab', folder)).toMatchObject({ code: 0 });
      expect(runJob(folder)).toMatchObject({ code: 1, err: '' });
      const quality = readFileSync(join(folder, 'gl-code-quality-report.json'), 'utf8');
      expect(validateJson('gitlab-code-quality.own.schema.json', quality)).toEqual([]);
      expect(quality).toContain('通报/错.md');
      const junit = readFileSync(join(folder, 'zhenggai-junit.xml'), 'utf8');
      expect(await validateXmlText('jenkins-junit.xsd', junit)).toEqual([]);
      expect(junit).toMatch(/<failure type="problem-numbering"/u);
      expect(runJob(folder, { ZHENGGAI_OPTIONS: '--since HEAD' })).toMatchObject({ code: 0 });
    });
  });

  describe('Jenkins and Gitee (the lines that their examples run, with the release in tools/zhenggai)', () => {
    it('run, and write what the plug-ins read', async () => {
      const folder = office();
      ran('cp', ['-r', release, join(folder, 'tools-zhenggai')], folder);
      ran('mkdir', ['tools'], folder);
      ran('mv', ['tools-zhenggai', 'tools/zhenggai'], folder);
      const jenkins = /sh '([^']+)'/u.exec(readFileSync(join(release, 'ci', 'jenkins', 'Jenkinsfile'), 'utf8'))?.[1] ?? '';
      const gitee = parse(readFileSync(join(release, 'ci', 'gitee', 'zhenggai.yml'), 'utf8')) as { readonly stages: readonly { readonly steps: readonly { readonly commands: readonly string[] }[] }[] };
      for (const command of [jenkins, ...(gitee.stages[0]?.steps[0]?.commands ?? [])]) {
        const done = ran('bash', ['-e', '-c', command], folder, { JENKINS_URL: 'http://jenkins.example', CI: 'true' });
        expect(done, command).toMatchObject({ code: 1, err: '' });
        expect(done.out).toMatch(/problem-numbering/u);
      }
      expect(await validateXmlText('jenkins-junit.xsd', readFileSync(join(folder, 'zhenggai-junit.xml'), 'utf8'))).toEqual([]);
      expect(await validateXmlText('checkstyle-report.own.xsd', readFileSync(join(folder, 'zhenggai-checkstyle.xml'), 'utf8'))).toEqual([]);
      expect(readFileSync(join(folder, 'zhenggai.md'), 'utf8')).toMatch(/^# 整改通报检查报告/u);
    });
  });

  describe.skipIf(withoutPreCommit)('pre-commit, the real one', () => {
    // The hook's address leads to the release's repository on this disk.
    const environment = (folder: string): Record<string, string> => ({
      PRE_COMMIT_HOME: join(folder, '.git', 'pre-commit-home'), GIT_CONFIG_COUNT: '2', GIT_CONFIG_KEY_0: `url.${release}.insteadOf`, GIT_CONFIG_VALUE_0: 'https://github.com/zhenggai/zhenggai',
      GIT_CONFIG_KEY_1: 'safe.directory', GIT_CONFIG_VALUE_1: '*',
    });

    it('stops a commit with errors, lets a good one through, leaves other Markdown alone', () => {
      const folder = office({ 'README.md': ordinaryMarkdown });
      expect(init('pre-commit', folder)).toMatchObject({ code: 0 });
      writeFiles(folder, documents);
      git(folder, 'add', '-A');
      const env = environment(folder);
      const refused = ran('pre-commit', ['run'], folder, env);
      expect(refused.code).toBe(1);
      expect(refused.out).toMatch(/通报\/错\.md:\d+:\d+ {2}错误 {2}problem-numbering/u);
      expect(refused.out).not.toMatch(/README\.md:/u);
      writeFiles(folder, { '通报/错.md': cleanBulletin });
      git(folder, 'add', '-A');
      expect(ran('pre-commit', ['run'], folder, env).code).toBe(0);
      expect(ran('pre-commit', ['run', '--all-files'], folder, env).code).toBe(0);
    });

    it('checks before git commits, once it is installed', () => {
      const folder = office({ 'README.md': ordinaryMarkdown });
      init('pre-commit', folder);
      const env = environment(folder);
      expect(ran('pre-commit', ['install'], folder, env).code).toBe(0);
      writeFiles(folder, { 'a.md': faultyBulletin });
      git(folder, 'add', '-A');
      const commit = (): Ran => ran('git', ['-c', 'user.name=office', '-c', 'user.email=office@example.invalid', 'commit', '-q', '-m', 'one'], folder, env);
      expect(commit().code).toBe(1);
      writeFiles(folder, { 'a.md': cleanBulletin });
      git(folder, 'add', '-A');
      expect(commit().code).toBe(0);
    });
  });

  it('init writes nothing over what is there, and shows what it would have written', () => {
    for (const [host, file] of [['github', '.github/workflows/zhenggai.yml'], ['gitlab', '.gitlab-ci.yml'], ['pre-commit', '.pre-commit-config.yaml']] as const) {
      const folder = office({ [file]: 'mine: true\n' });
      const { code, err, out } = init(host, folder);
      expect(code).toBe(2);
      expect(err).toMatch(/已经存在，未改动/u);
      expect(readFileSync(join(folder, file), 'utf8')).toBe('mine: true\n');
      expect(parse(out)).toBeTypeOf('object');
    }
  });

  it('the release carries no sources, and no compiled code of the machine that built it', () => {
    const files = git(release, 'ls-files').split('\n');
    expect(files).toEqual(expect.arrayContaining(['action.yml', '.pre-commit-hooks.yaml', 'dist/cli.js', 'ci/gitlab.yml', 'package.json']));
    expect(files.filter((file) => /\.(?:cache|ts)$|^(?:server|test|node_modules)\//u.test(file))).toEqual([]);
  });
});

interface Pattern {
  readonly regexp: string;
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly message: number;
  readonly code: number;
}

describe('problem matchers', () => {
  const github = (JSON.parse(readFileSync(resolve('ci', 'problem-matcher.json'), 'utf8')) as { readonly problemMatcher: readonly { readonly severity: string; readonly pattern: readonly Pattern[] }[] }).problemMatcher;
  const tasks = (parseJsonc(readFileSync(resolve('ci', 'vscode', 'tasks.json'), 'utf8')) as { readonly tasks: readonly [{ readonly args: readonly string[]; readonly problemMatcher: readonly { readonly severity: string; readonly pattern: Pattern }[] }] }).tasks[0];
  const matchers = {
    github: github.map(({ severity, pattern: [pattern] }) => ({ severity, pattern })),
    vscode: tasks.problemMatcher.map(({ severity, pattern }) => ({ severity: severity === 'info' ? 'notice' : severity, pattern })),
  };

  it.each(['zh-CN', 'en'])('read every line of the compact report, in %s', async (lang) => {
    const files = { '/project/通报 1.md': faultyBulletin };
    const { out } = await run([...tasks.args, '--lang', lang, '--no-config'], { files });
    const found = JSON.parse((await run(['check', '.', '--format', 'json', '--lang', lang, '--no-config'], { files })).out) as readonly [{ readonly messages: readonly { readonly ruleId: string; readonly level: string; readonly message: string; readonly line: number; readonly column: number }[] }];
    const expected = found[0].messages.map(({ ruleId, level, message, line, column }) => ({ severity: level === 'info' ? 'notice' : level, file: '通报 1.md', line: String(line), column: String(column), message, code: ruleId }));
    for (const own of Object.values(matchers)) {
      const read = out.split('\n').flatMap((text) =>
        own.flatMap(({ severity, pattern }) => {
          const match = pattern === undefined ? null : new RegExp(pattern.regexp, 'u').exec(text);
          return match === null || pattern === undefined ? [] : [{ severity, file: match[pattern.file], line: match[pattern.line], column: match[pattern.column], message: match[pattern.message], code: match[pattern.code] }];
        }),
      );
      expect(read).toEqual(expected);
    }
    expect(expected.length).toBeGreaterThan(3);
  });
});
