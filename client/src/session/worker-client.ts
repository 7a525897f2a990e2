import { LanguageClient, State, type LanguageClientOptions, type MessageTransports } from 'vscode-languageclient/browser';
import { clientId, clientName, type Overseer } from './client-options.ts';
import { connectWorker, type WorkerConnection } from './worker-connection.ts';

/** A client for the server in a worker of the browser. @param script address of the server's program */
export function createWorkerClient(script: string, options: LanguageClientOptions, overseer: Overseer | null): LanguageClient {
  let connection: WorkerConnection | null = null;
  const start = (): Promise<MessageTransports> => {
    connection?.end();
    connection = connectWorker(new Worker(script), { overseer, tell: (message) => options.outputChannel?.error(message) });
    return Promise.resolve(connection.transports);
  };
  const client = new LanguageClient(clientId, clientName, start, options);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) connection?.end();
  });
  return client;
}
