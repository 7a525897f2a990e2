import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { bulletinWith, cleanAnswer } from '../support/texts.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';

let server: ServerProcess | null = null;

afterEach(() => server?.stop());

function exitCode({ process: running }: ServerProcess): Promise<number | null> {
  return new Promise((resolve) => {
    running.once('exit', resolve);
  });
}

describe('zhenggai lsp --stdio', () => {
  it('ends with 0 after shutdown and exit, with 1 after exit alone', async () => {
    for (const [polite, code] of [[true, 0], [false, 1]] as const) {
      server = await startServerProcess();
      const ended = exitCode(server);
      if (polite) await server.connection.sendRequest('shutdown');
      await server.connection.sendNotification('exit');
      expect(await ended).toBe(code);
    }
  });

  it('ends when the editor goes away', async () => {
    server = await startServerProcess();
    const ended = exitCode(server);
    server.process.stdin?.end();
    expect(typeof (await ended)).toBe('number');
  });

  it('goes on after requests that make no sense', async () => {
    server = await startServerProcess();
    const { connection } = server;
    const uri = 'untitled:a.md';
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: bulletinWith(cleanAnswer) } });
    const senseless = [
      connection.sendRequest('textDocument/hover', { textDocument: { uri } }),
      connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line: -5, character: 1e9 } }),
      connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range: null, context: null }),
      connection.sendRequest('codeAction/resolve', { title: '', data: { uri: 7 } }),
      connection.sendRequest('zhenggai/editProblems', { textDocument: { uri, version: 1 }, position: { line: 99999, character: 0 }, action: 'no such action' }),
      connection.sendRequest('zhenggai/rulePage', null),
      connection.sendRequest('no/such/request', {}),
    ];
    const answers = await Promise.allSettled(senseless);
    expect(answers.length).toBe(senseless.length);
    const report: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    expect(report.kind).toBe('full');
  });
});
