import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './measure.ts';
import { diagnosticsOf, openConnection } from './server-connection.ts';

/** One stage of a start, in milliseconds. */
export interface Stage {
  readonly name: string;
  readonly milliseconds: readonly number[];
}

/**
 * What passes before the first diagnostics: the process (`node -e 0`), loading the server until it answers `initialize`, the first
 * check; and loading and activating the extension, outside of VS Code.
 */
export async function measureStart(documents: Readonly<Record<string, string>>, cli: string, rounds: number): Promise<readonly Stage[]> {
  const stages = new Map<string, number[]>();
  const add = (name: string, value: number): void => {
    stages.set(name, [...(stages.get(name) ?? []), value]);
  };
  for (let round = 0; round < rounds; round += 1) {
    add('the process alone (node -e 0)', timeOf(() => spawnSync(process.execPath, ['-e', '0'])));
    for (const [size, file] of Object.entries(documents)) {
      const { answered, shown } = await startOnce([cli, 'lsp', '--stdio'], readFileSync(file, 'utf8'));
      add('from start to the answer to `initialize`', answered);
      add(`from opening ${size} to its first diagnostics`, shown);
    }
    const told = JSON.parse(spawnSync(process.execPath, [join('scripts', 'bench', 'activation.cjs'), join('dist', 'extension.js')], { encoding: 'utf8' }).stdout) as { readonly load: number; readonly activate: number };
    add('the extension: loading it', told.load);
    add('the extension: `activate`', told.activate);
  }
  return [...stages].map(([name, milliseconds]) => ({ name, milliseconds }));
}

export function startTable(stages: readonly Stage[]): string {
  const rows = stages.map(({ name, milliseconds }) => `| ${name} | ${median(milliseconds).toFixed(1)} | ${Math.min(...milliseconds).toFixed(1)} | ${Math.max(...milliseconds).toFixed(1)} |`);
  return `| | Median ms | Fastest | Slowest |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
}

async function startOnce(args: readonly string[], text: string): Promise<{ readonly answered: number; readonly shown: number }> {
  const began = performance.now();
  const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = await openConnection(server);
  const answered = performance.now() - began;
  const uri = 'untitled:bench.md';
  const told = diagnosticsOf(connection, 1);
  const opened = performance.now();
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await told;
  const shown = performance.now() - opened;
  connection.dispose();
  server.kill();
  return { answered, shown };
}

function timeOf(action: () => unknown): number {
  const began = performance.now();
  action();
  return performance.now() - began;
}
