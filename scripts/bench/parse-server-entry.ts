// The floor of a language server: on each change it parses the whole text with remark-parse and says that it found nothing. With `--nothing` it
// does not even parse: what remains is what the protocol and its library take.
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const processor = unified().use(remarkParse);
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const parses = !process.argv.includes('--nothing');

connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(({ document }) => {
  if (parses) processor.parse(document.getText());
  void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: [] });
});
documents.listen(connection);
connection.listen();
