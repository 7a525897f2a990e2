import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentDiagnosticReport, TextEdit } from 'vscode-languageserver-protocol/node';
import { formatBulletin } from '../../../server/src/core/format/format-bulletin.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { bulletinWith, cleanAnswer } from '../../lsp/support/texts.ts';
import { startServerProcess } from '../../lsp/support/server-process.ts';
import type { FaultKind } from '../fault-kind.ts';
import { createEditedDocument, type EditedDocument } from '../long-use/edited-document.ts';
import { differenceFrom } from '../long-use/expected-diagnostics.ts';
import { createMemoryCurve, measurable } from '../long-use/memory-curve.ts';

const documents = 5;
/** After so many edits the server is asked what it makes of the text; after so many, what it would make of it. */
const askedEach = 25;
const formattedEach = 1000;

export const manyEdits: FaultKind = {
  id: 'edits', what: 'edits of five documents in one session of the built server: typing, deleting, pasting, cutting, undoing; after each 25 the findings must be those of the text read from scratch, after each 1,000 the canonical form must be; the heap must not grow', full: 100_000, short: 3000, place: 'process',
  start: async (count) => {
    const { connection, process: server, stop } = await startServerProcess({}, { nodeArguments: measurable, errors: 'pipe' });
    const curve = createMemoryCurve(server, count);
    const open: EditedDocument[] = [];
    for (let index = 0; index < documents; index += 1) {
      const document = createEditedDocument(`untitled:${index}.md`, bulletinWith(`${cleanAnswer}换届,第${index}次。`));
      open.push(document);
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: document.uri, languageId: 'markdown', version: 1, text: document.text() } });
    }
    let trial = 0;
    let asked = 0;
    const ask = async (document: EditedDocument): Promise<string | null> => {
      asked += 1;
      const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: document.uri } });
      const difference = report.kind === 'full' ? differenceFrom(document.text(), report.items) : 'no full report';
      return difference === null ? null : `${document.uri} at version ${document.version()}: ${difference}`;
    };
    const format = async (document: EditedDocument): Promise<string | null> => {
      const edits = await connection.sendRequest<TextEdit[] | null>('textDocument/formatting', { textDocument: { uri: document.uri }, options: { tabSize: 2, insertSpaces: true } });
      const text = document.text();
      const formatted = TextDocument.applyEdits(TextDocument.create(document.uri, 'markdown', 1, text), edits ?? []);
      return edits === null || edits.length === 0 || formatted === formatBulletin(text, { settings: defaultSettings }).text ? null : `${document.uri} at version ${document.version()} has another canonical form than its text`;
    };
    return {
      trial: async (seed) => {
        trial += 1;
        const document = open[seed % documents];
        if (document === undefined) throw new Error('no document');
        const contentChanges = document.edit(seed);
        await connection.sendNotification('textDocument/didChange', { textDocument: { uri: document.uri, version: document.version() }, contentChanges });
        const fault = trial % formattedEach === 0 ? await format(document) : trial % askedEach === 0 ? await ask(document) : null;
        await curve.after(trial);
        return fault ?? (trial === count ? curve.growth() : null);
      },
      note: () => `asked ${asked.toLocaleString('en')} times; ${curve.inWords()}`,
      stop: () => {
        stop();
        return Promise.resolve();
      },
    };
  },
};
