import { workspace, type Disposable, type TextDocument } from 'vscode';
import { methods, type PreviewParams, type PreviewResult } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../session/session.ts';

export interface PreviewFeed extends Pick<Disposable, 'dispose'> {
  /** Sends the newest version; `whole`: the page has nothing, or not what we think. */
  refresh(extent: 'change' | 'whole'): void;
}

/** Keystrokes that come together are drawn together. Milliseconds. */
const pause = 8;

/** Asks the server for what changed, one request at a time: a version typed meanwhile is asked for when the answer is there. */
export function feedPreview(session: Session, document: TextDocument, onResult: (result: PreviewResult) => Promise<void>): PreviewFeed {
  let state = 0;
  let busy = false;
  let waiting = false;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (): Promise<void> => {
    if (busy) {
      waiting = true;
      return;
    }
    busy = true;
    try {
      const client = await session.client();
      if (client === null || closed) return;
      const params: PreviewParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, state };
      const result = await client.sendRequest<PreviewResult | null>(methods.preview, params);
      if (result === null) return;
      ({ state } = result.update);
      await onResult(result);
    } catch (error) {
      // A server that has ended answers nothing: the next one is asked when it runs. What goes wrong otherwise is in the log already.
      if (session.state === 'running') throw error;
    } finally {
      busy = false;
      if (waiting) {
        waiting = false;
        void ask();
      }
    }
  };
  const listeners = [
    workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || event.contentChanges.length === 0) return;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), pause);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('zhenggai', document.uri)) void ask();
    }),
    // A server that was started anew knows nothing of the page.
    session.onDidChangeState((next) => {
      if (next !== 'running') return;
      state = 0;
      void ask();
    }),
  ];
  return {
    refresh: (extent) => {
      if (extent === 'whole') state = 0;
      void ask();
    },
    dispose: () => {
      closed = true;
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
    },
  };
}
