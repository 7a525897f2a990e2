import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedDocument, CheckedDocuments } from './checked-documents.ts';
import type { ClientFacts } from './client-facts.ts';
import type { WorkspaceFiles } from '../host/workspace-files.ts';
import type { ServerHost } from './host.ts';
import type { RuleGuard } from './rule-guard.ts';
import type { SettingsSource } from './settings/client-settings.ts';
import type { DocumentSettings } from './settings/document-settings.ts';

/** What every feature is given: made when the client has introduced itself, and the same until it leaves. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientFacts;
  readonly host: ServerHost;
  readonly guard: RuleGuard;
  readonly files: WorkspaceFiles;
  readonly documents: TextDocuments<TextDocument>;
  readonly checked: CheckedDocuments;
  readonly settings: DocumentSettings;
  readonly source: SettingsSource;
  /** URIs of the workspace folders. */
  folders(): readonly string[];
  setFolders(uris: readonly string[]): void;
  /** Each document that was checked, once a version. */
  onChecked(listener: (checked: CheckedDocument) => void): void;
  /** What is expected to fail never reaches this; what does is written to the client's log. */
  log(error: unknown): void;
  /** Runs something that nobody waits for. */
  background(work: () => Promise<unknown>): void;
}
