import { spawn, type ChildProcess } from 'node:child_process';
import { bulletinWith, cleanAnswer } from '../../lsp/support/texts.ts';
import { createRandom } from '../../planted/random.ts';
import type { FaultKind } from '../fault-kind.ts';
import { measurable, memoryOf } from '../long-use/memory-curve.ts';

/** What such a client sends until nothing more is taken from it; at most so many messages. */
const most = 400_000;
/** No message was taken for so long: the server has stopped reading. Milliseconds. */
const stillness = 4000;
/** The server's heap may grow by so much, in megabytes, whatever is sent: what waits for the client, and what is worked on. */
const bound = 96;

function frame(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** False where the message was not taken in time. */
function send(server: ChildProcess, message: object): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => { resolve(false); }, stillness);
    server.stdin?.write(frame(message), () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

interface Talk {
  readonly sent: number;
  readonly isTaken: boolean;
  readonly grown: number;
}

/** Introduces a client, which hears one answer and no other. */
async function introduce(server: ChildProcess, capabilities: object): Promise<void> {
  const answered = new Promise<void>((resolve) => {
    server.stdout?.once('data', () => {
      server.stdout?.pause();
      resolve();
    });
  });
  await send(server, { id: 'first', method: 'initialize', params: { processId: null, rootUri: null, workspaceFolders: null, capabilities } });
  await answered;
  await send(server, { method: 'initialized', params: {} });
}

/** Talks without listening. */
async function talk(server: ChildProcess, seed: number): Promise<Talk> {
  const random = createRandom(seed);
  const uri = 'untitled:a.md';
  const text = bulletinWith(`${cleanAnswer}换届,`);
  await introduce(server, random.chance(0.5) ? {} : { textDocument: { diagnostic: {} } });
  await send(server, { method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text } } });
  const before = await memoryOf(server);
  let isTaken = true;
  let sent = 0;
  for (; sent < most && isTaken; sent += 1) {
    const asks = random.pick(['textDocument/documentSymbol', 'textDocument/diagnostic', 'zhenggai/preview', 'textDocument/foldingRange']);
    const message = random.chance(0.02)
      ? { method: 'textDocument/didChange', params: { textDocument: { uri, version: sent + 2 }, contentChanges: [{ text: `${text}\n${sent}\n` }] } }
      : { id: sent, method: asks, params: { textDocument: { uri }, state: 0 } };
    isTaken = await send(server, message);
  }
  return { sent, isTaken, grown: (await memoryOf(server)).heap - before.heap };
}

/** The answer to the last question, once everything before it was read. */
function listen(server: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => { resolve(false); }, 120_000);
    let tail = '';
    server.stdout?.resume();
    server.stdout?.on('data', (chunk: Buffer) => {
      tail = (tail + chunk.toString('latin1')).slice(-2_000_000);
      if (!tail.includes('"id":"last"')) return;
      clearTimeout(timer);
      resolve(true);
    });
  });
}

export const slowReaders: FaultKind = {
  id: 'slow-reader', what: 'clients of the built server that ask and type without ever reading an answer: what the server keeps for them must stay bounded; when they read in the end, all is there and a plain question is answered', full: 20, short: 1, place: 'process',
  start: () => {
    let most = 0;
    let messages = 0;
    return Promise.resolve({
      trial: async (seed) => {
        const server = spawn(process.execPath, [...measurable, 'dist/cli.js', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
        server.stdin.on('error', () => undefined);
        try {
          const { sent, isTaken, grown } = await talk(server, seed);
          most = Math.max(most, grown);
          messages = Math.max(messages, sent);
          if (grown > bound) return `the heap grew by ${grown.toFixed(0)} MB over ${sent} messages`;
          if (isTaken) return `${sent} messages were taken though nothing was read: nothing was tried`;
          const answered = listen(server);
          server.stdin.write(frame({ id: 'last', method: 'zhenggai/rulePage', params: { ruleId: 'missing-deadline', lang: 'en' } }));
          return (await answered) ? null : 'there is no answer when the client reads again';
        } finally {
          server.kill('SIGKILL');
        }
      },
      note: () => `up to ${messages.toLocaleString('en')} messages until the server took no more; its heap grew by at most ${most.toFixed(0)} MB`,
      stop: () => Promise.resolve(),
    });
  },
};
