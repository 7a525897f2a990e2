import path from 'node:path';
import { getHeapStatistics } from 'node:v8';
import type { FileSystem, Host } from './host.ts';
import { nodeFiles, readBeside } from './node-files.ts';
import { nodeWatch } from './node-watch.ts';
import { startThread } from './node-thread.ts';
import { createTuning } from './node-tuning.ts';
import { usableProcessors } from './node-processors.ts';
import { nodeInput, nodeOutput } from './node-streams.ts';

/** Heap that a document takes while it is checked, by its size: 220 times as measured at 10 and 15 MB, most of it the Markdown tree. */
const heapPerByte = 260;

/**
 * Configurations and the first document: a short run waits for them, further ones are asked for while others are checked. What is not there does
 * not count. Read beside, the first document would also keep its bytes until it is checked: the request that brought them is at work so long.
 */
const firstFiles = 3;

/** Files as a command line reads them. */
function readTunedFiles(): FileSystem {
  const tuning = createTuning();
  let filesFound = 0;
  return {
    ...nodeFiles,
    list: async (path) => {
      const found = await nodeFiles.list(path);
      if (found.ok) tuning.listed(found.value.length);
      return found;
    },
    read: async (path, maxBytes) => {
      const found = await (filesFound < firstFiles ? nodeFiles.read(path, maxBytes) : readBeside(path, maxBytes));
      if (!found.ok) return found;
      filesFound += 1;
      tuning.read(found.value.length);
      return found;
    },
  };
}

/**
 * The machine that this process runs on.
 * @param program the file that further threads run
 * @param startServer as the entry wires it
 */
export function createNodeHost(program: string, startServer: Host['startServer']): Host {
  return {
    files: readTunedFiles(),
    clock: {
      today: () => {
        const now = new Date();
        return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
      },
      // `performance` would load seven modules of Node's.
      elapsed: () => process.uptime() * 1000,
    },
    streams: { input: nodeInput(() => process.stdin), output: nodeOutput(() => process.stdout), errors: nodeOutput(() => process.stderr) },
    environment: process.env,
    workingFolder: process.cwd(),
    paths: path,
    get maxDocumentBytes() {
      return Math.floor(getHeapStatistics().heap_size_limit / heapPerByte);
    },
    processors: usableProcessors,
    startThread: () => startThread(program),
    startServer,
    watch: nodeWatch,
    git: async (args) => (await import('./node-git.ts')).runGit(args),
    hash: async (text) => {
      const { createHash } = await import('node:crypto');
      return createHash('sha256').update(text).digest('hex');
    },
  };
}
