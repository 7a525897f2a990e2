import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testRoot } from './places.ts';

/** A process that is guarded, or something that one asked of another machine. */
export interface NetworkEntry {
  readonly kind: 'guarded' | 'asked';
  readonly pid: number;
  readonly command: string;
  readonly host?: string;
  readonly stack?: string;
}

/** The environment in which no process reaches another machine, and each that tries is written down in a file. */
export function withoutNetwork(log: string): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--require=${join(testRoot, 'harness', 'deny-network.cjs')}`, ZHENGGAI_NETWORK_LOG: log };
}

export function readNetworkLog(log: string): readonly NetworkEntry[] {
  if (!existsSync(log)) return [];
  return readFileSync(log, 'utf8').trim().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as NetworkEntry);
}

/** Those of the processes that run extensions, and of what extensions start. */
export function ofExtensions(entries: readonly NetworkEntry[]): readonly NetworkEntry[] {
  return entries.filter(({ command }) => /extensionHostProcess|dist[/\\]server\.js/u.test(command));
}
