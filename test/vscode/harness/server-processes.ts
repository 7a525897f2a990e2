import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Kills the language servers among the descendants of a process; resolves to how many there were. */
export async function endServers(ancestor: number): Promise<number> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  const processes = stdout.split('\n').flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(\S.*)$/u.exec(line) ?? [];
    return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
  const descendants = (of: number): typeof processes => processes.filter(({ parent }) => parent === of).flatMap((child) => [child, ...descendants(child.pid)]);
  const servers = descendants(ancestor).filter(({ command }) => /dist[/\\]server\.js/u.test(command));
  for (const { pid } of servers) process.kill(pid, 'SIGKILL');
  return servers.length;
}
