import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';
import { tuneServer } from '../host/node-tuning.ts';
import { nodeWatch } from '../host/node-watch.ts';
import { nodeWorkspaceFiles } from '../host/node-workspace-files.ts';
import { startServer } from '../lsp/server.ts';
import { patientTransport } from './patient-transport.ts';

function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all);
  const { reader, writer } = patientTransport(process.stdin, process.stdout, (wasShutDown) => process.exit(wasShutDown ? 0 : 1));
  return createConnection(ProposedFeatures.all, reader, writer);
}

tuneServer();
startServer(connect(), {
  today: () => {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  },
  elapsed: () => performance.now(),
  // Twice round: what waits in the connection's queue is taken one message a round.
  pause: () => new Promise((resolve) => setImmediate(() => setImmediate(resolve))),
  files: nodeWorkspaceFiles,
  watch: nodeWatch,
});
