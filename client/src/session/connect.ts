import type { FileSystemWatcher } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods, type DocumentStatus } from '../../../server/src/lsp/protocol.ts';
import { serveFiles } from '../documents/serve-files.ts';
import { clientOptions, type CreateClient } from './client-options.ts';
import { createCrashHandler, type CrashWitness } from './crash-handler.ts';

export interface ConnectionWishes extends CrashWitness {
  readonly createClient: CreateClient;
  readonly files: 'client' | 'server';
  readonly watchers: readonly FileSystemWatcher[];
  readonly onStatus: (status: DocumentStatus) => void;
}

/** A client that is wired and not yet started. */
export async function connect(wishes: ConnectionWishes): Promise<BaseLanguageClient> {
  const { log, files, watchers, onStatus } = wishes;
  const client = await wishes.createClient(clientOptions({ log, files, watchers, errorHandler: createCrashHandler(wishes) }));
  client.onNotification(methods.status, onStatus);
  serveFiles(client);
  return client;
}
