import path from 'node:path';
import { getHeapStatistics } from 'node:v8';
import type { Host } from './host.ts';
import { nodeFiles } from './node-files.ts';
import { startThread } from './node-thread.ts';
import { nodeInput, nodeOutput } from './node-streams.ts';

/** Heap that a document takes while it is checked, by its size: 220 times as measured at 10 and 15 MB, most of it the Markdown tree. */
const heapPerByte = 260;

/**
 * The machine that this process runs on.
 * @param program the file that further threads run
 * @param startServer as the entry wires it
 */
export function createNodeHost(program: string, startServer: Host['startServer']): Host {
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
    get maxDocumentBytes() {
      return Math.floor(getHeapStatistics().heap_size_limit / heapPerByte);
    },
    startThread: () => startThread(program),
    startServer,
    git: async (args) => (await import('./node-git.ts')).runGit(args),
    hash: async (text) => {
      const { createHash } = await import('node:crypto');
      return createHash('sha256').update(text).digest('hex');
    },
  };
}
