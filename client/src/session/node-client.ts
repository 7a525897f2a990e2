import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { clientId, clientName } from './client-options.ts';

/** A client for the server as a process of its own beside the editor. @param module absolute path of the server's program */
export function createNodeClient(module: string, options: LanguageClientOptions): LanguageClient {
  return new LanguageClient(clientId, clientName, { module, transport: TransportKind.ipc }, options);
}
