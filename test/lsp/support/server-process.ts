import { spawn, type ChildProcess } from 'node:child_process';
import { createProtocolConnection, InitializedNotification, InitializeRequest, StreamMessageReader, StreamMessageWriter, type InitializeParams, type ProtocolConnection } from 'vscode-languageserver-protocol/node';

export interface ServerProcess {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly stop: () => void;
}

export interface ServerStart {
  readonly nodeArguments?: readonly string[];
  readonly errors?: 'inherit' | 'pipe';
}

/** The built server as an editor starts it: `zhenggai lsp --stdio`. */
export async function startServerProcess(params: Partial<InitializeParams> = {}, { nodeArguments = [], errors = 'inherit' }: ServerStart = {}): Promise<ServerProcess> {
  const server = spawn(process.execPath, [...nodeArguments, 'dist/cli.js', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', errors] });
  if (server.stdout === null || server.stdin === null) throw new Error('no streams');
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
