import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRandom } from '../../planted/random.ts';
import { allDialects, cleanText } from '../../planted/run-planted.ts';
import { shortHash } from '../../../server/src/core/text/hash.ts';
import type { FaultKind } from '../fault-kind.ts';

const program = path.resolve('dist/cli.js');
/** The same documents in every trial, so that what a command makes of them is worked out once. */
const base = 7;
const output = '通报.docx';

/** Commands that write, and the files that each of them writes besides the documents. */
const commands: readonly (readonly string[])[] = [
  ['check', '--fix', '.'], ['format', '.'], ['docx', '0.md', '-o', output], ['check', '--cache', '.'], ['check', '--baseline', 'known.json', '--write-baseline', '.'],
];

/** A clean document with marks to mend at its beginning and its end, so that half of a write is told from the whole. */
function documentOf(seed: number): string {
  const dialect = allDialects[seed % allDialects.length];
  const text = dialect === undefined ? '' : cleanText(dialect, seed);
  return `${text.replace('，', ',')}\n\n第${seed}次学习,已完成。\n`;
}

type Files = ReadonlyMap<string, string>;

function contentOf(folder: string): Files {
  return new Map(readdirSync(folder).filter((name) => !name.endsWith('.tmp')).map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')]));
}

function run(folder: string, args: readonly string[], killAfter: number | null): Promise<'ended' | 'killed'> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: 'ignore' });
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.once('error', reject);
    child.once('exit', (_, signal) => {
      if (timer !== null) clearTimeout(timer);
      resolve(signal === null ? 'ended' : 'killed');
    });
  });
}

function prepare(seed: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhenggai-torture-'));
  for (let index = 0; index < 6; index += 1) writeFileSync(path.join(folder, `${index}.md`), documentOf(seed + index));
  return folder;
}

/** Each file is what it was, or what the command makes of it, whole; nothing that was there is gone. */
function damageBetween(before: Files, after: Files, folder: string): string | null {
  for (const [name, content] of contentOf(folder)) if (content !== before.get(name) && content !== after.get(name) && !isWholeCache(name, content)) return `${name} is neither old nor new`;
  const missing = [...before.keys()].find((name) => !existsSync(path.join(folder, name)));
  return missing === undefined ? null : `${missing} is gone`;
}

/** A cache holds its documents in the order in which they were done, a line each, with the hash of what stands behind it and the key. */
function isWholeCache(name: string, base64: string): boolean {
  const text = Buffer.from(base64, 'base64').toString('utf8');
  return name === '.zhenggaicache' && text.endsWith('\n') && text.trimEnd().split('\n').every((line) => {
    const [hash, , document = '', result = ''] = line.split('\t');
    return hash === shortHash(`${document}\t${result}`);
  });
}

/** Damage to find: a write in place that is cut. */
export function cutWrite(folder: string): void {
  const file = path.join(folder, '0.md');
  writeFileSync(file, readFileSync(file).subarray(0, 100));
}

interface Reference {
  readonly before: Files;
  readonly after: Files;
  readonly milliseconds: number;
}

export const killedWrites: FaultKind = {
  id: 'writes', what: 'kills (SIGKILL) at a random moment of `check --fix`, `format`, `docx`, `check --cache` and `--write-baseline` over six documents: each file is the old or the new one, whole', full: 500, short: 25, place: 'process',
  start: () => {
    const references = new Map<number, Reference>();
    let killed = 0;
    let leftovers = 0;
    const referenceOf = async (kind: number, seed: number): Promise<Reference> => {
      const known = references.get(kind);
      if (known !== undefined) return known;
      const folder = prepare(seed);
      const before = contentOf(folder);
      const started = performance.now();
      await run(folder, commands[kind] ?? [], null);
      const made = { before, after: contentOf(folder), milliseconds: performance.now() - started };
      rmSync(folder, { recursive: true });
      references.set(kind, made);
      return made;
    };
    return Promise.resolve({
      trial: async (seed) => {
        const random = createRandom(seed);
        const kind = seed % commands.length;
        const { before, after, milliseconds } = await referenceOf(kind, base);
        if ([...after].every(([name, content]) => before.get(name) === content)) return 'nothing was written, so that nothing was tried';
        const folder = prepare(base);
        // Most of the time goes to starting; the writes are in the second half.
        if ((await run(folder, commands[kind] ?? [], milliseconds * (0.4 + random.int(0, 700) / 1000))) === 'killed') killed += 1;
        leftovers += readdirSync(folder).filter((name) => name.endsWith('.tmp')).length;
        if (process.env['ZHENGGAI_TORTURE_CUT'] !== undefined) cutWrite(folder);
        const damage = damageBetween(before, after, folder);
        rmSync(folder, { recursive: true });
        return damage;
      },
      note: () => `${killed} were killed before they ended; ${leftovers} left a temporary file beside a document`,
      stop: () => Promise.resolve(),
    });
  },
};
