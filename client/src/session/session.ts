import { Disposable, EventEmitter, workspace, type Event, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DocumentStatus } from '../../../server/src/lsp/protocol.ts';
import { hasVirtualFolder } from '../documents/document-schemes.ts';
import type { CreateClient } from './client-options.ts';
import { createCrashPolicy } from './crash-policy.ts';

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
  restart(): Promise<void>;
}

export interface SessionHost {
  readonly createClient: CreateClient;
  readonly log: LogOutputChannel;
  /** True in a browser, where a server has no file system. */
  readonly inBrowser: boolean;
  /** Tells the user that the server does not come back by itself. */
  readonly tellFailure: () => void;
}

const patience = 2000;

export function createSession(host: SessionHost): Session {
  const states = new EventEmitter<SessionState>();
  const statuses = new EventEmitter<DocumentStatus>();
  let state: SessionState = 'idle';
  let current: BaseLanguageClient | null = null;
  let starting: Promise<BaseLanguageClient | null> | null = null;

  const enter = (next: SessionState): void => {
    state = next;
    states.fire(next);
  };
  const policy = createCrashPolicy(Date.now);
  const watchers = ['**/.zhenggairc.json', '**/*.{md,markdown}'].map((pattern) => workspace.createFileSystemWatcher(pattern));

  const start = async (): Promise<BaseLanguageClient | null> => {
    enter('starting');
    // Loaded here, so that Markdown that is no rectification document costs nothing.
    const { connect } = await import('./connect.ts');
    const files = host.inBrowser || hasVirtualFolder() ? 'client' : 'server';
    const client = await connect({ ...host, files, watchers, policy, enter, onStatus: (status) => { statuses.fire(status); } });
    client.onDidChangeState(() => { if (client === current && client.isRunning()) enter('running'); });
    current = client;
    try {
      await client.start();
      enter('running');
      return client;
    } catch (error) {
      host.log.error(error instanceof Error ? error : String(error));
      current = null;
      enter('failed');
      host.tellFailure();
      return null;
    }
  };
  const client = (): Promise<BaseLanguageClient | null> => {
    if (current?.isRunning() === true) return Promise.resolve(current);
    starting ??= (state === 'restarting' ? waitFor(states.event, () => current) : start()).finally(() => { starting = null; });
    return starting;
  };
  const stop = async (): Promise<void> => {
    const old = current;
    current = null;
    if (old?.isRunning() === true) await old.stop(patience).catch((error: unknown) => { host.log.warn(String(error)); });
    await old?.dispose().catch(() => undefined);
  };
  return {
    get state() { return state; },
    onDidChangeState: states.event,
    onStatus: statuses.event,
    client,
    running: () => (current?.isRunning() === true ? current : null),
    restart: async () => {
      policy.reset();
      await stop();
      await client();
    },
    dispose: () => {
      Disposable.from(states, statuses, ...watchers).dispose();
      void stop();
    },
  };
}

/** The client once it runs again after a crash; null where it was given up. */
function waitFor(event: Event<SessionState>, current: () => BaseLanguageClient | null): Promise<BaseLanguageClient | null> {
  return new Promise((resolve) => {
    const listener = event((state) => {
      if (state !== 'running' && state !== 'failed') return;
      listener.dispose();
      resolve(state === 'running' ? current() : null);
    });
  });
}
