import { runCli } from '../cli/run-cli.ts';
import { createNodeHost } from '../host/node-host.ts';

void runCli(process.argv.slice(2), createNodeHost()).then((exitCode) => {
  process.exitCode = exitCode;
});
