import { spawn } from 'node:child_process';
import { build } from 'esbuild';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection, type PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { median } from './measure.ts';

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

/** Longer than any rest that the server takes between two checks: each key is the first after a rest. */
const restBetweenKeys = 1_200;

/**
 * From a key to its diagnostics over standard streams, of the server and of one that does nothing but a full remark-parse.
 * Writes docs/benchmarks-editor.md and returns it.
 */
export async function benchKeystrokes({ documents, cli, rounds }: KeystrokeOptions): Promise<string> {
  const contenders: readonly Contender[] = [{ name: 'parse only', args: [await buildParseServer(), '--stdio'] }, { name: 'server', args: [cli, 'lsp', '--stdio'] }];
  const rows: string[] = [];
  for (const [size, file] of Object.entries(documents)) {
    const times = new Map<string, readonly number[]>();
    for (const { name, args } of contenders) times.set(name, await keystrokes(args, readFileSync(file, 'utf8'), rounds));
    const [floor, own] = contenders.map(({ name }) => times.get(name) ?? []);
    const ratio = median(own ?? []) / median(floor ?? []);
    rows.push(...contenders.map(({ name }) => row(`${size} (${(statSync(file).size / 1000).toFixed(0)} KB): ${name}`, times.get(name) ?? [], name === 'server' ? ratio.toFixed(2) : '1')));
  }
  const page = `# Benchmarks: from a key to its diagnostics

Written by \`npm run bench\`. Over standard streams: one character is typed in the middle, and the time runs until the diagnostics of that very version are there. The floor is
the same server library doing nothing but a full \`remark-parse\`.

Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores.

| | Median ms | Fastest | Slowest | To the floor | Keys |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
  writeFileSync(join('docs', 'benchmarks-editor.md'), page);
  return page;
}

function row(title: string, times: readonly number[], ratio: string): string {
  const [middle = '', fastest = '', slowest = ''] = [median(times), Math.min(...times), Math.max(...times)].map((time) => time.toFixed(1));
  return `| ${title} | ${middle} | ${fastest} | ${slowest} | ${ratio} | ${times.length} |`;
}

/** Milliseconds a key; the first few are not counted. */
async function keystrokes(args: readonly string[], text: string, rounds: number): Promise<readonly number[]> {
  const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, workspaceFolders: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const uri = 'untitled:bench.md';
  const opened = diagnosticsOf(connection, 1);
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await opened;
  const line = Math.floor(text.split('\n').length / 2);
  const start = { line, character: 0 };
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

function diagnosticsOf(connection: ProtocolConnection, version: number): Promise<void> {
  return new Promise((resolve) => {
    const listening = connection.onNotification('textDocument/publishDiagnostics', (push: PublishDiagnosticsParams) => {
      if (push.version !== version) return;
      listening.dispose();
      resolve();
    });
  });
}

async function buildParseServer(): Promise<string> {
  const outfile = join(tmpdir(), 'zhenggai-bench', 'parse-server.cjs');
  mkdirSync(join(tmpdir(), 'zhenggai-bench'), { recursive: true });
  await build({
    entryPoints: [join('scripts', 'bench', 'parse-server-entry.ts')], outfile, bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'], logLevel: 'warning',
  });
  return outfile;
}
