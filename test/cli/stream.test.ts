import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../server/src/cli/check/in-order.ts';
import { linesOf } from '../../server/src/cli/lines/lines-of.ts';
import { documentOutputSchema, type CheckOutput } from '../../server/src/core/output/check-schema.ts';
import { cleanBulletin, faultyBulletin, run, warnedBulletin } from './support.ts';

const cli = resolve('dist', 'cli.js');

function request(path: string, text: string, more: object = {}): string {
  return `${JSON.stringify({ path, text, ...more })}\n`;
}

function answers(out: string): CheckOutput {
  return out.trimEnd().split('\n').map((line) => documentOutputSchema.parse(JSON.parse(line)));
}

describe('check --stdin-ndjson', () => {
  it('writes a line for a line, in order: what ndjson says of the same files', async () => {
    const files = { '/project/a.md': faultyBulletin, '/project/b.md': cleanBulletin, '/project/c.md': `\uFEFF${warnedBulletin}` };
    const stdin = Object.entries(files).map(([path, text]) => request(path.slice('/project/'.length), text)).join('');
    for (const options of [[], ['--lang', 'en'], ['--quiet'], ['--rule', 'missing-contact=error'], ['--jobs', '3'], ['--format', 'ndjson'], ['--no-config']]) {
      const single = await run(['check', 'a.md', 'b.md', 'c.md', ...(options.includes('ndjson') ? [] : ['--format', 'ndjson']), ...options], { files });
      expect(await run(['check', '--stdin-ndjson', ...options], { stdin })).toMatchObject({ out: single.out, code: single.code, err: '' });
    }
  });

  it('takes the kind of a line, the configuration of its folder and the last line without an end', async () => {
    const files = { '/project/甲/.zhenggairc.json': '{ "rules": { "problem-numbering": "off" } }' };
    const stdin = request('甲/a.md', faultyBulletin, { kind: 'ledger' }) + request('乙/a.md', faultyBulletin, { kind: null }).trimEnd();
    const { out, code } = await run(['check', '--stdin-ndjson'], { files, stdin });
    const [first, second] = answers(out);
    expect(first).toMatchObject({ filePath: '甲/a.md', kind: 'ledger' });
    expect(first?.messages.map(({ ruleId }) => ruleId)).not.toContain('problem-numbering');
    expect(second).toMatchObject({ filePath: '乙/a.md', kind: 'bulletin' });
    expect(second?.messages.map(({ ruleId }) => ruleId)).toContain('problem-numbering');
    expect(code).toBe(1);
  });

  it('says at its place what is wrong with a line, and goes on', async () => {
    const bad: readonly (readonly [string | Uint8Array, RegExp])[] = [
      ['{"path":"a.md"', /第1行：应为一个JSON对象/u],
      ['', /第2行：应为一个JSON对象/u],
      ['[1]', /第3行：应为一个JSON对象/u],
      ['{"text":""}', /第4行：字段“path”缺失或者不是文字/u],
      ['{"path":"x.md","text":5}', /第5行：字段“text”缺失或者不是文字/u],
      ['{"path":"x.md","text":"","kind":"letter"}', /第6行：字段“kind”应为 bulletin, report, plan, ledger 之一/u],
      [new Uint8Array([0x22, 0xff, 0xfe, 0x22]), /第7行：不是有效的UTF-8/u],
    ];
    const lines = [...bad.map(([line]) => Buffer.from(line)), Buffer.from(request('good.md', cleanBulletin).trimEnd())];
    const { out, code } = await run(['check', '--stdin-ndjson'], { stdin: new Uint8Array(Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]))) });
    const said = answers(out);
    expect(code).toBe(2);
    expect(said).toHaveLength(bad.length + 1);
    for (const [index, [, message]] of bad.entries()) {
      expect(said[index]?.messages).toMatchObject([{ ruleId: null, messageId: 'bad-line', fatal: true }]);
      expect(said[index]?.messages[0]?.message).toMatch(message);
    }
    expect(said.map(({ filePath }) => filePath)).toEqual(['stdin:1', 'stdin:2', 'stdin:3', 'stdin:4', 'x.md', 'x.md', 'stdin:7', 'good.md']);
    expect(said.at(-1)?.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  });

  it('says that a configuration is wrong, once, and exits with 2', async () => {
    const { err, code, out } = await run(['check', '--stdin-ndjson'], { files: { '/project/.zhenggairc.json': '{ "lnag": 1 }' }, stdin: request('a.md', cleanBulletin).repeat(3) });
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(answers(out)).toHaveLength(3);
  });

  it('writes nothing for nothing', async () => {
    expect(await run(['check', '--stdin-ndjson'], { stdin: '' })).toMatchObject({ out: '', err: '', code: 0 });
  });

  it('refuses what a stream cannot be', async () => {
    for (const options of [['a.md'], ['--stdin'], ['--fix'], ['--fix-unsafe'], ['--diff'], ['--write-baseline'], ['--shard', '1/2'], ['--cache'], ['--since', 'HEAD'], ['--encoding', 'gbk'], ['--format', 'json']]) {
      expect(await run(['check', '--stdin-ndjson', ...options], { stdin: '' }), options.join(' ')).toMatchObject({ code: 2, out: '' });
    }
  });
});

describe('the built filter', () => {
  it.skipIf(!existsSync(cli))('answers each line before the next one comes, with one thread and with several', async () => {
    for (const jobs of ['1', '2']) {
      const child = spawn(process.execPath, [cli, 'check', '--stdin-ndjson', '--no-config', '--jobs', jobs], { stdio: ['pipe', 'pipe', 'inherit'] });
      const lines = linesOf(child.stdout as AsyncIterable<Uint8Array>, 1 << 20);
      for (let index = 0; index < 3; index += 1) {
        child.stdin.write(request(`${index}.md`, cleanBulletin));
        const answer = (await lines.next()).value as { readonly text: string };
        expect(JSON.parse(answer.text)).toMatchObject({ filePath: `${index}.md` });
      }
      const closed = new Promise((done) => child.on('close', done));
      child.stdin.end();
      expect(await closed).toBe(0);
    }
  });

  it.skipIf(!existsSync(cli))('stops reading while nobody reads its answers', async () => {
    const child = spawn(process.execPath, [cli, 'check', '--stdin-ndjson', '--no-config'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const line = request('a.md', faultyBulletin);
    let written = 0;
    let taken = 0;
    // Pipes and buffers hold something; what is in flight beyond them must not grow.
    for (let index = 0; index < 800; index += 1) {
      written += line.length;
      child.stdin.write(line, () => {
        taken += line.length;
      });
    }
    await settled(() => taken);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(written / 2);
    let answered = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      answered += chunk.filter((byte) => byte === 10).length;
    });
    child.stdin.end();
    expect(await new Promise((done) => child.on('close', done))).toBe(1);
    expect(answered).toBe(800);
  });

  it.skipIf(!existsSync(cli))('ends when its reader goes away, though more could come', async () => {
    const child = spawn(process.execPath, [cli, 'check', '--stdin-ndjson', '--no-config'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.stdin.on('error', () => undefined);
    const closed = new Promise((done) => child.on('close', done));
    child.stdout.once('data', () => {
      child.stdout.destroy();
      child.stdin.write(request('b.md', cleanBulletin) + request('c.md', cleanBulletin) + request('d.md', cleanBulletin));
    });
    child.stdin.write(request('a.md', cleanBulletin));
    await closed;
    expect(err).toBe('');
  });
});

/** Waits until a figure has not changed for a while. */
async function settled(figure: () => number): Promise<void> {
  let last = -1;
  while (figure() !== last) {
    last = figure();
    await new Promise((done) => setTimeout(done, 1500));
  }
}

describe('lines', () => {
  it('are those of the text, however it is cut', async () => {
    const cut = fc.array(fc.nat({ max: 9 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), cut, async (text, sizes) => {
        const bytes = new TextEncoder().encode(text);
        const found: string[] = [];
        for await (const line of linesOf(pieces(bytes, sizes), 1000)) found.push(line.kind === 'text' ? line.text : line.kind);
        const expected = text.split('\n');
        expect(found).toEqual(expected.at(-1) === '' ? expected.slice(0, -1) : expected);
      }),
    );
  });

  it('that are too long are let go, the next one is there', async () => {
    const found: unknown[] = [];
    for await (const line of linesOf(pieces(new TextEncoder().encode(`${'x'.repeat(50)}\nab\n`), [7, 7, 7]), 10)) found.push(line);
    expect(found).toEqual([{ kind: 'too-long', bytes: 50 }, { kind: 'text', text: 'ab' }]);
  });
});

async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (const size of sizes) {
    yield await Promise.resolve(bytes.subarray(at, at + size));
    at += size;
  }
  yield bytes.subarray(at);
}

describe('working in order', () => {
  it('keeps the order, and never works on more than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 5 }), { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), fc.boolean(), async (delays, atOnce, isAsync) => {
        let busy = 0;
        const items = delays.map((delay, index) => ({ delay, index }));
        async function* asked(): AsyncGenerator<(typeof items)[number]> {
          for (const item of items) yield await Promise.resolve(item);
        }
        const seen: number[] = [];
        const work = async ({ delay, index }: (typeof items)[number]): Promise<number> => {
          busy += 1;
          expect(busy).toBeLessThanOrEqual(atOnce);
          for (let turn = 0; turn < delay; turn += 1) await Promise.resolve();
          busy -= 1;
          return index;
        };
        for await (const index of inOrder(isAsync ? asked() : items, atOnce, work)) seen.push(index);
        expect(seen).toEqual(items.map(({ index }) => index));
      }),
    );
  });
});
