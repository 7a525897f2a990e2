import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { clientId, clientName } from './client-options.ts';

/** A client for the server in a worker of the browser. @param script address of the server's program */
export function createWorkerClient(script: string, options: LanguageClientOptions): LanguageClient {
  return new LanguageClient(clientId, clientName, () => Promise.resolve(new Worker(script)), options);
}
