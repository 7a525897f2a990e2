import { extensions, type FileSystemWatcher, type LogOutputChannel } from 'vscode';
import { RevealOutputChannelOn, type BaseLanguageClient, type ErrorHandler, type LanguageClientOptions } from 'vscode-languageclient';
import type { EndlessWork, InitializationOptions } from '../../../server/src/lsp/protocol.ts';
import { documentSelector } from '../documents/document-schemes.ts';
import { offlineLinks } from '../rules/offline-links.ts';
import { versionedActions } from './versioned-actions.ts';

export const clientId = 'zhenggai';
export const clientName = '整改通报 Zhenggai';

/** Makes a client for a server beside the editor or in a worker; the only thing in which the two hosts differ. */
export type CreateClient = (options: LanguageClientOptions, overseer: Overseer | null) => Promise<BaseLanguageClient>;

/** Who is told of a server that hangs, where nothing inside of it can stop what does not end. */
export interface Overseer {
  /** Milliseconds that the server may be silent now. */
  readonly limit: () => number;
  /** The server answered: what it was at before has ended. */
  readonly answered: () => void;
  /** The server hangs and is being ended. */
  readonly hung: () => void;
}

export interface SessionWishes {
  readonly log: LogOutputChannel;
  readonly errorHandler: ErrorHandler;
  /** `client`: the server has no file system, or not that of the workspace. */
  readonly files: 'client' | 'server';
  readonly watchers: readonly FileSystemWatcher[];
  /** What earlier servers hung on; null where nobody looks for that. */
  readonly endless: EndlessWork | null;
}

export function clientOptions({ log, errorHandler, files, watchers, endless }: SessionWishes): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { status: true, commands: true, files, configurationSchema: extensions.getExtension('vscode.json-language-features') !== undefined, showsFindingsOnHover: true, watchesFiles: true, ...(endless === null ? {} : { watchesServer: endless }) };
  return {
    documentSelector: documentSelector(),
    outputChannel: log,
    // Nothing pops up by itself: the status item says what is wrong, and its command opens the log.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler,
    middleware: { ...offlineLinks, ...versionedActions },
    initializationOptions,
    initializationFailedHandler: (error: unknown) => {
      log.error(error instanceof Error ? error : String(error));
      return false;
    },
    synchronize: { fileEvents: [...watchers] },
    markdown: { isTrusted: { enabledCommands: ['zhenggai.openRulePage', 'zhenggai.disableRuleHere', 'zhenggai.showPlace'] } },
    diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false },
  };
}
