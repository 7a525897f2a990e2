import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';

interface Message { readonly id?: number; readonly method?: string; readonly result?: unknown; readonly error?: unknown }

/** The built server in a world that has what a worker has, and no more: no `document`, no `process`, no `require`. */
function startWorker(): (method: string, params: unknown) => Promise<unknown> {
  const waiting = new Map<number, (message: Message) => void>();
  const worker: { onmessage?: (event: { readonly data: unknown }) => void; postMessage: (message: Message) => void; addEventListener: () => void } = {
    addEventListener: () => undefined,
    postMessage: (message) => {
      if (message.id !== undefined && message.method === undefined) waiting.get(message.id)?.(message);
    },
  };
  const world = createContext({ self: worker, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance, URL, TextDecoder, TextEncoder, MessageChannel, console });
  runInContext(readFileSync('dist/web/server.js', 'utf8'), world);
  let last = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ result, error }) => { if (error === undefined) resolve(result); else reject(new Error(JSON.stringify(error))); });
      worker.onmessage?.({ data: { jsonrpc: '2.0', id: last, method, params } });
    });
}

it('the server for browsers answers without anything but a worker’s world', async () => {
  const request = startWorker();
  const result = await request('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } }, workspaceFolders: null, initializationOptions: { files: 'client' } });
  expect(result).toMatchObject({ capabilities: { codeActionProvider: {}, diagnosticProvider: { identifier: 'zhenggai' } } });
});
