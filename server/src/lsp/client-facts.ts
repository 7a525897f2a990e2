import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../core/locale/locale.ts';
import { isRecord } from './is-record.ts';
import type { InitializationOptions } from './protocol.ts';

/** What the client can do, as far as the server asks. */
export interface ClientFacts {
  readonly options: InitializationOptions;
  /** The language of the editor; Chinese where it names none. */
  readonly locale: Locale;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly takesVersionedEdits: boolean;
  /** Asks for an action's edit only when it is chosen. */
  readonly resolvesEdits: boolean;
  readonly nestsSymbols: boolean;
  readonly readsMarkdown: boolean;
  readonly hasConfiguration: boolean;
  readonly announcesConfiguration: boolean;
  readonly hasFolders: boolean;
  readonly showsProgress: boolean;
  readonly watchesFiles: boolean;
}

export function clientFacts({ capabilities, initializationOptions, locale }: InitializeParams): ClientFacts {
  const { textDocument, workspace, window } = capabilities;
  return {
    options: isRecord(initializationOptions) ? initializationOptions : {},
    locale: localeOf(locale),
    ...workspaceFacts(workspace),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    resolvesEdits: resolvesEdits(capabilities),
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    readsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    showsProgress: window?.workDoneProgress === true,
  };
}

type WorkspaceFact =
  | 'refreshesDiagnostics' | 'refreshesLenses' | 'refreshesHints' | 'takesVersionedEdits'
  | 'hasConfiguration' | 'announcesConfiguration' | 'hasFolders' | 'watchesFiles';

function workspaceFacts(workspace: ClientCapabilities['workspace']): Pick<ClientFacts, WorkspaceFact> {
  return {
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    hasConfiguration: workspace?.configuration === true,
    announcesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

function resolvesEdits({ textDocument }: ClientCapabilities): boolean {
  const action = textDocument?.codeAction;
  return action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true;
}

function localeOf(name: string | undefined): Locale {
  return name === undefined || /^zh/iu.test(name) ? 'zh-CN' : 'en';
}
