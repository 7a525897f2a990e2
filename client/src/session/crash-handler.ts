import type { LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import type { CrashPolicy } from './crash-policy.ts';

export interface CrashWitness {
  readonly log: LogOutputChannel;
  readonly policy: CrashPolicy;
  readonly enter: (state: 'restarting' | 'failed') => void;
  readonly tellFailure: () => void;
}

/** What the language client asks when the server has ended or the connection is broken. Says nothing aloud until it gives up. */
export function createCrashHandler({ log, policy, enter, tellFailure }: CrashWitness): ErrorHandler {
  return {
    error: (error) => {
      log.error(error);
      return { action: ErrorAction.Continue, handled: true };
    },
    closed: () => {
      if (policy.crashed() === 'restart') {
        log.warn('The server ended unexpectedly; starting it again.');
        enter('restarting');
        return { action: CloseAction.Restart, handled: true };
      }
      log.error('The server ended unexpectedly again and again; not starting it any more.');
      enter('failed');
      tellFailure();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
