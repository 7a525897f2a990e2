// Where a check spends its time: node scripts/run-ts.mjs scripts/profile.ts [FILE|FOLDER] [ROWS]
// Without a path: the benchmark's 10 MB bulletin. Time by stage and rule (all that they call
// included), then self time by room of the code, by file and by function.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeCorpora } from './bench/work-folder.ts';

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string; readonly lineNumber: number; readonly url: string }; readonly children?: readonly number[] }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const [path = writeCorpora().huge, rows = '25'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'zhenggai-profile-'));
const bundle = await bundleReadable();
const sources = sourceOfLines(readFileSync(bundle, 'utf8'));
const profile = runProfiled();
const total = profile.timeDeltas.reduce((sum, delta) => sum + delta, 0) / 1000;
console.log(`${path}: ${total.toFixed(0)} ms sampled\n`);
const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)));
const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
for (const key of [stageOf, roomOf, fileOf, functionOf]) printTable(key);
rmSync(folder, { recursive: true });

/** One file with names and comments kept, so that a line tells the source file it came from. */
async function bundleReadable(): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'cli.cjs');
  await build({
    entryPoints: [join('server', 'src', 'entry', 'cli.ts')], outfile, bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], target: 'node20', logLevel: 'warning',
    define: { ZHENGGAI_VERSION: '"0.0.0"' },
  });
  return outfile;
}

function sourceOfLines(text: string): readonly string[] {
  let source = '(bundle)';
  return text.split('\n').map((line) => {
    source = /^\s*\/\/ ((?:server|node_modules)\/\S+)$/u.exec(line)?.[1] ?? source;
    return source;
  });
}

function runProfiled(): Profile {
  const args = ['--cpu-prof', '--cpu-prof-dir', folder, '--cpu-prof-interval', '200', bundle, 'check', resolve(path), '--no-config', '--color', 'never'];
  const result = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 30 });
  if (result.status !== 0 && result.status !== 1) throw new Error(`exit ${result.status ?? ''}`);
  const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'));
  return JSON.parse(readFileSync(join(folder, file ?? ''), 'utf8')) as Profile;
}

type Node = Profile['nodes'][number];

function functionOf(node: Node): string {
  return `${node.callFrame.functionName || '(anonymous)'}  ${fileOf(node)}`;
}

function fileOf({ callFrame }: Node): string {
  if (!callFrame.url.endsWith('cli.cjs')) return callFrame.url === '' ? callFrame.functionName : callFrame.url;
  return sources[callFrame.lineNumber] ?? '(bundle)';
}

/** Whose work it is: of the rule, or of the stage, nearest to the start of the stack. */
function stageOf(node: Node): string {
  let stage = node.callFrame.url === '' ? node.callFrame.functionName : 'rest';
  for (let at: Node | undefined = node; at !== undefined; at = nodes.get(parents.get(at.id) ?? -1)) {
    const file = fileOf(at);
    const name = /^server\/src\/core\/(?:rules\/(?!support\/)\w+\/|(?:markdown|bulletin)\/(?=parse-markdown|read-bulletin))([\w-]+)\.ts$/u.exec(file)?.[1];
    if (name !== undefined && !(name === 'read-bulletin' && stage === 'parse-markdown')) stage = name;
    else if (file.startsWith('server/src/cli/reporters/')) stage = 'reporter';
  }
  return stage;
}

function roomOf(node: Node): string {
  const file = fileOf(node);
  if (file.startsWith('node_modules/')) return file.split('/').slice(0, 2).join('/');
  if (file.startsWith('server/')) return file.split('/').slice(0, 4).join('/');
  return file;
}

function printTable(keyOf: (node: Node) => string): void {
  const times = new Map<string, number>();
  profile.samples.forEach((id, index) => {
    const node = nodes.get(id);
    if (node === undefined) return;
    const key = keyOf(node);
    times.set(key, (times.get(key) ?? 0) + (profile.timeDeltas[index] ?? 0) / 1000);
  });
  const sorted = [...times].sort((a, b) => b[1] - a[1]).slice(0, Number(rows));
  console.log(sorted.map(([key, time]) => `${time.toFixed(0).padStart(7)} ms ${((100 * time) / total).toFixed(1).padStart(5)} %  ${key}`).join('\n'), '\n');
}
