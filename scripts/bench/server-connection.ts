import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection, type PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';

/** A client of a server that speaks over standard streams, its greetings exchanged. */
export async function openConnection(server: ChildProcessByStdio<Writable, Readable, null>): Promise<ProtocolConnection> {
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, workspaceFolders: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  return connection;
}

/** Resolves when the diagnostics of that very version were pushed. */
export function diagnosticsOf(connection: ProtocolConnection, version: number): Promise<void> {
  return new Promise((resolve) => {
    const listening = connection.onNotification('textDocument/publishDiagnostics', (push: PublishDiagnosticsParams) => {
      if (push.version !== version) return;
      listening.dispose();
      resolve();
    });
  });
}
