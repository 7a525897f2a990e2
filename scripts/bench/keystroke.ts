import { spawn } from 'node:child_process';
import { build } from 'esbuild';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from './measure.ts';
import type { Target } from './report.ts';
import { diagnosticsOf, openConnection } from './server-connection.ts';

export interface KeystrokeOptions {
  /** Files by the name of their size. */
  readonly documents: Readonly<Record<string, string>>;
  readonly cli: string;
  readonly rounds: number;
}

interface Contender {
  readonly name: string;
  readonly args: readonly string[];
}

/** As somebody types who types fast; longer than any rest that the server takes between checks of that length. */
const restBetweenKeys = 200;

/** Each server is started so often, in turn with the others: what the machine does meanwhile then meets all of them, and the 95th percentile is more than its two slowest keys. */
const turns = 3;

interface Limits {
  readonly p50: number;
  readonly p95: number;
}

/** Of what the floor takes: a check after a key touches little of a long document. */
const limits: Readonly<Record<string, Limits>> = { '30 KB': { p50: 0.15, p95: 0.25 }, '1 MB': { p50: 0.02, p95: 0.05 } };

/**
 * From a key to its diagnostics over standard streams, of the server and of one that does nothing but a full remark-parse.
 * Writes docs/benchmarks-editor.md and returns it, with the ratios that are held against limits.
 */
export async function benchKeystrokes({ documents, cli, rounds }: KeystrokeOptions): Promise<{ readonly page: string; readonly targets: readonly Target[] }> {
  const parseServer = await buildParseServer();
  const contenders: readonly Contender[] = [
    { name: 'parse only', args: [parseServer, '--stdio'] },
    { name: 'nothing at all', args: [parseServer, '--stdio', '--nothing'] },
    { name: 'server', args: [cli, 'lsp', '--stdio'] },
  ];
  const rows: string[] = [];
  const targets: Target[] = [];
  for (const [size, file] of Object.entries(documents)) {
    const times = contenders.map((): number[] => []);
    for (let turn = 0; turn < turns; turn += 1) {
      for (const [index, { args }] of contenders.entries()) times[index]?.push(...(await keystrokes(args, readFileSync(file, 'utf8'), rounds)));
    }
    const [floor = [], , own = []] = times;
    const kilobytes = (statSync(file).size / 1000).toFixed(0);
    for (const [index, { name }] of contenders.entries()) rows.push(row(`${size} (${kilobytes} KB): ${name}`, times[index] ?? [], floor));
    targets.push(
      { name: `key to diagnostics, ${size}, p50, server : parse only`, value: percentile(own, 0.5) / percentile(floor, 0.5), limit: limits[size]?.p50 ?? 1 },
      { name: `key to diagnostics, ${size}, p95, server : parse only`, value: percentile(own, 0.95) / percentile(floor, 0.95), limit: limits[size]?.p95 ?? 1 },
    );
  }
  const page = `# Benchmarks: from a key to its diagnostics

Written by \`npm run bench\`. Over standard streams: a character is typed in a sentence in the middle, and the time runs until the diagnostics of that very version are there. Each server is started three times, in turn. The floor is
the same server library doing nothing but a full \`remark-parse\`; *nothing at all* is that library without the parser, which no server is quicker than. The limits are in the table of [targets](benchmarks.md).

Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores.

| | p50 ms | p95 ms | Fastest | Slowest | p50 to the floor | p95 to the floor | Keys |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
  writeFileSync(join('docs', 'benchmarks-editor.md'), page);
  return { page, targets };
}

function row(title: string, times: readonly number[], floor: readonly number[]): string {
  const [middle, high] = [percentile(times, 0.5), percentile(times, 0.95)];
  const cells = [middle, high, Math.min(...times), Math.max(...times)].map((time) => time.toFixed(1));
  const ratios = [middle / percentile(floor, 0.5), high / percentile(floor, 0.95)].map((ratio) => ratio.toFixed(3));
  return `| ${[title, ...cells, ...ratios, times.length].join(' | ')} |`;
}

/** Milliseconds a key; the first few are not counted. */
async function keystrokes(args: readonly string[], text: string, rounds: number): Promise<readonly number[]> {
  const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = await openConnection(server);
  const uri = 'untitled:bench.md';
  const opened = diagnosticsOf(connection, 1);
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await opened;
  const start = middleOf(text);
  const times: number[] = [];
  for (let version = 2; version < rounds + 5; version += 1) {
    await new Promise((resolve) => setTimeout(resolve, restBetweenKeys));
    const told = diagnosticsOf(connection, version);
    const began = performance.now();
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range: { start, end: start }, text: '字' }] });
    await told;
    if (version > 4) times.push(performance.now() - began);
  }
  connection.dispose();
  server.kill();
  return times;
}

/** Where a writer would be: in the middle of the first sentence behind the middle of the document. */
function middleOf(text: string): { readonly line: number; readonly character: number } {
  const lines = text.split('\n');
  const half = Math.floor(lines.length / 2);
  const line = half + lines.slice(half).findIndex((each) => each.includes('，'));
  return { line, character: Math.floor((lines[line] ?? '').length / 2) };
}

async function buildParseServer(): Promise<string> {
  const outfile = join(tmpdir(), 'zhenggai-bench', 'parse-server.cjs');
  mkdirSync(join(tmpdir(), 'zhenggai-bench'), { recursive: true });
  await build({
    entryPoints: [join('scripts', 'bench', 'parse-server-entry.ts')], outfile, bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'], logLevel: 'warning',
  });
  return outfile;
}
