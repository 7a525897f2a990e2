import { commands, Disposable, l10n, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { registerCommands } from './commands/register-commands.ts';
import { watchConcernedDocuments } from './documents/concerned-documents.ts';
import { isConfigurationFile } from './documents/configuration-file.ts';
import { documentSchemes } from './documents/document-schemes.ts';
import { keepContextKeys } from './context-keys.ts';
import { providePaste } from './paste/paste-provider.ts';
import { createPreviews } from './preview/previews.ts';
import { createProblemsView } from './problems/problems-view.ts';
import { provideRulePages } from './rules/rule-pages.ts';
import type { CreateClient } from './session/client-options.ts';
import type { Hang } from './session/endless-work.ts';
import { hangText } from './session/hang-text.ts';
import { createSession, type Session } from './session/session.ts';
import { keepStatuses } from './status/document-statuses.ts';
import { createStatusItem } from './status/status-item.ts';
import { keepWorkspaceCheck } from './workspace-check.ts';

/** What differs between VS Code on a machine and VS Code in a browser. */
export interface ExtensionHost {
  readonly inBrowser: boolean;
  /** The server cannot stop what does not end; it is ended from here. */
  readonly endsHanging: boolean;
  readonly createClient: CreateClient;
}

/** Wires everything; the server itself is started by the first document that may concern it. */
export function startExtension(extension: ExtensionContext, host: ExtensionHost): void {
  const log = window.createOutputChannel('整改通报 Zhenggai', { log: true });
  const session = createSession({ ...host, log, tellFailure: () => void tellFailure(() => session.restart('kept')), tellHang: (hang) => void tellHang(hang, log) });
  const concerned = watchConcernedDocuments();
  const statuses = keepStatuses(session);
  const problems = createProblemsView({ session, statuses, memory: extension.workspaceState, log });
  const previews = createPreviews({ extensionUri: extension.extensionUri, session });
  const workspaceCheck = keepWorkspaceCheck(session, log);
  extension.subscriptions.push(
    previews, workspaceCheck, providePaste(session), log, session, concerned, statuses, problems,
    createStatusItem(session, statuses, concerned),
    keepContextKeys(session, statuses),
    provideRulePages(session),
    registerCommands({ extension, session, statuses, concerned, problems, previews, workspaceCheck, log }),
    startWhenNeeded(session, concerned.onAppeared),
    restartForOtherSchemes(session),
  );
  if (workspace.textDocuments.some((document) => concerned.has(document) || isConfigurationFile(document.uri))) void session.client();
}

function startWhenNeeded(session: Session, onAppeared: (listener: () => void) => Disposable): Disposable {
  const start = (): void => {
    if (session.state === 'idle') void session.client();
  };
  return Disposable.from(
    onAppeared(start),
    workspace.onDidOpenTextDocument(({ uri }) => { if (isConfigurationFile(uri)) start(); }),
  );
}

/** The server is told at its start where documents may lie; a folder of another kind needs a new start. */
function restartForOtherSchemes(session: Session): Disposable {
  let known = documentSchemes();
  return workspace.onDidChangeWorkspaceFolders(() => {
    const now = documentSchemes();
    const isNew = now.some((scheme) => !known.includes(scheme));
    known = now;
    if (isNew && session.running() !== null) void session.restart('kept');
  });
}

async function tellHang(hang: Hang, log: LogOutputChannel): Promise<void> {
  const text = hangText(hang);
  log.error(text);
  const showLog = l10n.t('Show Log');
  if ((await window.showWarningMessage(text, showLog)) === showLog) await commands.executeCommand('zhenggai.showLog');
}

/** A server that hung too often goes on without what it hung on: only who asks for another one by the command has that tried again. */
async function tellFailure(startAgain: () => Promise<void>): Promise<void> {
  const [restart, showLog] = [l10n.t('Restart'), l10n.t('Show Log')];
  const chosen = await window.showErrorMessage(l10n.t('The checking server of 整改通报 Zhenggai ended unexpectedly again and again; documents are not checked any more.'), restart, showLog);
  if (chosen === restart) await startAgain();
  if (chosen === showLog) await commands.executeCommand('zhenggai.showLog');
}
