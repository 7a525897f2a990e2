import type { FileSystemWatcher } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods, type DocumentStatus, type WorkNote } from '../../../server/src/lsp/protocol.ts';
import { serveFiles } from '../documents/serve-files.ts';
import { clientOptions, type CreateClient, type Overseer } from './client-options.ts';
import { createCrashHandler, type CrashWitness } from './crash-handler.ts';
import type { EndlessWorkMemory } from './endless-work.ts';

export interface ConnectionWishes extends CrashWitness {
  readonly createClient: CreateClient;
  readonly files: 'client' | 'server';
  readonly watchers: readonly FileSystemWatcher[];
  readonly onStatus: (status: DocumentStatus) => void;
  /** Null where the server itself stops what does not end. */
  readonly oversight: Oversight | null;
}

export interface Oversight {
  readonly overseer: Overseer;
  readonly memory: EndlessWorkMemory;
}

/** A client that is wired and not yet started. */
export async function connect(wishes: ConnectionWishes): Promise<BaseLanguageClient> {
  const { log, files, watchers, onStatus, oversight } = wishes;
  oversight?.memory.idle();
  const client = await wishes.createClient(clientOptions({ log, files, watchers, endless: oversight?.memory.known() ?? null, errorHandler: createCrashHandler(wishes) }), oversight?.overseer ?? null);
  client.onNotification(methods.status, onStatus);
  if (oversight !== null) client.onNotification(methods.working, (note: WorkNote) => { oversight.memory.note(note); });
  serveFiles(client);
  return client;
}
