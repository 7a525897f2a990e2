import type { ReadStream, WriteStream } from 'node:tty';
import { attempt, systemCode } from './file-error.ts';
import type { FileError, InputStream, OutputStream } from './host.ts';
import { failure, success, type Result } from './result.ts';

/** Streams are asked for on first use: making one costs time, and opening standard input may keep the process alive. */
export function nodeInput(stream: () => ReadStream): InputStream {
  return {
    readAll: (maxBytes) => readAll(stream(), maxBytes),
    chunks: () => stream() as AsyncIterable<Uint8Array>,
    close: () => {
      stream().destroy();
    },
  };
}

async function readAll(stream: ReadStream, maxBytes: number): Promise<Result<Uint8Array, FileError>> {
  const chunks: Buffer[] = [];
  let size = 0;
  const read = await attempt(async () => {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) return;
      chunks.push(chunk);
    }
  });
  if (!read.ok) return read;
  return size > maxBytes ? failure({ code: 'too-large', detail: String(size) }) : success(Buffer.concat(chunks));
}

/** A stream whose reader may go away (`zhenggai … | head`): then what is written is dropped, and nobody complains. */
export function nodeOutput(getStream: () => WriteStream): OutputStream {
  let opened: WriteStream | null = null;
  let closed = false;
  const stream = (): WriteStream => {
    if (opened !== null) return opened;
    opened = getStream();
    opened.on('error', (error) => {
      if (!readerGone.has(systemCode(error) ?? '')) throw error;
      closed = true;
    });
    return opened;
  };
  // The types know of terminals only; a pipe has neither property.
  const isTerminal = (): boolean => (stream().isTTY as boolean | undefined) === true;
  return {
    get isTerminal() {
      return isTerminal();
    },
    get width() {
      return isTerminal() ? stream().columns : null;
    },
    isClosed: () => closed,
    write: (content) => (closed || content.length === 0 ? Promise.resolve() : writeThrough(stream(), content)),
  };
}

const readerGone: ReadonlySet<string> = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED']);

function writeThrough(stream: WriteStream, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    // The callback comes on success and on failure; a failure is told to the listener above as well.
    stream.write(content, () => {
      resolve();
    });
  });
}
