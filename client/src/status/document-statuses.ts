import { Disposable, EventEmitter, workspace, type Event, type Uri } from 'vscode';
import type { DocumentStatus } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../session/session.ts';

export interface DocumentStatuses extends Pick<Disposable, 'dispose'> {
  /** What the server last said of a document; null where it said nothing yet. */
  of(uri: Uri): DocumentStatus | null;
  readonly onDidChange: Event<void>;
}

/** Keeps what the server says of each open document, until the document is closed or the server ends. */
export function keepStatuses(session: Session): DocumentStatuses {
  const byUri = new Map<string, DocumentStatus>();
  const changed = new EventEmitter<void>();
  const listeners = Disposable.from(
    changed,
    session.onStatus((status) => {
      byUri.set(status.uri, status);
      changed.fire();
    }),
    session.onDidChangeState((state) => {
      if (state !== 'running') byUri.clear();
      changed.fire();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => byUri.delete(uri.toString())),
  );
  return {
    of: (uri) => byUri.get(uri.toString()) ?? null,
    onDidChange: changed.event,
    dispose: () => { listeners.dispose(); },
  };
}
