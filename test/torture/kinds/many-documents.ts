import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { createRandom } from '../../planted/random.ts';
import { allDialects, cleanText } from '../../planted/run-planted.ts';
import { startServerProcess } from '../../lsp/support/server-process.ts';
import type { FaultKind } from '../fault-kind.ts';
import { createEditedDocument, type EditedDocument } from '../long-use/edited-document.ts';
import { differenceFrom } from '../long-use/expected-diagnostics.ts';
import { measurable, memoryOf, type Memory } from '../long-use/memory-curve.ts';

/** A bulletin in some form that units write, with commas to mend. */
function textOf(seed: number): string {
  const dialect = allDialects[seed % allDialects.length];
  if (dialect === undefined) throw new Error('no dialect');
  return cleanText(dialect, seed).replaceAll('，', ',');
}

export const manyDocuments: FaultKind = {
  id: 'many-documents', what: 'documents open at once in one session of the built server: each is opened and checked, then one of those that are open is edited and checked again', full: 200, short: 60, place: 'process',
  start: async (count) => {
    const { connection, process: server, stop } = await startServerProcess({}, { nodeArguments: measurable, errors: 'pipe' });
    const open: EditedDocument[] = [];
    const before = await memoryOf(server);
    let after: Memory = before;
    const check = async (document: EditedDocument): Promise<string | null> => {
      const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: document.uri } });
      const difference = report.kind === 'full' ? differenceFrom(document.text(), report.items) : 'no full report';
      return difference === null ? null : `${document.uri} of ${open.length} documents: ${difference}`;
    };
    return {
      trial: async (seed) => {
        const document = createEditedDocument(`untitled:${seed}.md`, textOf(seed));
        open.push(document);
        await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: document.uri, languageId: 'markdown', version: 1, text: document.text() } });
        const fault = await check(document);
        const edited = createRandom(seed).pick(open);
        const contentChanges = edited.edit(seed);
        await connection.sendNotification('textDocument/didChange', { textDocument: { uri: edited.uri, version: edited.version() }, contentChanges });
        const other = await check(edited);
        if (open.length === count) after = await memoryOf(server);
        return fault ?? other;
      },
      note: () => `heap ${before.heap.toFixed(0)} MB without a document, ${after.heap.toFixed(0)} MB with ${open.length}; resident ${after.rss.toFixed(0)} MB`,
      stop: () => {
        stop();
        return Promise.resolve();
      },
    };
  },
};
