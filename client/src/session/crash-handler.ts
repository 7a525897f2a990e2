import type { LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

export interface CrashWitness {
  readonly log: LogOutputChannel;
  /** The server has ended by itself; also while it was being started. */
  readonly ended: () => void;
}

/**
 * What the language client asks when the server has ended or the connection is broken. It never starts another server itself: where the
 * server ends while it is being started, it would, and tell of a failure as well.
 */
export function createCrashHandler({ log, ended }: CrashWitness): ErrorHandler {
  return {
    error: (error) => {
      log.error(error);
      return { action: ErrorAction.Continue, handled: true };
    },
    closed: () => {
      ended();
      return { action: CloseAction.DoNotRestart, handled: true, message: 'The server ended unexpectedly.' };
    },
  };
}
