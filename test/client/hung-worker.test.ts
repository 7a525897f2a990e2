import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker as Thread } from 'node:worker_threads';
import { createProtocolConnection, type Diagnostic, type DocumentDiagnosticReport, type ProtocolConnection } from 'vscode-languageserver-protocol';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEndlessWorkMemory, type EndlessWorkMemory, type Hang } from '../../client/src/session/endless-work.ts';
import { connectWorker, type WorkerConnection } from '../../client/src/session/worker-connection.ts';
import { methods, type DocumentStatus, type WorkNote } from '../../server/src/lsp/protocol.ts';
import { endless, endlessRule } from '../vscode/hangs/endless.ts';
import { buildPlantedServer } from '../vscode/harness/planted-server.ts';

/** So much quicker than in the editor, and slow enough for a machine that has more to do. */
const usualHaste = 4;

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-hung-'));
const script = join(folder, 'server.js');

/** A thread with as much of a browser's worker as the server asks for. */
const worldOfWorker = `
  const { parentPort, workerData } = require('node:worker_threads');
  const self = { postMessage: (message) => parentPort.postMessage(message), addEventListener: () => undefined };
  Object.defineProperty(globalThis, 'self', { value: self });
  parentPort.on('message', (data) => self.onmessage({ data }));
  require('node:vm').runInThisContext(require('node:fs').readFileSync(workerData, 'utf8'));
`;

/** A thread that looks like a browser's worker to those who have started it. */
function startThread(): { readonly worker: Worker; readonly answers: () => number; readonly gone: Promise<void> } {
  let answers = 0;
  const thread = new Thread(worldOfWorker, { eval: true, workerData: script });
  const worker = { postMessage: (message: unknown) => { thread.postMessage(message); }, terminate: () => void thread.terminate(), addEventListener: () => undefined, onmessage: null as ((event: { readonly data: unknown }) => void) | null };
  thread.on('message', (data: { readonly method?: string }) => {
    if (data.method === methods.alive) answers += 1;
    worker.onmessage?.({ data });
  });
  return { worker: worker as unknown as Worker, answers: () => answers, gone: new Promise((resolve) => { thread.on('exit', () => { resolve(); }); }) };
}

/** A server, its client's connection, and what became of it. */
interface Life {
  readonly connection: ProtocolConnection;
  readonly notes: readonly WorkNote[];
  readonly logged: readonly string[];
  readonly statuses: readonly DocumentStatus[];
  readonly worker: WorkerConnection;
  /** So many pings were answered. */
  readonly answers: () => number;
  /** Resolves when it was ended because it hung. */
  readonly hung: Promise<Hang>;
  /** Resolves when its thread is gone and its client has been told that the connection is closed. */
  readonly ended: Promise<unknown>;
  readonly open: (uri: string, text: string, version?: number) => Promise<void>;
  readonly rulesFound: (uri: string) => Promise<readonly string[]>;
}

const running: Life[] = [];

/** A server that has run everything once: what is run for the first time is slow on a busy machine, and would be blamed. */
async function startServer(memory: EndlessWorkMemory, haste = usualHaste): Promise<Life> {
  memory.idle();
  let told: (hang: Hang) => void = () => undefined;
  const hung = new Promise<Hang>((resolve) => { told = resolve; });
  const thread = startThread();
  const worker = connectWorker(thread.worker, { period: 5000 / haste, tell: () => undefined, overseer: { limit: () => memory.limit() / haste, answered: () => { memory.idle(); }, hung: () => { told(memory.hung()); } } });
  const { reader, writer } = worker.transports;
  const closed = new Promise<void>((resolve) => { reader.onClose(resolve); });
  const connection = createProtocolConnection(reader, writer, undefined);
  const notes: WorkNote[] = [];
  const logged: string[] = [];
  const statuses: DocumentStatus[] = [];
  connection.onNotification(methods.working, (note: WorkNote) => {
    if (note.uri !== warm) notes.push(note);
    memory.note(note);
  });
  connection.onRequest(methods.readFile, () => ({ error: 'missing' }));
  connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => { logged.push(message); });
  connection.onNotification(methods.status, (status: DocumentStatus) => { statuses.push(status); });
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders: null, capabilities: { textDocument: { diagnostic: {} } }, initializationOptions: { files: 'client', status: true, watchesServer: memory.known() } });
  await connection.sendNotification('initialized', {});
  const life: Life = {
    connection, notes, logged, statuses, worker, answers: thread.answers, hung, ended: Promise.all([closed, thread.gone]),
    open: (uri, text, version = 1) => connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } }),
    rulesFound: async (uri) => {
      const report: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      return report.kind === 'full' ? report.items.map(inShort) : [];
    },
  };
  running.push(life);
  await life.open(warm, bulletin('学得少'));
  await life.rulesFound(warm);
  return life;
}

function inShort({ code, message }: Diagnostic): string {
  return code === 'internal-error' ? (typeof message === 'string' ? message : message.value) : String(code);
}

const [uri, other, warm] = ['memory:/a.md', 'memory:/b.md', 'memory:/warm.md'];
const bulletin = (word: string): string => `# 中共云泽县农业农村局党组关于巡察整改进展情况的通报\n\n## 一、在学习教育方面\n\n### 问题一：学习不深入，${word}\n\n整改情况：\n\n1. 局党组开展学习,印发《学习办法》。\n`;
const comma = 'half-width-punctuation';

describe('a server in a worker', () => {
  beforeAll(() => buildPlantedServer(script));
  afterEach(() => {
    for (const { worker } of running.splice(0)) worker.end();
  });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  it('says what it is at once a document and after each answer to a ping: typing leads to no message', async () => {
    const { open, rulesFound, connection, notes, answers, hung } = await startServer(createEndlessWorkMemory());
    await open(uri, bulletin('学得少'));
    expect(await rulesFound(uri)).toEqual(expect.arrayContaining([comma, endlessRule]));
    const note = { uri, work: null, limit: 11_000 };
    expect(notes).toEqual([note]);
    for (let version = 2; version < 40; version += 1) {
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text: bulletin('学得少'.repeat(version)) }] });
      await rulesFound(uri);
      await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 4, character: 3 } });
    }
    expect(new Set(notes.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify(note)]));
    expect(notes.length).toBeLessThanOrEqual(1 + answers());
    // Idle for longer than it may be silent.
    expect(await Promise.race([hung, sleep(25_000 / usualHaste, 'is well')])).toBe('is well');
    expect(await rulesFound(uri)).toContain(comma);
  });

  it('is not ended while it checks megabytes and answers what is asked meanwhile', async () => {
    const { open, rulesFound, connection, notes, hung } = await startServer(createEndlessWorkMemory(), 2);
    const problems = Array.from({ length: 20_000 }, (_, index) => `\n### 问题${index + 2}：检查不到位${index}\n\n整改情况：\n\n1. 办公室每季度检查一次,2023年4月5日完成首次检查。已完成。\n`);
    const text = bulletin('学得少') + problems.join('');
    await open(uri, text);
    const hovered = connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 8, character: 10 } });
    const found = await Promise.race([hung, rulesFound(uri)]);
    expect(found).toContain(comma);
    expect(await Promise.race([hung, hovered])).toHaveProperty('contents');
    expect(new Set(notes.map(({ limit }) => limit))).toEqual(new Set([Math.ceil((10_000 + text.length * 0.02) / 1000) * 1000]));
    // Nor at the next looks.
    expect(await Promise.race([hung, sleep(5000, 'is well')])).toBe('is well');
  }, 200_000);

  it('is ended where it hangs on what nobody watches, for which no document is blamed that it worked on before', async () => {
    const memory = createEndlessWorkMemory();
    const { open, rulesFound, connection, answers, hung } = await startServer(memory);
    await open(uri, bulletin('学得少'));
    expect(await rulesFound(uri)).toContain(comma);
    const before = answers();
    await expect.poll(answers, { timeout: 15_000 }).toBeGreaterThan(before);
    const configuration = 'memory:/.zhenggairc.json';
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: configuration, languageId: 'jsonc', version: 1, text: `{ "${endless.configuration}": true }` } });
    connection.sendRequest('textDocument/hover', { textDocument: { uri: configuration }, position: { line: 0, character: 4 } }).catch(() => undefined);
    expect(await hung).toEqual({ kind: 'unknown' });
    expect(memory.known().suspects).toEqual([]);
  });

  it('is ended where a rule does not end; the next finds out which and hangs again, the third leaves it out and names it', async () => {
    const memory = createEndlessWorkMemory();
    const first = await startServer(memory);
    await first.open(other, bulletin('学得少'));
    const before = await first.rulesFound(other);
    await first.open(uri, bulletin(endless.rule));
    const unanswered = first.rulesFound(uri).then(() => 'answered', () => 'ended');
    expect(await first.hung).toEqual({ kind: 'document', uri });
    await first.ended;
    first.connection.dispose();
    expect(await unanswered).toBe('ended');

    const second = await startServer(memory);
    await second.open(other, bulletin('学得少'));
    expect(await second.rulesFound(other)).toEqual(before);
    await second.open(uri, bulletin(endless.rule));
    second.rulesFound(uri).catch(() => undefined);
    expect(await second.hung).toEqual({ kind: 'work', work: { kind: 'rule', uri, rule: endlessRule } });
    second.connection.dispose();

    const third = await startServer(memory);
    await third.open(other, bulletin('学得少'));
    await third.open(uri, bulletin(endless.rule));
    const found = await third.rulesFound(uri);
    expect(found).toEqual(expect.arrayContaining([comma, expect.stringMatching(new RegExp(`${endlessRule}.*2秒后仍未结束，已停止`, 'u'))]));
    expect(await third.rulesFound(other)).toEqual(before);
    await third.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: bulletin(endless.rule).replace(',', '，') }] });
    expect(await third.rulesFound(uri)).not.toContain(comma);
    // Settings that change, as the client tells right after the start, do not bring it back.
    await third.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    expect(await Promise.race([third.hung, third.rulesFound(uri)])).toContainEqual(expect.stringContaining(endlessRule));
    // Opened anew it is tried again, and known at once.
    await third.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    memory.closed(uri);
    await third.open(uri, bulletin(endless.rule));
    third.rulesFound(uri).catch(() => undefined);
    expect(await third.hung).toEqual({ kind: 'work', work: { kind: 'rule', uri, rule: endlessRule } });
  });

  it('runs a rule nowhere that did not end on two documents', async () => {
    const memory = createEndlessWorkMemory();
    const uris = [uri, other, 'memory:/c.md'] as const;
    const hangs: string[] = [];
    for (let servers = 1; servers < 5; servers += 1) {
      const server = await startServer(memory);
      for (const each of uris) await server.open(each, bulletin(endless.rule));
      const all = Promise.all(uris.map((each) => server.rulesFound(each))).catch(() => null);
      const outcome = await Promise.race([server.hung, all]);
      if (outcome !== null && 'kind' in outcome) {
        hangs.push(outcome.kind === 'work' ? outcome.work.kind : outcome.kind);
        server.connection.dispose();
        continue;
      }
      expect(hangs).toEqual(['document', 'rule', 'rule-everywhere']);
      for (const found of outcome ?? []) expect(found).toEqual(expect.arrayContaining([comma, expect.stringContaining(endlessRule)]));
      return;
    }
    throw new Error(`no server lasted: ${hangs.join()}`);
  });

  it('is ended where a request does not end, which the third one answers with nothing', async () => {
    const memory = createEndlessWorkMemory();
    const ask = async ({ open, rulesFound, connection }: Life): Promise<unknown> => {
      await open(uri, bulletin(endless.request));
      expect(await rulesFound(uri)).toContain(comma);
      return connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 8, character: 8 } });
    };
    for (const expected of [{ kind: 'document', uri }, { kind: 'work', work: { kind: 'request', uri, request: 'textDocument/hover' } }]) {
      const server = await startServer(memory);
      ask(server).catch(() => undefined);
      expect(await server.hung).toEqual(expected);
      server.connection.dispose();
    }
    const third = await startServer(memory);
    expect(await ask(third)).toBe(null);
    await expect.poll(() => third.logged.join('\n')).toMatch(/memory:\/a\.md: textDocument\/hover: 10秒后仍未结束，已停止/u);
  });

  it('is ended where reading does not end; that version is not read again, the next one is', async () => {
    const memory = createEndlessWorkMemory();
    for (const expected of [{ kind: 'document', uri }, { kind: 'work', work: { kind: 'check', uri, version: 7 } }]) {
      const server = await startServer(memory);
      await server.open(uri, bulletin(endless.reading), 7);
      server.rulesFound(uri).catch(() => undefined);
      expect(await server.hung).toEqual(expected);
      server.connection.dispose();
    }
    const third = await startServer(memory);
    await third.open(uri, bulletin(endless.reading), 7);
    expect(await third.rulesFound(uri)).toEqual([]);
    await expect.poll(() => third.statuses.map(({ state, detail }) => `${state} ${detail ?? ''}`).join()).toMatch(/failed.*10秒后仍未结束，已停止/u);
    await third.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 8 }, contentChanges: [{ text: bulletin('学得少') }] });
    expect(await third.rulesFound(uri)).toContain(comma);
  });
});
