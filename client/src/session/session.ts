import { Disposable, EventEmitter, workspace, type Event, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DocumentStatus } from '../../../server/src/lsp/protocol.ts';
import { hasVirtualFolder } from '../documents/document-schemes.ts';
import type { CreateClient } from './client-options.ts';
import type { Oversight } from './connect.ts';
import { createCrashPolicy } from './crash-policy.ts';
import { createEndlessWorkMemory, type Hang } from './endless-work.ts';
import { createServerKeeper } from './server-keeper.ts';

/** `restarting`: the server crashed and is being started again. `failed`: it will not come back by itself. */
export type SessionState = 'idle' | 'starting' | 'running' | 'restarting' | 'failed';

/** The server and the connection to it; started when the first document needs it. */
export interface Session extends Pick<Disposable, 'dispose'> {
  readonly state: SessionState;
  readonly onDidChangeState: Event<SessionState>;
  readonly onStatus: Event<DocumentStatus>;
  /** The running client; starts the server where it is not running. Null where that fails, which has then been told. */
  client(): Promise<BaseLanguageClient | null>;
  /** The client where it runs already. */
  running(): BaseLanguageClient | null;
  /** `known`: whether what earlier servers hung on stays left out, or is tried again. */
  restart(known: 'kept' | 'forgotten'): Promise<void>;
}

export interface SessionHost {
  readonly createClient: CreateClient;
  readonly log: LogOutputChannel;
  /** True in a browser, where a server has no file system. */
  readonly inBrowser: boolean;
  /** The server cannot stop what does not end; it is ended from here. */
  readonly endsHanging: boolean;
  /** Tells the user that the server does not come back by itself. */
  readonly tellFailure: () => void;
  /** Tells the user what the server hung on. */
  readonly tellHang: (hang: Hang) => void;
}

export function createSession(host: SessionHost): Session {
  const states = new EventEmitter<SessionState>();
  const statuses = new EventEmitter<DocumentStatus>();
  let state: SessionState = 'idle';
  const enter = (next: SessionState): void => {
    state = next;
    states.fire(next);
  };
  const policy = createCrashPolicy(Date.now);
  const memory = createEndlessWorkMemory();
  const oversight: Oversight | null = host.endsHanging ? { memory, overseer: { limit: () => memory.limit(), answered: () => { memory.idle(); }, hung: () => { host.tellHang(memory.hung()); } } } : null;
  const watchers = ['**/.zhenggairc.json', '**/*.{md,markdown}'].map((pattern) => workspace.createFileSystemWatcher(pattern));
  const keeper = createServerKeeper({
    enter, log: host.log,
    connect: async (ended) => {
      // Loaded here, so that Markdown that is no rectification document costs nothing.
      const { connect } = await import('./connect.ts');
      const files = host.inBrowser || hasVirtualFolder() ? 'client' : 'server';
      return connect({ ...host, files, watchers, ended, oversight, onStatus: (status) => { statuses.fire(status); } });
    },
    mayStartAnother: () => {
      if (policy.crashed() === 'restart') {
        host.log.warn('The server ended unexpectedly; starting it again.');
        enter('restarting');
        return true;
      }
      host.log.error('The server ended unexpectedly again and again; not starting it any more.');
      enter('failed');
      host.tellFailure();
      return false;
    },
  });
  const closing = workspace.onDidCloseTextDocument(({ uri }) => { memory.closed(uri.toString()); });
  return {
    get state() { return state; },
    onDidChangeState: states.event,
    onStatus: statuses.event,
    client: keeper.client,
    running: keeper.running,
    restart: (known) => {
      policy.reset();
      if (known === 'forgotten') memory.forget();
      return keeper.restart();
    },
    dispose: () => {
      Disposable.from(states, statuses, closing, ...watchers).dispose();
      keeper.dispose();
    },
  };
}
