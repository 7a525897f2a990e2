import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import type { ClientFacts } from './client-facts.ts';
import { codeActionKinds } from './protocol.ts';

/** What the server offers; plain LSP throughout. */
export function serverCapabilities(client: ClientFacts): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, codeActionKinds.fixAll], resolveProvider: client.resolvesEdits },
    documentSymbolProvider: { label: '整改通报' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: true,
    ...(client.pullsDiagnostics ? { diagnosticProvider: { identifier: 'zhenggai', interFileDependencies: true, workspaceDiagnostics: true } } : {}),
  };
}
