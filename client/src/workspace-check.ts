import type { Disposable, LogOutputChannel } from 'vscode';
import type { ExecuteCommandParams } from 'vscode-languageclient';
import { serverCommands, type WorkspaceSummary } from '../../server/src/lsp/protocol.ts';
import type { Session } from './session/session.ts';

/** The check of every document of the workspace, open or not. */
export interface WorkspaceCheck extends Pick<Disposable, 'dispose'> {
  /** Null where it was cancelled, or there is no server. The server shows progress and can be stopped there. */
  run(): Promise<WorkspaceSummary | null>;
}

/** What a server found in files that are not open goes with it when it ends: the next one is asked again, without a word. */
export function keepWorkspaceCheck(session: Session, log: LogOutputChannel): WorkspaceCheck {
  let isWanted = false;
  let running: Promise<WorkspaceSummary | null> | null = null;

  const ask = async (): Promise<WorkspaceSummary | null> => {
    for (;;) {
      const client = await session.client();
      if (client === null) return null;
      const params: ExecuteCommandParams = { command: serverCommands.checkWorkspace, arguments: [] };
      try {
        return await client.sendRequest<WorkspaceSummary | null>('workspace/executeCommand', params);
      } catch (error) {
        // The server has ended in the middle of it, or was restarted.
        if (session.running() === client) throw error;
      }
    }
  };
  const run = (): Promise<WorkspaceSummary | null> => {
    isWanted = true;
    running ??= ask().finally(() => { running = null; });
    return running;
  };
  const listener = session.onDidChangeState((state) => {
    if (state === 'running' && isWanted && running === null) run().catch((error: unknown) => { log.error(String(error)); });
  });
  return { run, dispose: () => { listener.dispose(); } };
}
