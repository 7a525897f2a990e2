import { TextDocuments, type Connection, type InitializeParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serverCapabilities } from './capabilities.ts';
import { createSession } from './create-session.ts';
import type { ServerHost } from './host.ts';
import { followDocuments } from './follow-documents.ts';
import { registerFeatures } from './register-features.ts';

/** Wires a language server for rectification documents to a connection. Plain LSP: any editor will do. */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params: InitializeParams) => {
    const session = createSession({ connection, documents, host, params });
    followDocuments(session);
    registerFeatures(session);
    return { serverInfo: { name: 'zhenggai' }, capabilities: serverCapabilities(session.client) };
  });
  documents.listen(connection);
  connection.listen();
}
