import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, State, type LanguageClientOptions, type MessageTransports } from 'vscode-languageclient/browser';
import { clientId, clientName } from './client-options.ts';

/** A client for the server in a worker of the browser. @param script address of the server's program */
export function createWorkerClient(script: string, options: LanguageClientOptions): LanguageClient {
  let worker: Worker | null = null;
  const start = (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    return Promise.resolve(transports(worker, (message) => options.outputChannel?.error(message)));
  };
  const client = new LanguageClient(clientId, clientName, start, options);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) worker?.terminate();
  });
  return client;
}

/** Made here and not by the client: VS Code replaces `Worker`, so that it would not know one when it sees it. */
function transports(worker: Worker, tell: (message: string) => void): MessageTransports {
  const reader = new WorkerReader(worker);
  worker.addEventListener('error', ({ message, filename, lineno }) => {
    tell(`${message} (${filename}:${lineno})`);
    worker.terminate();
    reader.close();
  });
  return { reader, writer: new BrowserMessageWriter(worker) };
}

/** A worker does not say that it has ended; an error that nobody caught counts as its end, as it is for a process. */
class WorkerReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}
