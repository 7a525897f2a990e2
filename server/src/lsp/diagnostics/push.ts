import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Session } from '../session.ts';
import { diagnose, openDocument, type Delivery } from './delivery.ts';
import type { FileResults } from './file-results.ts';

/** Between two checks of a document that is being typed in; the first change after a rest is checked at once. */
const leastPause = 50;
const longestPause = 1_000;
/** A check may take this share of the time while somebody types. */
const busyShare = 0.5;

interface Pending {
  /** A push is on its way, and will be of the version that there is then. */
  isDue: boolean;
  timer: ReturnType<typeof setTimeout> | null;
  /** When the last check ended, and how long to wait from there. */
  rest: number;
}

/** Pushes the diagnostics of open documents after each change, those of other files as they come. */
export function createPush(session: Session, results: FileResults): Delivery {
  const { connection, documents, host } = session;
  const pending = new Map<string, Pending>();

  const push = async (document: TextDocument, state: Pending): Promise<void> => {
    await host.pause();
    if (pending.get(document.uri) !== state) return;
    state.isDue = false;
    const started = host.elapsed();
    const { version, diagnostics } = await diagnose(session, document);
    const took = host.elapsed() - started;
    state.rest = host.elapsed() + Math.min(longestPause, Math.max(leastPause, took / busyShare - took));
    // What was said of an older version is not shown, nor of a document that was closed.
    if (documents.get(document.uri) !== document || document.version !== version) return;
    await connection.sendDiagnostics({ uri: document.uri, version, diagnostics });
  };

  const schedule = (document: TextDocument): void => {
    const state = pending.get(document.uri) ?? { isDue: false, timer: null, rest: 0 };
    pending.set(document.uri, state);
    if (state.isDue) return;
    state.isDue = true;
    const begin = (): void => {
      session.background(() => push(document, state));
    };
    const wait = state.rest - host.elapsed();
    // A timer of no time takes a millisecond.
    if (wait <= 0) begin();
    else state.timer = setTimeout(begin, wait);
  };

  results.onChange((path) => {
    if (openDocument(session, path) !== null) return;
    session.background(() => connection.sendDiagnostics({ uri: session.files.uriOf(path), diagnostics: [...(results.get(path)?.diagnostics ?? [])] }));
  });

  return {
    opened: schedule,
    changed: schedule,
    closed: ({ uri }) => {
      clearTimeout(pending.get(uri)?.timer ?? undefined);
      pending.delete(uri);
      const path = session.files.pathOf(uri);
      const known = path === null ? null : results.get(path);
      session.background(() => connection.sendDiagnostics({ uri, diagnostics: [...(known?.diagnostics ?? [])] }));
    },
    refresh: () => {
      for (const document of documents.all()) schedule(document);
    },
    stop: () => {
      for (const { timer } of pending.values()) clearTimeout(timer ?? undefined);
      pending.clear();
    },
  };
}
