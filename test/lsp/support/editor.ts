import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  ApplyWorkspaceEditRequest, createProtocolConnection, ConfigurationRequest, DiagnosticRefreshRequest, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, DocumentDiagnosticRequest,
  InitializedNotification, InitializeRequest, PublishDiagnosticsNotification, RegistrationRequest, StreamMessageReader, StreamMessageWriter,
  type ClientCapabilities, type Diagnostic, type DocumentDiagnosticReport, type InitializeParams, type InitializeResult, type ProtocolConnection, type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import type { Watch } from '../../../server/src/core/check/watch.ts';
import { startServer } from '../../../server/src/lsp/server.ts';
import { methods, type DocumentStatus, type InitializationOptions } from '../../../server/src/lsp/protocol.ts';
import { parseIsoDate } from '../../../server/src/core/text/calendar-date.ts';
import type { FileText } from '../../../server/src/host/workspace-files.ts';
import { createMemoryWorkspace, type MemoryWorkspace } from './memory-workspace.ts';

export interface EditorOptions {
  /** Files on the disk, by absolute path; the workspace folder is /workspace. */
  readonly files?: Readonly<Record<string, string | FileText>>;
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly options?: InitializationOptions;
  /** What the client answers to `workspace/configuration`, by section, or by scope and section. */
  readonly settings?: (scope: string | undefined, section: string | undefined) => unknown;
  readonly today?: string;
  readonly watch?: Watch;
  readonly locale?: string;
}

/** An editor that speaks to a server in the same process. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly disk: MemoryWorkspace;
  readonly initialized: InitializeResult;
  readonly pushed: PublishDiagnosticsParams[];
  readonly statuses: DocumentStatus[];
  readonly registered: string[];
  readonly refreshes: string[];
  readonly logged: string[];
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, text: string, version: number): Promise<void>;
  close(uri: string): Promise<void>;
  pull(uri: string): Promise<readonly Diagnostic[]>;
  /** The push for a version of a document, when it comes. */
  pushOf(uri: string, version: number): Promise<PublishDiagnosticsParams>;
  /** Waits for the next push for a document. */
  nextPush(uri: string): Promise<PublishDiagnosticsParams>;
  stop(): void;
}

/** What a client of today can do; tests take away what they are about. */
export const fullCapabilities: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedDocumentSupport: true },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] }, codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  workspace: {
    configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true }, diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true }, didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true },
};

/** A client that cannot pull. */
export const pushingCapabilities: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: Object.fromEntries(Object.entries(fullCapabilities.textDocument ?? {}).filter(([name]) => name !== 'diagnostic')),
};

export function messageOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}

export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const disk = createMemoryWorkspace(options.files ?? {});
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const today = parseIsoDate(options.today ?? '2024-06-01') ?? { year: 2024, month: 6, day: 1 };
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, {
    today: () => today,
    elapsed: () => performance.now(),
    pause: () => new Promise((resolve) => setImmediate(() => setImmediate(resolve))),
    files: disk,
    watch: options.watch ?? null,
  });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const record = listen(connection, options);
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null, capabilities: options.capabilities ?? fullCapabilities, initializationOptions: options.options ?? {},
    workspaceFolders: (options.folders ?? ['/workspace']).map((folder) => ({ uri: disk.uriOf(folder), name: folder })), ...(options.locale === undefined ? {} : { locale: options.locale }),
  } as InitializeParams);
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection, disk, initialized, ...record,
    open: (uri, text, languageId = 'markdown') => connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, text, version) => connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges: [{ text }] }),
    close: (uri) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    pull: async (uri) => {
      const report: DocumentDiagnosticReport = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      return report.kind === 'full' ? report.items : [];
    },
    nextPush: (uri) => nextPush(record, uri),
    pushOf: async (uri, version) => {
      let push = record.pushed.findLast((each) => each.uri === uri);
      while (push?.version !== version) push = await nextPush(record, uri);
      return push;
    },
    stop: () => {
      server.dispose();
      connection.dispose();
      toServer.destroy();
      toClient.destroy();
    },
  };
}

function nextPush(record: { readonly waiting: Waiting[] }, uri: string): Promise<PublishDiagnosticsParams> {
  return new Promise((resolve) => {
    record.waiting.push({ uri, resolve });
  });
}

interface Waiting {
  readonly uri: string;
  readonly resolve: (push: PublishDiagnosticsParams) => void;
}

function listen(connection: ProtocolConnection, { settings }: EditorOptions): Pick<Editor, 'pushed' | 'statuses' | 'registered' | 'refreshes' | 'logged'> & { readonly waiting: Waiting[] } {
  const record = { pushed: [] as PublishDiagnosticsParams[], statuses: [] as DocumentStatus[], registered: [] as string[], refreshes: [] as string[], logged: [] as string[], waiting: [] as Waiting[] };
  connection.onNotification(PublishDiagnosticsNotification.type, (push) => {
    record.pushed.push(push);
    const ready = record.waiting.filter(({ uri }) => uri === push.uri);
    record.waiting = record.waiting.filter((each) => !ready.includes(each));
    for (const { resolve } of ready) resolve(push);
  });
  connection.onNotification(methods.status, (status: DocumentStatus) => {
    record.statuses.push(status);
  });
  connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => {
    record.logged.push(message);
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(({ scopeUri, section }) => settings?.(scopeUri, section) ?? null));
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    record.registered.push(...registrations.map(({ method }) => method));
  });
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    record.refreshes.push('diagnostics');
  });
  connection.onRequest('workspace/codeLens/refresh', () => {
    record.refreshes.push('lenses');
    return null;
  });
  connection.onRequest('workspace/inlayHint/refresh', () => {
    record.refreshes.push('hints');
    return null;
  });
  connection.onRequest(ApplyWorkspaceEditRequest.type, () => ({ applied: true }));
  return record;
}
