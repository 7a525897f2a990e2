import { spawn, type ChildProcess } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import {
  CodeActionRequest, createProtocolConnection, DidChangeTextDocumentNotification, DidOpenTextDocumentNotification, DocumentDiagnosticRequest, InitializedNotification,
  InitializeRequest, PublishDiagnosticsNotification, StreamMessageReader, StreamMessageWriter, type CodeAction, type Diagnostic, type FullDocumentDiagnosticReport, type InitializeParams, type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';

const uri = 'untitled:通报.md';
const text = '# 关于巡察整改进展情况的通报\n\n## 问题一：学习不深入\n\n整改情况：每月学习一次,已完成。\n';

let server: ChildProcess | null = null;

afterEach(() => server?.kill());

async function start(pull: boolean): Promise<ProtocolConnection> {
  server = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  if (server.stdout === null || server.stdin === null) throw new Error('no pipes');
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: null, workspaceFolders: null, capabilities: { textDocument: pull ? { diagnostic: {} } : {}, workspace: { workspaceEdit: { documentChanges: true } } } } as InitializeParams);
  await connection.sendNotification(InitializedNotification.type, {});
  return connection;
}

async function open(connection: ProtocolConnection): Promise<void> {
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'markdown', version: 1, text } });
}

function nextPush(connection: ProtocolConnection): Promise<readonly Diagnostic[]> {
  return new Promise((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) => {
      resolve(diagnostics);
    });
  });
}

describe('the built language server', () => {
  it('answers a client that pulls, and pushes nothing to it', async () => {
    const connection = await start(true);
    let pushed = 0;
    connection.onNotification(PublishDiagnosticsNotification.type, () => {
      pushed += 1;
    });
    await open(connection);
    const report = (await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })) as FullDocumentDiagnosticReport;
    expect(report.items.map(({ code }) => code)).toContain('half-width-punctuation');
    expect(pushed).toBe(0);
  });

  it('pushes to a client that cannot pull, after each change', async () => {
    const connection = await start(false);
    const first = nextPush(connection);
    await open(connection);
    expect((await first).map(({ code }) => code)).toContain('half-width-punctuation');
    const second = nextPush(connection);
    await connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version: 2 }, contentChanges: [{ text: text.replace(',', '，') }] });
    expect((await second).map(({ code }) => code)).not.toContain('half-width-punctuation');
  });

  it('offers the repair of a finding, and all safe ones at once, for the version it saw', async () => {
    const connection = await start(true);
    await open(connection);
    const at = { line: 4, character: text.split('\n')[4]?.indexOf(',') ?? 0 };
    const actions = (await connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [] } })) as CodeAction[];
    expect(actions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['quickfix', 'source.fixAll.zhenggai']));
    for (const action of actions) expect(action.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri, version: 1 } });
  });

  it('leaves other Markdown alone', async () => {
    const connection = await start(true);
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'markdown', version: 1, text: '# Read me\n\nSome text,with a comma。。\n' } });
    const report = (await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })) as FullDocumentDiagnosticReport;
    expect(report.items).toEqual([]);
  });
});
