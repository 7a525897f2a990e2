import { LSPErrorCodes, ResponseError, type CancellationToken, type ExecuteCommandParams, type WorkDoneProgressReporter } from 'vscode-languageserver';
import { guarded } from '../requests.ts';
import { serverCommands, type WorkspaceSummary } from '../protocol.ts';
import type { Session } from '../session.ts';
import { say } from '../words.ts';
import type { WorkspaceCheck } from './check-workspace.ts';

/** `zhenggai.server.checkWorkspace`, with progress that can be cancelled. */
export function registerWorkspaceCommand(session: Session, check: WorkspaceCheck): void {
  session.connection.onExecuteCommand((params, token, progress) => {
    if (params.command !== serverCommands.checkWorkspace) return new ResponseError(LSPErrorCodes.RequestFailed, params.command);
    return guarded(session, null, () => runWithProgress(session, check, { params, token, progress }));
  });
}

interface Asked {
  readonly params: ExecuteCommandParams;
  readonly token: CancellationToken;
  readonly progress: WorkDoneProgressReporter;
}

async function runWithProgress({ connection, client }: Session, check: WorkspaceCheck, { params, token, progress }: Asked): Promise<WorkspaceSummary | null> {
  // A client that gave no token of its own is shown a progress of ours.
  const own = params.workDoneToken === undefined && client.showsProgress ? await connection.window.createWorkDoneProgress() : null;
  const shown = own ?? progress;
  const either = own === null ? token : eitherOf(token, own.token);
  shown.begin(say(client.locale, 'checkingWorkspace'), 0, undefined, true);
  try {
    return await check.run({ report: (percentage, message) => { shown.report(percentage, message); } }, either);
  } finally {
    shown.done();
  }
}

function eitherOf(request: CancellationToken, progress: CancellationToken): CancellationToken {
  return {
    get isCancellationRequested() {
      return request.isCancellationRequested || progress.isCancellationRequested;
    },
    onCancellationRequested: request.onCancellationRequested,
  };
}
