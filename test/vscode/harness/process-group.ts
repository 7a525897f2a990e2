import { spawn, type ChildProcess } from 'node:child_process';

export interface ProcessGroup {
  readonly child: ChildProcess;
  /** Ends the process and all it started, and waits until they are gone. */
  readonly end: () => Promise<void>;
}

const running = new Set<number>();
process.on('exit', () => {
  for (const group of running) signal(group, 'SIGKILL');
});

/** Starts a process as the head of a group of its own; the group never outlives this process. */
export function startGroup(command: string, args: readonly string[], env: NodeJS.ProcessEnv): ProcessGroup {
  const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env });
  const { pid } = child;
  if (pid === undefined) throw new Error(`cannot start ${command}`);
  running.add(pid);
  return {
    child,
    end: async () => {
      await endGroup(pid);
      running.delete(pid);
    },
  };
}

async function endGroup(group: number): Promise<void> {
  signal(group, 'SIGTERM');
  const patience = Date.now() + 5_000;
  while (signal(group, 0)) {
    if (Date.now() > patience) signal(group, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** False where the group has no process left. */
function signal(group: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, name);
  } catch {
    return false;
  }
}
