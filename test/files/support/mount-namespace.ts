import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** As root a namespace of mounts is enough; others become root in one of users. */
const flags = process.getuid?.() === 0 ? ['-m'] : ['-rm'];

export const mountsMissing = process.platform === 'linux' && spawnSync('unshare', [...flags, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0 ? null : 'a namespace of mounts cannot be had here (unshare -m), so that no disk could be filled, closed or taken away';

/** Mounts that nobody else sees. */
export interface MountNamespace {
  /** Where a path of the namespace is found from outside. */
  outside(file: string): string;
  /** Runs a shell command inside; fails loudly where it does not succeed. */
  must(command: string): Promise<void>;
  /** Runs the built command line inside. */
  zhenggai(folder: string, args: readonly string[]): Promise<CliOutcome>;
  close(): void;
}

export interface CliOutcome {
  readonly code: number;
  readonly text: string;
}

export async function openMountNamespace(): Promise<MountNamespace> {
  // Waits for its end, and holds the namespace meanwhile.
  const holder = spawn('unshare', [...flags, 'sh', '-c', 'echo ready; cat'], { stdio: ['pipe', 'pipe', 'inherit'] });
  await new Promise((resolve) => { holder.stdout.once('data', resolve); });
  const user = flags.includes('-rm') ? ['-U', '--preserve-credentials'] : [];
  const enter = (folder: string, command: readonly string[]): ChildProcess => spawn('nsenter', ['-t', String(holder.pid), '-m', ...user, `--wd=${folder}`, ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
  return {
    outside: (file) => `/proc/${holder.pid}/root${file}`,
    must: async (command) => {
      const { code, text } = await outcomeOf(enter('/', ['sh', '-c', command]));
      if (code !== 0) throw new Error(`${command}: ${text}`);
    },
    zhenggai: (folder, args) => outcomeOf(enter(folder, [process.execPath, path.resolve('dist/cli.js'), ...args])),
    close: () => { holder.kill('SIGKILL'); },
  };
}

function outcomeOf(child: ChildProcess): Promise<CliOutcome> {
  return new Promise((resolve, reject) => {
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; });
    child.once('error', reject);
    child.once('close', (code) => { resolve({ code: code ?? -1, text }); });
  });
}
