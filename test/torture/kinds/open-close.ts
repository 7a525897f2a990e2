import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { bulletinWith, cleanAnswer } from '../../lsp/support/texts.ts';
import { startServerProcess } from '../../lsp/support/server-process.ts';
import type { FaultKind } from '../fault-kind.ts';
import { differenceFrom } from '../long-use/expected-diagnostics.ts';
import { createMemoryCurve, measurable } from '../long-use/memory-curve.ts';

const patience = 60_000;

export const manyCycles: FaultKind = {
  id: 'open-close', what: 'documents opened, checked and closed in one session of the built server, by a client to which findings are pushed: half of them never seen before; the findings must be right and go when the document is closed; the heap must not grow', full: 10_000, short: 300, place: 'process',
  start: async (count) => {
    const { connection, process: server, stop } = await startServerProcess({ capabilities: {} }, { nodeArguments: measurable, errors: 'pipe' });
    const curve = createMemoryCurve(server, count);
    let waiting: { readonly uri: string; readonly resolve: (push: PublishDiagnosticsParams) => void } | null = null;
    connection.onNotification('textDocument/publishDiagnostics', (push: PublishDiagnosticsParams) => {
      if (push.uri !== waiting?.uri) return;
      waiting.resolve(push);
    });
    const nextPush = (uri: string): Promise<PublishDiagnosticsParams> =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => { reject(new Error(`nothing was pushed for ${uri}`)); }, patience);
        waiting = {
          uri,
          resolve: (push) => {
            clearTimeout(timer);
            waiting = null;
            resolve(push);
          },
        };
      });
    let trial = 0;
    const cycle = async (seed: number): Promise<string | null> => {
      const uri = seed % 2 === 0 ? `untitled:${seed}.md` : `untitled:again-${seed % 7}.md`;
      const text = bulletinWith(`${cleanAnswer}换届,第${seed}次。`);
      const pushed = nextPush(uri);
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
      const difference = differenceFrom(text, (await pushed).diagnostics);
      const taken = nextPush(uri);
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      const left = (await taken).diagnostics.length;
      return difference ?? (left === 0 ? null : `${left} findings are left of ${uri}, which is closed`);
    };
    return {
      trial: async (seed) => {
        trial += 1;
        const fault = await cycle(seed);
        await curve.after(trial);
        return fault ?? (trial === count ? curve.growth() : null);
      },
      note: () => curve.inWords(),
      stop: () => {
        stop();
        return Promise.resolve();
      },
    };
  },
};
