import type { Disposable, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export interface KeeperHost {
  /** A client that is not yet started. `ended` is called when its server ends by itself. */
  connect(ended: () => void): Promise<BaseLanguageClient>;
  enter(state: 'starting' | 'restarting' | 'running'): void;
  /** A server ended by itself. True where another one is to be started; else that has been told. */
  mayStartAnother(): boolean;
  readonly log: LogOutputChannel;
}

/** Keeps one server running once it is wanted: also one that ends while it is being started is followed by another. */
export interface ServerKeeper extends Pick<Disposable, 'dispose'> {
  /** Starts the server where it is not running; null where none is to be had. */
  readonly client: () => Promise<BaseLanguageClient | null>;
  readonly running: () => BaseLanguageClient | null;
  restart(): Promise<void>;
}

type Client = BaseLanguageClient;

const patience = 2000;

export function createServerKeeper(host: KeeperHost): ServerKeeper {
  let current: Client | null = null;
  let ready: Client | null = null;
  let starting: Promise<Client | null> | null = null;
  /** How often somebody asked for another server: a start that is under way is then begun anew. */
  let wishes = 0;
  let isDisposed = false;

  const ended = (client: Client): void => {
    if (client !== ready) return;
    ready = null;
    const another = host.mayStartAnother();
    const retired = retire(client);
    if (another) void begin(retired.then(start));
  };
  const startOne = async (): Promise<Client | null> => {
    const started = await startClient(host, ended, (client) => { current = client; });
    if (started === null) return null;
    if (started !== current) {
      // It was taken back while it was being started, when it could not be stopped.
      await finish(started, host.log);
      return null;
    }
    ready = started;
    host.enter('running');
    return started;
  };
  const start = async (): Promise<Client | null> => {
    for (;;) {
      const wish = wishes;
      const client = await startOne();
      if (client !== null || isDisposed || (wish === wishes && !host.mayStartAnother())) return client;
    }
  };
  const begin = (start: Promise<Client | null>): Promise<Client | null> => {
    starting = start.finally(() => { starting = null; });
    return starting;
  };
  const running = (): Client | null => (ready?.isRunning() === true ? ready : null);
  const client = (): Promise<Client | null> => {
    const known = running();
    if (known !== null || starting !== null) return starting ?? Promise.resolve(known);
    host.enter('starting');
    return begin(start());
  };
  const stop = async (): Promise<void> => {
    wishes += 1;
    const old = current;
    current = ready = null;
    if (old?.isRunning() === true) await finish(old, host.log);
  };
  return {
    client, running,
    restart: async () => {
      await stop();
      await client();
    },
    dispose: () => {
      isDisposed = true;
      void stop();
    },
  };
}

/** A client whose server is ready; null where it ended before. Retired where it is not to be used. */
async function startClient(host: KeeperHost, onEnd: (client: Client) => void, onMade: (client: Client) => void): Promise<Client | null> {
  const life = { isOver: false };
  const client: Client = await host.connect(() => {
    life.isOver = true;
    onEnd(client);
  });
  onMade(client);
  try {
    await client.start();
    if (!life.isOver) return client;
  } catch (error) {
    host.log.error(error instanceof Error ? error : String(error));
  }
  await retire(client);
  return null;
}

async function finish(client: Client, log: LogOutputChannel): Promise<void> {
  await client.stop(patience).catch((error: unknown) => { log.warn(String(error)); });
  await retire(client);
}

/** A client that is told of the end of its server clears up only after that: what it has registered would be in the way of the next one. */
async function retire(client: Client): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  await client.dispose().catch(() => undefined);
}
