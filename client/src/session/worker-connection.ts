import { BrowserMessageReader, BrowserMessageWriter, type Message, type MessageTransports } from 'vscode-languageclient/browser';
import { methods } from '../../../server/src/lsp/protocol.ts';
import type { Overseer } from './client-options.ts';
import { createSilence, type Silence } from './silence.ts';

export interface WorkerConnection {
  readonly transports: MessageTransports;
  end(): void;
}

interface Supervision {
  /** Null where nobody ends a server that hangs. */
  readonly overseer: Overseer | null;
  /** Writes to the log. */
  readonly tell: (message: string) => void;
  readonly period?: number;
}

/** Milliseconds between two looks at a server that is at work: twice in the shortest time that a check may take. */
const usualPeriod = 5000;

/** Made here and not by the client: VS Code replaces `Worker`, so that it would not know one when it sees it. */
export function connectWorker(worker: Worker, { overseer, tell, period = usualPeriod }: Supervision): WorkerConnection {
  const silence = overseer === null ? null : createSilence({
    period, limit: () => overseer.limit(), now: () => performance.now(),
    ping: () => { worker.postMessage({ jsonrpc: '2.0', method: methods.ping }); },
    hung: () => {
      overseer.hung();
      fail();
    },
  });
  const end = (): void => {
    silence?.end();
    worker.terminate();
  };
  const ear: Ear = {
    heard: () => silence?.heard(),
    answered: () => {
      silence?.answered();
      overseer?.answered();
    },
  };
  const reader = new WorkerReader(worker, ear);
  // What waits for an answer is told that there will be none, as where a process has ended.
  const fail = (): void => {
    end();
    reader.close();
  };
  worker.addEventListener('error', ({ message, filename, lineno }) => {
    tell(`${message} (${filename}:${lineno})`);
    fail();
  });
  return { transports: { reader, writer: new WorkerWriter(worker, silence) }, end };
}

type Ear = Pick<Silence, 'heard' | 'answered'>;

/**
 * A worker does not say that it has ended; an error that nobody caught counts as its end, as it is for a process. As the client knows nothing of
 * pings, it is not told of the answers either.
 */
class WorkerReader extends BrowserMessageReader {
  private readonly ear: Ear;

  constructor(worker: Worker, ear: Ear) {
    super(worker);
    this.ear = ear;
  }

  override listen(callback: Parameters<BrowserMessageReader['listen']>[0]): ReturnType<BrowserMessageReader['listen']> {
    return super.listen((message) => {
      if ('method' in message && message.method === methods.alive) {
        this.ear.answered();
        return;
      }
      this.ear.heard();
      callback(message);
    });
  }

  close(): void {
    this.fireClose();
  }
}

class WorkerWriter extends BrowserMessageWriter {
  private readonly silence: Silence | null;

  constructor(worker: Worker, silence: Silence | null) {
    super(worker);
    this.silence = silence;
  }

  override write(message: Message): Promise<void> {
    this.silence?.sent();
    return super.write(message);
  }
}
