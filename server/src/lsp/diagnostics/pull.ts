import {
  DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError, type CancellationToken, type DiagnosticServerCancellationData, type DocumentDiagnosticParams, type DocumentDiagnosticReport,
  type WorkspaceDiagnosticParams, type WorkspaceDiagnosticReport, type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { guarded } from '../requests.ts';
import type { Session } from '../session.ts';
import { diagnose, openDocument, type Delivery } from './delivery.ts';
import type { FileResults } from './file-results.ts';

/** Answers a client that pulls. */
export function createPull(session: Session, results: FileResults): Delivery {
  const { connection, client } = session;
  const workspace = createWorkspacePull(session, results);
  // Results are numbered anew after a change of settings: what was said before is not what would be said now.
  let generation = 1;

  connection.languages.diagnostics.on((params, token) => guarded(session, fullReport(null, []), () => documentReport(session, results, { params, token, generation })));
  connection.languages.diagnostics.onWorkspace((params, token) => guarded(session, { items: [] }, () => workspace.answer(params, token)));

  return {
    opened: (document) => {
      workspace.opened(document);
    },
    changed: () => undefined,
    closed: (document) => {
      workspace.closed(document);
    },
    refresh: () => {
      generation += 1;
      if (client.refreshesDiagnostics) session.background(() => connection.languages.diagnostics.refresh());
    },
    stop: () => {
      workspace.stop();
    },
  };
}

interface Pulled {
  readonly params: DocumentDiagnosticParams;
  readonly token: CancellationToken;
  readonly generation: number;
}

async function documentReport(session: Session, results: FileResults, { params, token, generation }: Pulled): Promise<DocumentDiagnosticReport> {
  const { uri } = params.textDocument;
  const document = session.documents.get(uri);
  if (document === undefined) {
    // Clients ask once more when a document is closed.
    const path = session.files.pathOf(uri);
    const known = path === null ? null : results.get(path);
    return fullReport(known?.resultId ?? null, [...(known?.diagnostics ?? [])]);
  }
  const { version } = document;
  await session.host.pause();
  if (token.isCancellationRequested || document.version !== version) throw outdated();
  const resultId = `${generation}.${version}`;
  if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  const diagnosed = await diagnose(session, document);
  if (diagnosed.version !== document.version) throw outdated();
  return fullReport(`${generation}.${diagnosed.version}`, diagnosed.diagnostics);
}

/** A newer version has come meanwhile: the client is to ask again rather than to show what is out of date. */
function outdated(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, '', { retriggerRequest: true });
}

function fullReport(resultId: string | null, items: Extract<DocumentDiagnosticReport, { kind: 'full' }>['items']): Extract<DocumentDiagnosticReport, { kind: 'full' }> {
  return { kind: DocumentDiagnosticReportKind.Full, ...(resultId === null ? {} : { resultId }), items };
}

interface WorkspacePull {
  answer(params: WorkspaceDiagnosticParams, token: CancellationToken): Promise<WorkspaceDiagnosticReport>;
  opened(document: TextDocument): void;
  closed(document: TextDocument): void;
  stop(): void;
}

/**
 * Files that are not open. A client that asks for the workspace's diagnostics is answered when there is something new, so that
 * it need not ask all the time; to one that never asks they are pushed, and taken back when the file is opened.
 */
function createWorkspacePull(session: Session, results: FileResults): WorkspacePull {
  const { connection, files } = session;
  let asks = false;
  let wake: () => void = () => undefined;
  const pushed = new Set<string>();

  results.onChange((path) => {
    if (asks) wake();
    else if (openDocument(session, path) === null) push(path);
  });
  const push = (path: string): void => {
    pushed.add(path);
    session.background(() => connection.sendDiagnostics({ uri: files.uriOf(path), diagnostics: [...(results.get(path)?.diagnostics ?? [])] }));
  };

  // What was pushed before the client began to ask would stand there twice.
  const takeBack = (): void => {
    for (const path of pushed) session.background(() => connection.sendDiagnostics({ uri: files.uriOf(path), diagnostics: [] }));
    pushed.clear();
  };

  return {
    answer: async ({ previousResultIds }, token) => {
      asks = true;
      takeBack();
      for (;;) {
        const items = changedFiles(session, results, previousResultIds);
        if (items.length > 0 || token.isCancellationRequested) return { items };
        await new Promise<void>((resolve) => {
          wake = resolve;
          token.onCancellationRequested(() => {
            resolve();
          });
        });
      }
    },
    opened: (document) => {
      const path = files.pathOf(document.uri);
      if (path === null || !pushed.delete(path)) return;
      session.background(() => connection.sendDiagnostics({ uri: files.uriOf(path), diagnostics: [] }));
    },
    closed: (document) => {
      const path = files.pathOf(document.uri);
      if (!asks && path !== null && results.get(path) !== null) push(path);
    },
    stop: () => {
      wake();
    },
  };
}

function changedFiles(session: Session, results: FileResults, previous: readonly { readonly uri: string; readonly value: string }[]): WorkspaceDocumentDiagnosticReport[] {
  const known = new Map(previous.map(({ uri, value }) => [session.files.pathOf(uri) ?? uri, { uri, value }]));
  const changed: WorkspaceDocumentDiagnosticReport[] = [];
  for (const [path, { diagnostics, resultId }] of results.all()) {
    if (known.get(path)?.value === resultId || openDocument(session, path) !== null) continue;
    changed.push({ ...fullReport(resultId, [...diagnostics]), uri: known.get(path)?.uri ?? session.files.uriOf(path), version: null });
  }
  for (const [path, { uri, value }] of known) {
    if (results.get(path) === null && value !== nothingSaid && openDocument(session, path) === null) changed.push({ ...fullReport(nothingSaid, []), uri, version: null });
  }
  return changed;
}

const nothingSaid = 'nothing';
