import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanBulletin, encodeGbk, faultyBulletin, ordinaryMarkdown, run, utf16, warnedBulletin } from './support.ts';

const cli = resolve('dist', 'cli.js');
const folder = mkdtempSync(join(tmpdir(), 'zhenggai-cli-'));

interface Spawned {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function zhenggai(argv: readonly string[], options: { readonly cwd?: string; readonly input?: string | Uint8Array; readonly env?: Readonly<Record<string, string>> } = {}): Spawned {
  const { cwd = folder, input = '', env = {} } = options;
  const result = spawnSync(process.execPath, [cli, ...argv], { cwd, input, env: { PATH: process.env['PATH'], ...env }, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

beforeAll(() => {
  if (!existsSync(cli)) execFileSync(process.execPath, [join('scripts', 'build.mjs')]);
  write('clean/a.md', cleanBulletin);
  write('warned/a.md', warnedBulletin);
  write('faulty/a.md', faultyBulletin);
  write('ordinary/README.md', ordinaryMarkdown);
  write('empty/.keep', '');
  write('gbk.md', encodeGbk(faultyBulletin));
  write('utf16.md', utf16(cleanBulletin, 'le', 'bom'));
  write('bom.md', `\uFEFF${cleanBulletin}`);
  write('empty.md', '');
  write('binary.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
  write('bad-config/.zhenggairc.json', '{ "rules": ');
  write('bad-config/a.md', cleanBulletin);
  write('crlf.md', faultyBulletin.replaceAll('\n', '\r\n'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the built command line', () => {
  it('exits as the contract says', () => {
    const table: readonly (readonly [readonly string[], number])[] = [
      [['check', 'clean'], 0],
      [['check', 'clean/a.md', '--format', 'json'], 0],
      [['check', 'warned'], 0],
      [['check', 'warned', '--max-warnings', '1'], 0],
      [['check', 'warned', '--max-warnings', '0'], 1],
      [['check', 'faulty'], 1],
      [['ci', 'faulty'], 1],
      [['check', 'faulty', '--rule', 'problem-numbering=off'], 0],
      [['check', 'ordinary'], 0],
      [['check', 'empty'], 2],
      [['check', 'no/*.md'], 2],
      [['check', 'missing.md'], 2],
      [['check', 'clean', 'missing.md'], 2],
      [['check', 'gbk.md'], 2],
      [['check', 'gbk.md', '--encoding', 'gbk'], 1],
      [['check', 'utf16.md'], 2],
      [['check', 'utf16.md', '--encoding', 'utf-16'], 0],
      [['check', 'bom.md'], 0],
      [['check', 'binary.md'], 2],
      [['check', 'bad-config'], 2],
      [['check', 'bad-config', '--no-config'], 0],
      [['check', '--no-such-option'], 2],
      [['no-such-command'], 2],
      [['--help'], 0],
      [['--version'], 0],
      [['rules'], 0],
      [['explain', 'missing-title'], 0],
      [['explain', 'no-such-rule'], 2],
      [['outline', 'clean/a.md'], 0],
      [['outline', 'missing.md'], 2],
      [['print-config', 'clean/a.md'], 0],
      [['print-config', 'bad-config/a.md'], 2],
      [['completion', 'bash'], 0],
      [[], 2],
    ];
    for (const [argv, code] of table) expect(zhenggai(argv).code, argv.join(' ')).toBe(code);
  });

  it('says what the source says, for every text', async () => {
    const sample = readFileSync(join('samples', 'sample-bulletin.md'), 'utf8');
    for (const text of [sample, faultyBulletin, cleanBulletin, ordinaryMarkdown, `---\nkind: report\n---\n\n${cleanBulletin}`]) {
      write('same/a.md', text);
      const built = zhenggai(['check', 'a.md', '--format', 'json', '--today', '2024-01-01', '--no-config'], { cwd: join(folder, 'same') });
      const source = await run(['check', 'a.md', '--format', 'json', '--today', '2024-01-01', '--no-config'], { files: { '/project/a.md': text } });
      expect(built.out).toBe(source.out);
    }
  });

  it('does without the compiled code that the build left', () => {
    const copy = join(folder, 'dist');
    cpSync(resolve('dist'), copy, { recursive: true });
    const before = spawnSync(process.execPath, [join(copy, 'cli.js'), 'check', 'faulty'], { cwd: folder, encoding: 'utf8' });
    for (const file of readdirSync(join(copy, 'cli')).filter((name) => name.endsWith('.cache'))) {
      const cache = join(copy, 'cli', file);
      writeFileSync(cache, readFileSync(cache).subarray(0, 1000));
      expect(spawnSync(process.execPath, [join(copy, 'cli.js'), 'check', 'faulty'], { cwd: folder, encoding: 'utf8' }).stdout).toBe(before.stdout);
      rmSync(cache);
    }
    expect(spawnSync(process.execPath, [join(copy, 'cli.js'), 'check', 'faulty'], { cwd: folder, encoding: 'utf8' }).stdout).toBe(before.stdout);
    expect(before.stdout).toMatch(/problem-numbering/u);
  });

  it('starts from compiled code that this version of Node accepts', () => {
    const files = readdirSync(join('dist', 'cli'));
    const cache = files.find((name) => name.endsWith(`${process.version}-${process.arch}.cache`)) ?? '';
    const program = join('dist', 'cli', cache.replace(/-v[\d.]+-\w+\.cache$/u, '.js'));
    const script = `const { readFileSync } = require('node:fs'); const { Script } = require('node:vm');
      const source = '(function (exports, require, module, __filename, __dirname) { ' + readFileSync(${JSON.stringify(program)}, 'utf8') + '\\n})';
      console.log(new Script(source, { cachedData: readFileSync(${JSON.stringify(join('dist', 'cli', cache))}) }).cachedDataRejected);`;
    expect(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout).toBe('false\n');
  });

  it('gives the same report with several threads', () => {
    for (let index = 0; index < 12; index += 1) write(`many/${index}.md`, index % 3 === 0 ? faultyBulletin : warnedBulletin);
    const one = zhenggai(['check', 'many', '--format', 'json']);
    expect(zhenggai(['check', 'many', '--format', 'json', '--jobs', '3'])).toEqual(one);
    expect(one.code).toBe(1);
    expect(zhenggai(['check', 'many', '--diff', '--jobs', '2'])).toEqual(zhenggai(['check', 'many', '--diff']));
  });

  it('takes shards apart that together are the whole', () => {
    const results = (argv: readonly string[]): readonly unknown[] => (JSON.parse(zhenggai(argv).out) as { readonly results: readonly unknown[] }).results;
    const whole = JSON.parse(zhenggai(['check', 'many', '--format', 'json']).out) as readonly { readonly filePath: string }[];
    const parts = [1, 2].flatMap((index) => results(['check', 'many', '--format', 'shard', '--shard', `${index}/2`]));
    expect(parts).toHaveLength(whole.length);
    expect(parts).toEqual(expect.arrayContaining(whole as unknown[]));
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [cli, 'check', 'many', 'faulty', '--format', 'ndjson'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    await new Promise((done) => child.on('close', done));
    expect(err).toBe('');
  });

  it('says clearly that a file is too large', () => {
    const huge = write('huge.md', new Uint8Array(50 * 1024 * 1024).fill(0x61));
    const { code, out } = zhenggai(['check', 'huge.md'], { env: { NODE_OPTIONS: '--max-old-space-size=4096' } });
    expect(code).toBe(2);
    expect(out).toMatch(/文件有50MB，超过\d+MB的上限/u);
    rmSync(huge);
  });

  it('reads and repairs standard input', () => {
    const { code, out, err } = zhenggai(['check', '--stdin', '--fix'], { input: faultyBulletin });
    expect(code).toBe(1);
    expect(out).toContain('2023年3月31日');
    expect(err).toMatch(/problem-numbering/u);
  });
});

const posix = process.platform !== 'win32';

describe.runIf(posix)('files on a real disk', () => {
  it('keeps line ends, mode and links when it repairs', () => {
    const path = write('fix/a.md', faultyBulletin.replaceAll('\n', '\r\n'));
    chmodSync(path, 0o640);
    symlinkSync('a.md', join(folder, 'fix', 'link.md'));
    expect(zhenggai(['check', '--fix', 'fix/link.md']).code).toBe(1);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('2023年3月31日');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, 'fix')).sort()).toEqual(['a.md', 'link.md']);
  });

  it('does not follow links into folders, so that loops end', () => {
    write('loop/a.md', cleanBulletin);
    symlinkSync('.', join(folder, 'loop', 'self'));
    symlinkSync(join(folder, 'faulty'), join(folder, 'loop', 'out'));
    const { out } = zhenggai(['check', 'loop', '--format', 'json']);
    expect((JSON.parse(out) as readonly unknown[]).length).toBe(1);
  });

  it('writes to a device or a pipe instead of replacing it', () => {
    expect(zhenggai(['check', 'clean', '--format', 'json=/dev/null']).code).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('does not wait for a pipe that is named as a document', () => {
    if (spawnSync('mkfifo', [join(folder, 'pipe.md')]).status !== 0) return;
    expect(zhenggai(['check', 'pipe.md'])).toMatchObject({ code: 2, out: expect.stringMatching(/不是普通文件/u) as string });
  });

  it('says what it may not read or write', () => {
    const path = write('locked/a.md', faultyBulletin);
    for (const each of [folder, join(folder, 'locked')]) chmodSync(each, 0o777);
    cpSync(resolve('dist'), join(folder, 'locked', 'dist'), { recursive: true });
    // Root may do everything, so nobody does it.
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const asUser = (...argv: readonly string[]): Spawned => {
      const result = spawnSync(process.execPath, [join('dist', 'cli.js'), ...argv], { cwd: join(folder, 'locked'), encoding: 'utf8', ...user });
      return { code: result.status, out: result.stdout, err: result.stderr };
    };
    chmodSync(path, 0o444);
    expect(asUser('check', '--fix', 'a.md')).toMatchObject({ code: 2, out: expect.stringMatching(/没有写入权限/u) as string });
    expect(readFileSync(path, 'utf8')).toBe(faultyBulletin);
    chmodSync(path, 0);
    expect(asUser('check', 'a.md')).toMatchObject({ code: 2, out: expect.stringMatching(/没有读取权限/u) as string });
  });
});
