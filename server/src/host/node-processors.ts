import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** How many threads may run at the same time: what the system shows, and no more than a container was granted (Linux, cgroup version 2). */
export function usableProcessors(): number {
  return Math.min(availableParallelism(), grantedProcessors(readGrant()));
}

/**
 * What a grant comes to, rounded up.
 * @param grant `QUOTA PERIOD` in microseconds, or `max PERIOD` where there is no quota
 * @source https://docs.kernel.org/admin-guide/cgroup-v2.html#cpu-interface-files
 */
export function grantedProcessors(grant: string): number {
  const [, quota, period] = /^(\d+) (\d+)$/u.exec(grant.trim()) ?? [];
  const granted = Math.ceil(Number(quota) / Number(period));
  return granted > 0 && Number.isFinite(granted) ? granted : Number.POSITIVE_INFINITY;
}

function readGrant(): string {
  try {
    return readFileSync('/sys/fs/cgroup/cpu.max', 'latin1');
  } catch {
    return '';
  }
}
