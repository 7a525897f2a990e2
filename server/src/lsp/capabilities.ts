import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import type { ClientFacts } from './client-facts.ts';
import { completionTriggers } from './features/completion.ts';
import { codeActionKinds, serverCommands } from './protocol.ts';

/** What the server offers; plain LSP throughout. */
export function serverCapabilities(client: ClientFacts): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, codeActionKinds.fixAll, codeActionKinds.editProblems], resolveProvider: client.resolvesEdits },
    documentSymbolProvider: { label: '整改通报' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
    completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: false },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    renameProvider: { prepareProvider: true },
    workspaceSymbolProvider: true,
    executeCommandProvider: { commands: [serverCommands.checkWorkspace], workDoneProgress: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: true,
    ...(client.pullsDiagnostics ? { diagnosticProvider: { identifier: 'zhenggai', interFileDependencies: true, workspaceDiagnostics: true } } : {}),
  };
}
