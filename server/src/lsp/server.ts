import {
  DocumentDiagnosticReportKind, TextDocuments, TextDocumentSyncKind, type Connection, type Diagnostic, type InitializeParams, type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createCheckedDocuments, type CheckedDocuments, type CheckingHost } from './checked-documents.ts';
import { toDiagnostic } from './convert/to-diagnostic.ts';
import { codeActions, fixAllKind } from './features/code-actions.ts';

export interface ServerHost extends CheckingHost {
  /** The client said which folders it has open, as URIs. */
  foldersOpened(uris: readonly string[]): void;
  /** A configuration file changed. */
  configurationChanged(): void;
}

/** Wires a language server for rectification documents to a connection. Plain LSP: any editor will do. */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  const checked = createCheckedDocuments(host);
  let pulls = false;

  connection.onInitialize((params) => {
    pulls = params.capabilities.textDocument?.diagnostic !== undefined;
    host.foldersOpened((params.workspaceFolders ?? []).map((folder) => folder.uri));
    return initializeResult(params);
  });
  connection.onDidChangeWatchedFiles(() => {
    host.configurationChanged();
    checked.forgetAll();
    if (pulls) void connection.languages.diagnostics.refresh();
    else for (const document of documents.all()) void push(connection, document, checked);
  });
  connection.languages.diagnostics.on(async ({ textDocument }) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: [...(await diagnosticsOf(documents.get(textDocument.uri), checked))],
  }));
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const document = documents.get(textDocument.uri);
    return document === undefined ? [] : [...codeActions(document, await checked.check(document), range, context)];
  });
  documents.onDidChangeContent(({ document }) => {
    // A client that pulls would show every finding twice if they were pushed as well.
    if (!pulls) void push(connection, document, checked);
  });
  documents.onDidClose(({ document }) => {
    checked.forget(document.uri);
    if (!pulls) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  documents.listen(connection);
  connection.listen();
}

function initializeResult({ capabilities }: InitializeParams): InitializeResult {
  return {
    serverInfo: { name: 'zhenggai' },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] },
      ...(capabilities.textDocument?.diagnostic === undefined ? {} : { diagnosticProvider: { identifier: 'zhenggai', interFileDependencies: false, workspaceDiagnostics: false } }),
    },
  };
}

async function push(connection: Connection, document: TextDocument, checked: CheckedDocuments): Promise<void> {
  const { uri, version } = document;
  const diagnostics = await diagnosticsOf(document, checked);
  // What was said of an older version is not shown.
  if (document.version === version) await connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] });
}

async function diagnosticsOf(document: TextDocument | undefined, checked: CheckedDocuments): Promise<readonly Diagnostic[]> {
  if (document === undefined) return [];
  const { findings, lines, settings } = await checked.check(document);
  return findings.map((finding) => toDiagnostic(finding, document.uri, lines, settings.lang));
}
