import { spawn, type ChildProcess } from 'node:child_process';
import { createRandom, type Random } from '../../planted/random.ts';
import { bulletinWith, cleanAnswer } from '../../lsp/support/texts.ts';
import type { FaultKind } from '../fault-kind.ts';

const uri = 'untitled:known.md';
const text = bulletinWith(`${cleanAnswer}换届,`);
const patience = 60_000;

const documents = ['untitled:a.md', 'untitled:b.md', 'file:///nowhere/c.md', 'file:///etc/passwd', 'x', '', 'file://host/x.md', uri] as const;
const methods = [
  'textDocument/hover', 'textDocument/completion', 'textDocument/codeAction', 'codeAction/resolve', 'textDocument/documentSymbol', 'textDocument/definition', 'textDocument/references', 'textDocument/documentHighlight', 'textDocument/rename', 'textDocument/prepareRename',
  'textDocument/formatting', 'textDocument/rangeFormatting', 'textDocument/codeLens', 'codeLens/resolve', 'textDocument/inlayHint', 'textDocument/foldingRange', 'textDocument/selectionRange', 'textDocument/documentLink', 'textDocument/diagnostic', 'workspace/diagnostic',
  'workspace/symbol', 'workspace/executeCommand', 'textDocument/semanticTokens/full', 'zhenggai/problems', 'zhenggai/editProblems', 'zhenggai/suppress', 'zhenggai/rulePage', 'zhenggai/preview', 'zhenggai/paste', 'zhenggai/exportPlan', 'zhenggai/export', 'no/such', '$/no', '__proto__', '', 'initialize',
] as const;
const notifications = ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'textDocument/didSave', '$/cancelRequest', 'workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles', 'workspace/didChangeWorkspaceFolders', 'initialized', '$/setTrace', 'window/workDoneProgress/cancel', 'no/such', '$/progress'] as const;
const odd: readonly unknown[] = [null, true, -1, 1e308, 2 ** 53, '', '\ud800', 'a'.repeat(5000), [], {}, [[[]]], { uri: 7 }, { __proto__: null }, { constructor: {} }, 'file:///%zz', '../../etc/passwd'];

/** Parameters of the right form, with something odd here and there. */
function params(random: Random): unknown {
  const some = (right: unknown): unknown => (random.chance(0.12) ? random.pick(odd) : right);
  const position = (): unknown => some({ line: some(random.int(-2, 60)), character: some(random.int(-2, 80)) });
  const range = (): unknown => some({ start: position(), end: position() });
  const document = random.pick(documents);
  return some({
    textDocument: some({ uri: some(document), version: some(random.int(-1, 5)), languageId: some('markdown'), text: some(text.slice(0, random.int(0, 900))) }),
    position: position(), range: range(), positions: some([position()]), context: some({ diagnostics: some([]), includeDeclaration: some(true), triggerKind: some(1) }), newName: some('新名'), query: some('问'), command: some('zhenggai.server.checkWorkspace'), arguments: some([]),
    contentChanges: some([{ range: range(), text: some('问题九：,') }, { text: some(text.slice(0, random.int(0, 900))) }]), changes: some([{ uri: some(document), type: some(2) }]), settings: some({ zhenggai: some({ rules: some({ 'missing-deadline': some('off') }) }) }),
    event: some({ added: some([{ uri: some('file:///nowhere'), name: some('x') }]), removed: some([]) }), options: some({ tabSize: some(2), insertSpaces: some(true) }), title: some('x'), data: some({ uri: some(document) }), action: some('move-up'), ruleId: some('missing-deadline'), scope: some('file'), reason: some('因为'),
    lang: some('en'), state: some(0), content: some('<p>整改'), form: some('html'), images: some({}), id: some(random.int(0, 400)), item: some({}), previousResultIds: some([]), value: some('off'),
  });
}

interface Server {
  readonly child: ChildProcess;
  send(message: unknown): void;
  sendRaw(text: string): void;
  /** The answer to a request; null where none comes in time, or the server has ended. */
  ask(method: string, params: unknown): Promise<unknown>;
}

function startServer(): Server {
  const child = spawn(process.execPath, ['dist/cli.js', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<string, (answer: unknown) => void>();
  let buffer = Buffer.alloc(0);
  child.stdin.on('error', () => undefined);
  child.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/iu.exec(buffer.subarray(0, Math.max(0, end)).toString())?.[1]);
      if (end < 0 || buffer.length < end + 4 + length) return;
      const message = JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString()) as { readonly id?: unknown; readonly method?: unknown; readonly result?: unknown; readonly error?: unknown };
      buffer = buffer.subarray(end + 4 + length);
      if (typeof message.id === 'string' && message.method === undefined) waiting.get(message.id)?.(message.result ?? message.error);
    }
  });
  const sendRaw = (raw: string): void => {
    if (child.stdin.writable) child.stdin.write(raw);
  };
  const send = (message: unknown): void => {
    const body = JSON.stringify(message);
    sendRaw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let asked = 0;
  return {
    child, send, sendRaw,
    ask: (method, parameters) =>
      new Promise((resolve) => {
        asked += 1;
        const id = `asked-${asked}`;
        const timer = setTimeout(() => { resolve(null); }, patience);
        const settle = (answer: unknown): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(answer);
        };
        waiting.set(id, settle);
        child.once('exit', () => { settle(null); });
        send({ jsonrpc: '2.0', id, method, params: parameters });
      }),
  };
}

async function startKnowing(): Promise<Server> {
  const server = startServer();
  server.child.setMaxListeners(0);
  await server.ask('initialize', { processId: null, rootUri: null, workspaceFolders: null, capabilities: { textDocument: { diagnostic: {} } } });
  server.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
  return server;
}

/** What a well-behaved question is answered: the document is opened anew, whatever was sent before. */
async function stillAnswers(server: Server): Promise<string | null> {
  server.send({ jsonrpc: '2.0', method: 'workspace/didChangeConfiguration', params: { settings: {} } });
  server.send({ jsonrpc: '2.0', method: 'textDocument/didClose', params: { textDocument: { uri } } });
  server.send({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text } } });
  const answer = JSON.stringify(await server.ask('textDocument/diagnostic', { textDocument: { uri } }));
  return answer.includes('half-width-punctuation') ? null : `a plain question was answered ${answer.slice(0, 200)}`;
}

const piece = 100;

export const fuzzedMessages: FaultKind = {
  id: 'messages', what: 'LSP messages to the built server: odd parameters, unknown methods, out of order, cancelled, documents closed in the middle of a check; after each hundred a plain question must be answered rightly', full: 100_000, short: 1500, place: 'process',
  start: () => {
    let server: Server | null = null;
    let sent = 0;
    let ended = 0;
    return Promise.resolve({
      trial: async (seed) => {
        const random = createRandom(seed);
        server ??= await startKnowing();
        const message = random.chance(0.5)
          ? { jsonrpc: '2.0', method: random.pick(notifications), params: params(random) }
          : { jsonrpc: random.chance(0.98) ? '2.0' : 1, id: random.chance(0.95) ? seed : random.pick(odd), method: random.chance(0.97) ? random.pick(methods) : random.pick(odd), params: params(random) };
        // A document that is there and goes away while it is checked.
        if (random.chance(0.1)) {
          server.send({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri: documents[0], languageId: 'markdown', version: 1, text } } });
          server.send({ jsonrpc: '2.0', id: `d${seed}`, method: 'textDocument/diagnostic', params: { textDocument: { uri: documents[0] } } });
          server.send({ jsonrpc: '2.0', method: random.pick(['textDocument/didClose', '$/cancelRequest']), params: { textDocument: { uri: documents[0] }, id: `d${seed}` } });
        }
        server.send(message);
        sent += 1;
        if (sent % piece > 0) return null;
        const fault = await stillAnswers(server);
        if (fault === null) return null;
        ended += 1;
        server.child.kill('SIGKILL');
        server = null;
        return `within the last ${piece} messages: ${fault}`;
      },
      note: () => `one server for all of them${ended === 0 ? '' : `, begun anew ${ended} times`}`,
      stop: () => {
        server?.child.kill('SIGKILL');
        return Promise.resolve();
      },
    });
  },
};
