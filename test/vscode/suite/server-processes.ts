import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Ids of the language servers that this extension host has running: they are its children. */
export async function serverProcesses(): Promise<readonly number[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,stat=,args=']);
  const own = new RegExp(String.raw`^\s*(\d+)\s+${process.pid}\s+[^Z]\S*\s.*dist[/\\]server\.js`, 'u');
  return stdout.split('\n').flatMap((line) => own.exec(line)?.[1] ?? []).map(Number);
}
