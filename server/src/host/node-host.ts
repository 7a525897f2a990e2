import path from 'node:path';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import type { FileSystem, Host } from './host.ts';
import { nodeFiles, readBeside } from './node-files.ts';
import { nodeWatch } from './node-watch.ts';
import { startThread } from './node-thread.ts';
import { nodeInput, nodeOutput } from './node-streams.ts';

/** Heap that a document takes while it is checked, by its size: 220 times as measured at 10 and 15 MB, most of it the Markdown tree. */
const heapPerByte = 260;

/** What is read before a run counts as a long one. */
const longRun = 1_000_000;

/**
 * Files as a command line reads them. The program is started with functions optimised late, which a short run gains by and a long one loses by
 * (docs/decisions/0006): once much was read, they are optimised as V8 does by itself. Only on versions that are known to have the switch.
 */
function readTunedFiles(): FileSystem {
  const knowsSwitch = /^1[1-3]\./u.test(process.versions.v8);
  let bytesRead = 0;
  let filesRead = 0;
  return {
    ...nodeFiles,
    read: async (path, maxBytes) => {
      // A short run waits for its first file; further ones are asked for while others are checked.
      const found = await (filesRead === 0 ? nodeFiles.read(path, maxBytes) : readBeside(path, maxBytes));
      filesRead += 1;
      const before = bytesRead;
      bytesRead += found.ok ? found.value.length : 0;
      if (knowsSwitch && before < longRun && bytesRead >= longRun) setFlagsFromString('--interrupt-budget=135168');
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
    watch: nodeWatch,
    git: async (args) => (await import('./node-git.ts')).runGit(args),
    hash: async (text) => {
      const { createHash } = await import('node:crypto');
      return createHash('sha256').update(text).digest('hex');
    },
  };
}
