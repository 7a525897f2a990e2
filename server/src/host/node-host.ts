import path from 'node:path';
import type { Host } from './host.ts';
import { nodeFiles } from './node-files.ts';
import { startThread } from './node-thread.ts';
import { nodeInput, nodeOutput } from './node-streams.ts';

/**
 * The machine that this process runs on.
 * @param program the file that further threads run
 */
export function createNodeHost(program: string): Host {
  return {
    files: nodeFiles,
    clock: {
      today: () => {
        const now = new Date();
        return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
      },
      elapsed: () => performance.now(),
    },
    streams: { input: nodeInput(() => process.stdin), output: nodeOutput(() => process.stdout), errors: nodeOutput(() => process.stderr) },
    environment: process.env,
    workingFolder: process.cwd(),
    paths: path,
    startThread: () => startThread(program),
    hash: async (text) => {
      const { createHash } = await import('node:crypto');
      return createHash('sha256').update(text).digest('hex');
    },
  };
}
