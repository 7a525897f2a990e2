import { PassThrough, type Readable, type Writable } from 'node:stream';
import { AbstractMessageWriter, StreamMessageReader, type DataCallback, type Disposable, type Message, type MessageWriter } from 'vscode-languageserver/node';

/** So much may wait for a client to read it, in bytes, and so many messages of its own to be dealt with: more than one that reads ever leaves. */
const most = { bytes: 32 * 1024 * 1024, messages: 500 } as const;

export interface PatientTransport {
  readonly reader: StreamMessageReader;
  readonly writer: MessageWriter;
}

/**
 * Messages over two streams of a client that may ask faster than it is answered, or never read an answer. The protocol's own queues would keep
 * all of that without bound; here nothing more is read from a client while too much waits. `ended` is called when it has gone.
 */
export function patientTransport(input: Readable, output: Writable, ended: (wasShutDown: boolean) => void): PatientTransport {
  const waiting = new PassThrough({ highWaterMark: most.bytes });
  let undone = 0;
  let wasShutDown = false;
  let isGone = false;
  const look = (): void => {
    const isTooMuch = !isGone && (undone > most.messages || waiting.readableLength + waiting.writableLength > most.bytes);
    if (isTooMuch !== input.isPaused()) input[isTooMuch ? 'pause' : 'resume']();
  };
  // The protocol takes one message a turn.
  const turn = (): void => {
    undone -= 1;
    look();
    if (undone > 0) setImmediate(turn);
  };
  const arrived = (message: Message): void => {
    wasShutDown ||= 'method' in message && message.method === 'shutdown';
    undone += 1;
    if (undone === 1) setImmediate(turn);
    look();
  };
  // Where nobody will read any more, the input tells of its end only if it is read.
  const goOn = (): void => {
    isGone = true;
    look();
  };
  waiting.on('drain', look);
  waiting.on('data', look);
  for (const event of ['error', 'close']) output.on(event, goOn);
  for (const event of ['end', 'close']) input.on(event, () => { ended(wasShutDown); });
  waiting.pipe(output);
  return { reader: new CountedReader(input, arrived), writer: new WholeMessageWriter(waiting) };
}

class CountedReader extends StreamMessageReader {
  private readonly arrived: (message: Message) => void;

  constructor(input: Readable, arrived: (message: Message) => void) {
    super(input);
    this.arrived = arrived;
  }

  override listen(callback: DataCallback): Disposable {
    return super.listen((message) => {
      this.arrived(message);
      callback(message);
    });
  }
}

/** A message in one piece and at once: the protocol's own writer hands on the header and then the rest, each of them a turn later, and wakes the client twice. */
class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  private readonly output: Writable;

  constructor(output: Writable) {
    super();
    this.output = output;
    output.on('error', (error) => {
      this.fireError(error);
    });
    output.on('close', () => {
      this.fireClose();
    });
  }

  write(message: Message): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.output.write(encoded(JSON.stringify(message)), (error) => {
        if (error) reject(error);
        else resolve();
      });
    }).catch((error: unknown) => {
      this.fireError(error, message);
      throw error;
    });
  }

  end(): void {
    this.output.end();
  }
}

const headerRoom = 40;
/** In UTF-8, of one UTF-16 unit. */
const mostBytes = 3;
/** Of longer content the bytes are counted first: while it waits for a client, it must not hold three times as many. UTF-16 units. */
const longContent = 200_000;

/** With its header, which needs the length: content is written behind room for it, instead of being measured first and written then. */
function encoded(content: string): Buffer {
  const room = content.length > longContent ? Buffer.byteLength(content) : mostBytes * content.length;
  const piece = Buffer.allocUnsafe(headerRoom + room);
  const length = piece.write(content, headerRoom);
  const header = `Content-Length: ${length}\r\n\r\n`;
  const start = headerRoom - header.length;
  piece.write(header, start, 'latin1');
  return piece.subarray(start, headerRoom + length);
}
