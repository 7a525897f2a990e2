import { spawn, type ChildProcess } from 'node:child_process';
import { createProtocolConnection, InitializedNotification, InitializeRequest, StreamMessageReader, StreamMessageWriter, type InitializeParams, type ProtocolConnection } from 'vscode-languageserver-protocol/node';

export interface ServerProcess {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  stop(): void;
}

/** The built server as an editor starts it: `zhenggai lsp --stdio`. */
export async function startServerProcess(params: Partial<InitializeParams> = {}): Promise<ServerProcess> {
  const server = spawn(process.execPath, ['dist/cli.js', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: null, workspaceFolders: null, capabilities: { textDocument: { diagnostic: {} } }, ...params } as InitializeParams);
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    process: server,
    stop: () => {
      connection.dispose();
      server.kill();
    },
  };
}
