import type { Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createCheckedDocuments, type CheckedDocument } from './checked-documents.ts';
import { clientFacts } from './client-facts.ts';
import { createClientFiles } from './client-files.ts';
import type { ServerHost } from './host.ts';
import { createGuard } from './rule-guard.ts';
import type { Session } from './session.ts';
import { createSettingsSource } from './settings/client-settings.ts';
import { createDocumentSettings } from './settings/document-settings.ts';

interface Introduction {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly host: ServerHost;
  readonly params: InitializeParams;
}

export function createSession({ connection, documents, host, params }: Introduction): Session {
  const client = clientFacts(params);
  const files = client.options.files === 'client' || host.files === null ? createClientFiles(connection) : host.files;
  let folders: readonly string[] = (params.workspaceFolders ?? []).map(({ uri }) => uri);
  const listeners: ((checked: CheckedDocument) => void)[] = [];
  const source = createSettingsSource(connection, client);
  const settings = createDocumentSettings({ source, files, locale: client.locale, folders: () => folders });
  const guard = createGuard({ connection, client, host });
  const checked = createCheckedDocuments({
    guard,
    today: () => host.today(),
    settingsOf: (uri) => settings.of(uri),
    checked: (document) => {
      for (const listener of listeners) listener(document);
    },
  });
  const log = (error: unknown): void => {
    try {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    } catch {
      // The client has left: there is nobody to tell.
    }
  };
  return {
    connection, client, host, guard, files, documents, checked, settings, source, log,
    folders: () => folders,
    setFolders: (uris) => {
      folders = uris;
    },
    onChecked: (listener) => {
      listeners.push(listener);
    },
    background: (work) => {
      work().catch(log);
    },
  };
}
