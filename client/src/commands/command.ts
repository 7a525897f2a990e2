import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { ConcernedDocuments } from '../documents/concerned-documents.ts';
import type { ProblemsView } from '../problems/problems-view.ts';
import type { Previews } from '../preview/previews.ts';
import type { Session } from '../session/session.ts';
import type { DocumentStatuses } from '../status/document-statuses.ts';
import type { WorkspaceCheck } from '../workspace-check.ts';

/** What commands may use. */
export interface CommandContext {
  readonly extension: ExtensionContext;
  readonly session: Session;
  readonly statuses: DocumentStatuses;
  readonly concerned: ConcernedDocuments;
  readonly problems: ProblemsView;
  readonly previews: Previews;
  readonly workspaceCheck: WorkspaceCheck;
  readonly log: LogOutputChannel;
}

/** A command of package.json. Arguments come from menus, lenses and actions; from the palette there are none. */
export interface Command {
  readonly id: `zhenggai.${string}`;
  readonly run: (context: CommandContext, ...args: readonly unknown[]) => Promise<void> | void;
}
