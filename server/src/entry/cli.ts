import { isMainThread } from 'node:worker_threads';
import type { TextJob } from '../cli/check/check-text.ts';
import { runCli } from '../cli/run-cli.ts';
import { createNodeHost } from '../host/node-host.ts';
import { serveJobs, threadMark } from '../host/node-thread.ts';

// The module that knows for certain is loaded only where there is reason to ask it: it takes a twentieth of a short run.
if (process.argv[2] !== threadMark || isMainThread) {
  void runCli(process.argv.slice(2), createNodeHost(__filename, () => import('./node-server.ts'))).then((exitCode) => {
    process.exitCode = exitCode;
  });
} else {
  void import('../cli/check/check-text.ts').then(({ checkText }) => {
    serveJobs((job) => checkText(job as TextJob));
  });
}
